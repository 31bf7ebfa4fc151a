#include "searcher/syntax_help.h"

namespace imr {

absl::string_view SyntaxHelp() {
  return R"help(How a query is written

  xanax upheld               every one of them, in one determination
  "functional improvement"   these words next to each other, words only
  xanax OR valium            either; parentheses group
  lumbar -fusion             without it; also NOT fusion, % fusion, except
                             fusion, other than fusion
  benzo*                     every word that begins so, from 3 letters on;
                             also benzo!
  *codone, colo?r            any letters within a word, or one letter
  ~tolerence                 words of this index spelled nearly so: 1 letter
                             off, 2 where it has more than 6; a note says which
  pain w/5 relief            at most 5 words apart, in any order; also /5,
                             NEAR/5, NEAR5, within 5 words of, and NEAR
                             alone for 10; "pain NOT w/5 relief" has pain and
                             no relief near it
  pain pre/5 relief          in this order; also +5, ADJ5
  opioid /s taper            in one sentence; /p in one paragraph; +s and +p
                             in this order
  letter:norco letter:soma   determinations of letters that decide on both;
                             letter:(norco denied) for what one of them is
  (taper OR wean*) w/5 (opioid OR "morphine equivalent")
  drug:norco                 a field's value; outcome<>upheld all but it
  outcome:upheld,overturned  either value; also outcome(upheld or overturned)
  topic:"muscle relaxants"   a value of several words
  chapter="chronic pain"     this very value, as facets print it
  drug:*                     any value at all; -drug:* none
  page:76..80                a range; page:76.. and page:>=76 are open; also
                             page >= 76, page:76 to 80, age:over 50
  decided:2014-07..2015      days, months and years are ranges themselves; also
                             7/1/2014, 7/2014, 2014q3, >=2015
  decided:last-2-years       the days up to today; also last-6-months,
                             past-year, last-90-days, today, yesterday;
                             last-year, last-quarter and this-year of the
                             calendar; spaces may stand for the hyphens

@name first is the search that "imr-search save name ..." saved; words behind
it narrow it. Behind "--" no word is an option: "imr-search find -- -lumbar".

Bare words that name a drug, outcome, page, guideline, specialty, treatment,
body part, side, strength, quantity, refills, age, sex, state, day, year or
case are understood as that field; a note says so, and which spelling a
misspelled name was taken for. "of", "what", "how many" and their like are left
out beside other words. "no urine drug screen" and "lack of functional
improvement" are looked for where a sentence says so, by any name of what is
missing; "s/p" and "f/u" are looked for as "status post" and "follow up" too;
"claims administrator cited ODG" is ca-guideline:odg, "sixty (60)" is 60, and
of "8 CCR 9792.24.3" the section counts. "letters with 3 or more treatments" is
determinations:>=3. Two years, outcomes or quantities side by side mean either;
"and" and "or" behind "except" leave out both. In quotes, and with --literal,
every word counts and is a word only. What may mean two things, as RFA does,
means either, and a note says so.

A treatment is looked for in what is asked for: "MRI overturned" counts requests
for one, not letters that mention one; so does "-MRI". Beside a drug or another
treatment, and where the words around say that it was done ("failed PT", "MRI
findings"), a mention will do. A part of the body is looked for in the request,
elsewhere only if this names none: "knee MRI" is no MRI of the neck. Of several
parts, and of one that hurts ("knee pain"), the guidelines and the rationale may
speak as well.

A word is looked for in the determination (request, guideline lines,
rationale), in its letter's clinical summary and in what of the letter no
reader claimed; request:, citation:, rationale:, summary: and body: narrow it.
Words find their plurals and singulars, never other words. A sentence copied
from a letter, with its capital and its end, is also looked for by all its words.

Near each other

A phrase stands where its words stand one after another; it is as far from
another word as its nearer end. a w/5 b w/5 c: an a, a b within 5 words of it,
a c within 5 words of that b. (a w/5 b) w/5 c: a c within 5 words of such an a
or such a b. What is near stands in one text, say the rationale, and no word
counts for two. Beside a distance words are only words, and "ESI" its words
written out too; (a b) w/5 c means both a and b near c, (a! b!) w/5 c either of
such roots.

The grammar

  query    := all (("OR" | " | ") all)*        any of them
  all      := some (["AND"] some)*             every one of them
  some     := unit (("or" | "|") unit)*        either of its neighbours
  unit     := ("-" | "NOT" | "%")* near        "-" stands at a word
  near     := operand (["NOT"] distance operand)*
  distance := ("w/" | "NEAR/" | "/") reach     in any order
            | ("pre/" | "+") reach             in this order
            | "NEAR"                           within 10 words
            | "within" n "words of"
  reach    := n | "s" | "p"                    words, sentence, paragraph
  operand  := "(" query ")" | word | word ("*" | "!") | "~" word | phrase
            | field | "letter:" operand
  phrase   := '"' words '"'
  field    := name ":" (value (("," | "|") value)* | "(" query ")")
            | name "(" query ")"               of a field that there is
            | name compare value               of numbers and days
            | name ("=" | "<>" | "!=") value   the last two are NOT
  value    := word | word ("*" | "!") | "~" word | phrase
            | [low] ".." [high]
            | low ("-" | "to") high            of numbers and days
            | compare word
  compare  := "<" | "<=" | ">" | ">=" | "=" | "over", "since" and the like

Operators have capitals; in small letters "and" and "or" are read as in
speech. What is out of order is read the likely way, and a note says how.
"imr-search fields" lists the fields, "imr-search explain QUERY" shows what a
query is taken for.
)help";
}

}  // namespace imr
