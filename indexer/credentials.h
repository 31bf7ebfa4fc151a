// Who decided: certifications, subspecialties and states of licence, from the
// labelled lines of later letters or the sentence of earlier ones.
// Outside face: ReadCredentialLines(), ReadCredentialProse(),
// AddCertification().
#ifndef IMR_INDEXER_CREDENTIALS_H_
#define IMR_INDEXER_CREDENTIALS_H_

#include "absl/strings/string_view.h"

#include "common/letter.h"
#include "indexer/passage.h"

namespace imr {

// Reads "State(s) of Licensure: ..." and "Certification(s)/Specialty: ..." in
// `part`. Returns false if neither stands there.
bool ReadCredentialLines(const Passage& passage, absl::string_view part,
                         Letter& letter);

// Reads "is Board Certified in A, has a subspecialty in B and is licensed to
// practice in C." in `part`, or what other sentences say of both. Returns false
// if none does.
bool ReadCredentialProse(const Passage& passage, absl::string_view part,
                         Letter& letter);

// Adds a certification that is printed as `name`, a part of `passage`.
void AddCertification(const Passage& passage, absl::string_view name,
                      Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_CREDENTIALS_H_
