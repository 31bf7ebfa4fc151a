// The members of a letter in the order in which they are stored, once for both
// directions: a visitor is called with each, and T is const when writing.
//
// The face of a letter is what a page of results says of it; it comes first,
// so that it can be read without the rest (letter_frame.h).
//
// Outside face: VisitFace(), VisitRest(), VisitStruct().
#ifndef IMR_COMMON_LETTER_MEMBERS_H_
#define IMR_COMMON_LETTER_MEMBERS_H_

#include <type_traits>

#include "common/letter.h"

namespace imr {

template <typename Visitor, typename T>
void VisitCitationsRest(Visitor& visit, T& citations) {
  visit(citations.none);
  visit(citations.non_mtus);
  visit(citations.text);
}

template <typename Visitor, typename T>
void VisitDeterminationFace(Visitor& visit, T& d) {
  visit(d.request);
  visit(d.outcome);
  visit(d.drugs);
  visit(d.reviewer.mtus);
  visit(d.rationale_key);
}

template <typename Visitor, typename T>
void VisitDeterminationRest(Visitor& visit, T& d) {
  visit(d.number);
  visit(d.modified_by_ur);
  visit(d.requested);
  visit(d.authorized);
  visit(d.disputed);
  visit(d.category);
  visit(d.subcategory);
  visit(d.treatments);
  visit(d.body_parts);
  visit(d.sides);
  visit(d.strength);
  visit(d.quantity);
  visit(d.refills);
  visit(d.dose_form);
  visit(d.retrospective);
  visit(d.service_dates);
  visit(d.claims_administrator);
  VisitCitationsRest(visit, d.reviewer);
  visit(d.rationale);
  visit(d.evidence);
}

template <typename Visitor, typename T>
void VisitFace(Visitor& visit, T& letter) {
  visit(letter.id);
  visit(letter.case_number);
  visit(letter.source.path);
  visit(letter.dates.decision);
  visit(letter.specialties);
  visit(letter.determinations);  // the face of each
}

// The determinations are those of the face.
template <typename Visitor, typename T>
void VisitRest(Visitor& visit, T& letter) {
  visit(letter.source.sha256);
  visit(letter.source.kind);
  visit(letter.source.pages);
  visit(letter.layout);
  visit(letter.dates.assigned);
  visit(letter.dates.injury);
  visit(letter.dates.ur_denial);
  visit(letter.dates.received);
  visit(letter.dates.latest_mentioned);
  visit(letter.priority);
  visit(letter.stated_outcome);
  visit(letter.certifications);
  visit(letter.subspecialties);
  visit(letter.licensed_states);
  visit(letter.age);
  visit(letter.sex);
  visit(letter.clinical_summary);
  visit(letter.body);
  for (auto& one : letter.determinations) VisitDeterminationRest(visit, one);
  visit(letter.problems);
  visit(letter.evidence);
  visit(letter.text);
}

template <typename Visitor, typename T>
void VisitStruct(Visitor& visit, T& value) {
  using Struct = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Struct, Determination>) {
    VisitDeterminationFace(visit, value);
  } else if constexpr (std::is_same_v<Struct, Citations>) {
    visit(value.mtus);
    VisitCitationsRest(visit, value);
  } else if constexpr (std::is_same_v<Struct, MtusCitation>) {
    visit(value.chapter);
    visit(value.year);
    visit(value.sections);
    visit(value.pages);
  } else if constexpr (std::is_same_v<Struct, Drug>) {
    visit(value.name);
    visit(value.ingredients);
    visit(value.drug_class);
    visit(value.percent);
  } else if constexpr (std::is_same_v<Struct, Problem>) {
    visit(value.code);
    visit(value.message);
    visit(value.line);
  } else {
    static_assert(std::is_same_v<Struct, Evidence>);
    visit(value.field);
    visit(value.begin);
    visit(value.end);
  }
}

}  // namespace imr

#endif  // IMR_COMMON_LETTER_MEMBERS_H_
