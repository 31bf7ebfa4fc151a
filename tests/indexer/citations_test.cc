#include "indexer/citations.h"

#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "indexer/citation_pages.h"

namespace imr {
namespace {

// "Chronic Pain Treatment@2009{Opioids|Weaning}[78,79] + ODG", "none".
std::string Print(const Citations& citations) {
  std::vector<std::string> parts;
  if (citations.none) parts.push_back("none");
  for (const MtusCitation& cited : citations.mtus) {
    std::string part = cited.chapter;
    if (cited.year) absl::StrAppend(&part, "@", *cited.year);
    if (!cited.sections.empty()) {
      absl::StrAppend(&part, "{", absl::StrJoin(cited.sections, "|"), "}");
    }
    if (!cited.pages.empty()) {
      absl::StrAppend(&part, "[", absl::StrJoin(cited.pages, ","), "]");
    }
    parts.push_back(part);
  }
  for (const std::string& name : citations.non_mtus) parts.push_back(name);
  return absl::StrJoin(parts, " + ");
}

struct Row {
  const char* line;
  const char* printed;
};

TEST(ReadCitations, KeepsTheLineAsPrinted) {
  EXPECT_EQ(ReadCitations(" Decision based on MTUS Eye 2004. ").citations.text,
            "Decision based on MTUS Eye 2004.");
}

TEST(ReadCitations, EvidencePointsAtWhatWasRead) {
  const std::string line =
      "Decision based on MTUS Chronic Pain Treatment Guidelines Opioids "
      "Page(s): 78.";
  std::vector<std::string> seen;
  for (const Evidence& e : ReadCitations(line).evidence) {
    seen.push_back(
        absl::StrCat(e.field, "=",
                     absl::string_view(line).substr(e.begin, e.end - e.begin)));
  }
  EXPECT_THAT(seen,
              testing::ElementsAre("mtus=Chronic Pain Treatment Guidelines",
                                   "sections=Opioids", "pages=Page(s): 78"));
}

TEST(ReadCitations, SaysWhenTheGrammarDoesNotCoverALine) {
  EXPECT_TRUE(ReadCitations("Decision based on MTUS Eye 2004.").complete);
  EXPECT_FALSE(ReadCitations("Decision based on MTUS").complete);
  EXPECT_FALSE(ReadCitations("lorem ipsum").complete);
}

TEST(ReadCitations, SurvivesHostileLines) {
  std::string deep = "Decision based on MTUS Eye 2004, Section(s): ";
  for (int i = 0; i < 20000; ++i) deep += "(a, ";
  EXPECT_FALSE(ReadCitations(deep).citations.mtus.empty());
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "Decision based on MTUS ";
  ReadCitations(many);
  ReadCitations(std::string("Page(s): 1-999999999999, \0 7", 27));
  EXPECT_EQ(Print(ReadCitations("Decision based on MTUS Eye Page(s): 9-1, "
                                "20-19, 1-1900, 99999")
                      .citations),
            "Eye{99999}[9,1,20,19,1900]");
}

TEST(ReadCitations, CutsNoCharacterOfALongTopic) {
  std::string line = "Decision based on MTUS Eye 2004, Section(s): A";
  for (int i = 0; i < 300; ++i) line += "\xc3\xbf";
  for (const MtusCitation& cited : ReadCitations(line).citations.mtus) {
    for (const std::string& section : cited.sections) {
      EXPECT_NE(section.back(), '\xc3') << section.size();
      EXPECT_NE(section.front(), '\xbf') << section.size();
    }
  }
}

TEST(ReadCitations, FindsWhatTheTableSays) {
  std::ifstream file(IMR_SOURCE_DIR "/tests/letters/citations.tsv");
  std::string row;
  while (std::getline(file, row) && row != "line\tcitations") {
  }
  int rows = 0;
  for (; std::getline(file, row); ++rows) {
    const std::string line = row.substr(0, row.find('\t'));
    EXPECT_EQ(absl::StrCat(line, "\t", Print(ReadCitations(line).citations)),
              row);
  }
  EXPECT_GT(rows, 100);
}

TEST(ReadProseCitations, FindsWhatProseNames) {
  constexpr Row kProse[] = {
      {"The Claims Administrator based its decision on the Chronic Pain "
       "Guidelines, pages 78-80, which is part of the MTUS.",
       "Chronic Pain[78,79,80]"},
      {"the California Medical Treatment Utilization Schedule (MTUS), 2009, "
       "Chronic Pain, pages 74-76, and the Official Disability Guidelines, "
       "Pain Chapter, page 3",
       "Chronic Pain[74,75,76] + ODG"},
      {"the Chronic Pain Medical Treatment Guidelines (MTUS, 2009), "
       "Benzodiazepines, page 24, which is a part of the MTUS",
       "Chronic Pain Medical Treatment@2009{Benzodiazepines}[24]"},
      {"the ACOEM Guidelines, 2nd Edition (2004), Knee Complaints, pages "
       "343-345, which is a part of the MTUS",
       "Knee Complaints@2004[343,344,345]"},
      {"the Shoulder Complaints Chapter (ACOEM Practice Guidelines, 2nd "
       "Edition (2004), Chapter 9), pages 207-208, which is part of the MTUS",
       "Shoulder Complaints@2004[207,208]"},
      {"the Low Back Complaints Chapter (ACOEM Practice Guidelines, 2nd "
       "Edition (2004), Chapter 12), page 300, and the Official Disability "
       "Guidelines (ODG), Low Back Chapter",
       "Low Back Complaints@2004[300] + ODG"},
      {"the Neck and Upper Back Complaints Chapter of the ACOEM Guidelines, "
       "Table 8-8, page 181",
       "Neck and Upper Back Complaints[181]"},
      {"the Chronic Pain Medical Treatment Guidelines, (May, 2009), pages 11, "
       "75, 80-82",
       "Chronic Pain Medical Treatment@2009[11,75,80,81,82]"},
      {"CA MTUS 2009 Chronic Pain Treatment Guidelines, Topical Analgesics, "
       "pages 111-113 of 127",
       "Chronic Pain Treatment{Topical Analgesics}[111,112,113]"},
      {"the Chronic Pain Guidelines, Opioids, pages 78-80",
       "Chronic Pain{Opioids}[78,79,80]"},
      {"MTUS Chronic Pain Guidelines, Lidoderm (lidocaine patch), pages 56-57, "
       "and Topical Analgesics, page 112. These apply to lidocaine.",
       "Chronic Pain{Lidoderm (lidocaine patch)|Topical Analgesics}"
       "[56,57,112]"},
      {"MTUS Chronic Pain, Aquatic therapy, page 22",
       "Chronic Pain{Aquatic therapy}[22]"},
      {"the MTUS ACOEM Practice Guidelines, Chapter 9 Shoulder Complaints, "
       "page 207-209, and the Official Disability Guidelines",
       "Shoulder Complaints[207,208,209] + ODG"},
      {"the Neck and Upper Back Complaints Chapter (ACOEM Practice Guidelines, "
       "2nd Edition (2004), Chapter 8), Summary of Recommendations for Neck "
       "and "
       "Upper Back Complaints, pgs 177-178",
       "Neck and Upper Back Complaints@2004[177,178]"},
      {"the Chronic Pain Medical Treatment Guidelines section on "
       "Cyclobenzaprine (Flexeril), page 41",
       "Chronic Pain Medical Treatment{Cyclobenzaprine (Flexeril)}[41]"},
      {"Carisoprodol (Soma), page 29, Chronic Pain Medical Treatment "
       "Guidelines",
       "Chronic Pain Medical Treatment{Carisoprodol (Soma)}[29]"},
      {"Soma is harmful, says page 29 of a book. The Chronic Pain Guidelines",
       "Chronic Pain"},
      {"the MTUS Chronic Pain Medical Treatment Guidelines, Section on Opioids",
       "Chronic Pain Medical Treatment{Opioids}"},
      {"the Chronic Pain Medical Treatment Guidelines, Section Topical "
       "Analgesics, pages 111-113",
       "Chronic Pain Medical Treatment{Topical Analgesics}[111,112,113]"},
      {"the Opioids section of the Chronic Pain Medical Treatment Guidelines, "
       "pages 78-80",
       "Chronic Pain Medical Treatment{Opioids}[78,79,80]"},
      {"page 78, the Opioids section of the Chronic Pain Guidelines",
       "Chronic Pain{Opioids}"},
      {"the Carisoprodol (Soma) Section of the MTUS Chronic Pain Guidelines, "
       "page 29",
       "Chronic Pain{Carisoprodol (Soma)}[29]"},
      {"the ACOEM Practice Guidelines, 2nd Edition, (2004), Chapter 12, (Low "
       "Back Complaints) pages 303-305",
       "Low Back Complaints@2004[303,304,305]"},
      {"the ACOEM Practice Guidelines, 2nd Edition, 2004, Chapter 13 (Knee "
       "Complaints) page 341",
       "Knee Complaints[341]"},
      {"ACOEM, Chapter 8, Neck and Upper Back Complaints, pages 177-178 and "
       "182",
       "Neck and Upper Back Complaints[177,178,182]"},
      {"the General Approaches (ACOEM Practice Guidelines, 2nd Edition (2004), "
       "Chapter 7), page 127",
       "General Approaches@2004[127]"},
      {"the ACOEM Occupational Medicine Practice Guidelines, 2nd Edition, "
       "Chapter 7, Independent Medical Examinations and Consultations, page "
       "137-138",
       "Independent Medical Examinations and Consultations[137,138]"},
      {"the MTUS, Chronic Pain Medical Treatment Guidelines, 8 C.C.R. "
       "9792.20-9792.26, Opioids, page 74 of 127",
       "Chronic Pain Medical Treatment{Opioids}[74]"},
      {"the California Code of Regulations, Title 8, section 9792.24.2, "
       "Chronic "
       "Pain Guidelines, Opioids, page 78",
       "Chronic Pain{Opioids}[78]"},
      {"Title 8, California Code of Regulations, section 9785",
       "California Code of Regulations"},
      {"the Chronic Pain Disorder Medical Treatment Guidelines, State of "
       "Colorado Department of Labor and Employment, 4/27/2007, pg. 56",
       "Colorado Guidelines"},
      {"The Claims Administrator did not indicate a specific guideline.",
       "none"},
      {"the Chronic Pain Guidelines, pages 114-116, TENS, pages 116-117",
       "Chronic Pain{TENS}[114,115,116,117]"},
      {"The Expert Reviewer did not cite any evidence.", "none"},
      {"nothing was named", ""},
  };
  for (const Row& row : kProse) {
    SCOPED_TRACE(row.line);
    EXPECT_EQ(Print(ReadProseCitations(row.line).citations), row.printed);
  }
}

TEST(ReadPages, ReadsListsAndRanges) {
  const struct {
    const char* text;
    const char* pages;
  } kCases[] = {{"24, 66.", "24,66"},
                {"76-80 and 124", "76,77,78,79,80,124"},
                {"303-5", "303,304,305"},
                {"64 of 127", "64"},
                {"8 - 9; 12 to 14", "8,9,12,13,14"},
                {"24", "24"},
                {"3.3.9 Opioids", ""},
                {"2016", ""},
                {"0, 5", ""},
                {"12mg", ""},
                {"", ""}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(absl::StrJoin(ReadPages(c.text, 0).pages, ","), c.pages);
  }
}

}  // namespace
}  // namespace imr
