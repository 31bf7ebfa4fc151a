// The layouts' scores and readers, one file each; letter_format.cc lists them.
#ifndef IMR_INDEXER_FORMATS_FORMATS_H_
#define IMR_INDEXER_FORMATS_FORMATS_H_

#include "common/letter.h"
#include "indexer/marks.h"
#include "indexer/passage.h"

namespace imr {

int ScoreProfessionalReview2013(const LetterMarks& marks);
void ReadProfessionalReview2013(const Passage& passage, Letter& letter);

int ScoreNumbered2013(const LetterMarks& marks);
void ReadNumbered2013(const Passage& passage, Letter& letter);

int ScoreDecisions2014(const LetterMarks& marks);
void ReadDecisions2014(const Passage& passage, Letter& letter);

int ScoreDetermination2014(const LetterMarks& marks);
void ReadDetermination2014(const Passage& passage, Letter& letter);

int ScoreDetermination2015(const LetterMarks& marks);
void ReadDetermination2015(const Passage& passage, Letter& letter);

int ScoreDetermination2016(const LetterMarks& marks);
void ReadDetermination2016(const Passage& passage, Letter& letter);

int ScoreDetermination2018(const LetterMarks& marks);
void ReadDetermination2018(const Passage& passage, Letter& letter);

}  // namespace imr

#endif  // IMR_INDEXER_FORMATS_FORMATS_H_
