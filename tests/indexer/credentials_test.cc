#include "indexer/credentials.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "indexer/reflow.h"
#include "indexer/specialty_names.h"

namespace imr {
namespace {

using ::testing::ElementsAre;

// "certifications / subspecialties / states" of the prose or lines.
std::string Read(absl::string_view text) {
  Letter letter;
  letter.text = std::string(text);
  const Passage passage = ReflowText(letter.text);
  if (!ReadCredentialLines(passage, passage.text(), letter) &&
      !ReadCredentialProse(passage, passage.text(), letter)) {
    return "none";
  }
  return absl::StrCat(absl::StrJoin(letter.certifications, "|"), " / ",
                      absl::StrJoin(letter.subspecialties, "|"), " / ",
                      absl::StrJoin(letter.licensed_states, " "));
}

TEST(ReadCredentialProse, ReadsListsOfNamesThatHoldAnd) {
  const struct {
    const char* text;
    const char* read;
  } kCases[] = {
      {"The expert reviewer is Board Certified in Anesthesiology, has a "
       "subspecialty in Pain Management and is licensed to practice in "
       "Florida. He/she is busy.",
       "Anesthesiology / Pain Management / FL"},
      {"The expert\nreviewer is Board Certified in Physical Medicine and "
       "Rehabilitation and is licensed to practice in Texas and Ohio.",
       "Physical Medicine and Rehabilitation /  / TX OH"},
      {"The reviewer is Board Certified in Preventive Medicine, Occupational "
       "Medicine and is licensed to practice in Kansas, Iowa, and New York.",
       "Preventive Medicine|Occupational Medicine /  / KS IA NY"},
      {"He is Board Certified in Family Practice and Emergency Medicine and is "
       "licensed to practice in Washington, D.C.",
       "Family Practice|Emergency Medicine /  / DC"},
      {"Board Certified in Anesthesiology and Pain Management; licensed to "
       "practice in California and\nIllinois.",
       "Anesthesiology|Pain Management /  / CA IL"},
      {"She is Licensed in Chiropractic and is licensed to practice in "
       "California.",
       "Chiropractic /  / CA"},
      {"The reviewer is licensed to practice in Maine.", " /  / ME"},
      {"The reviewer is a licensed Psychologist and is licensed to practice in "
       "Ohio.",
       "Psychologist /  / OH"},
      {"He is a Doctor of Podiatric Medicine and is licensed to practice in "
       "Utah.",
       "Doctor of Podiatric Medicine /  / UT"},
      {"The independent Chiropractor who made the decision is busy. The "
       "reviewer is licensed to practice in California.",
       "Chiropractor /  / CA"},
      {"The reviewer is a kind man who is licensed to practice in Ohio.",
       " /  / OH"},
      {"Board Certified in Psychiatry, has subspecialties in Geriatric "
       "Psychiatry and Addiction Medicine and is licensed to practice in "
       "California, Oregon & Washington.",
       "Psychiatry / Geriatric Psychiatry|Addiction Medicine / CA OR WA"},
      {"Board Certified in Orthopedic Surgery, Fellowship trained in Spine "
       "Surgery and is licensed to practice in FL. He/she is busy in Maine.",
       "Orthopedic Surgery / Spine Surgery / FL"},
      {"Board Certified in Urology and is licensed to practice in Illinois "
       "and\n\nWisconsin. He/she is busy.",
       "Urology /  / IL WI"},
      {"Board Certified in Surgery, has a subspecialty in Surgical Critical "
       "Care and is licensed to practice in the District of Columbia and the "
       "State of Maryland.",
       "Surgery / Surgical Critical Care / DC MD"},
      {"The reviewer is a Board Certified Orthopedic Surgeon and is licensed "
       "to "
       "practice in Ohio. He/she sees nurses.",
       "Orthopedic Surgeon /  / OH"},
      {"An expert of Urology. The reviewer has a Doctorate in Chiropractic and "
       "is licensed to practice in California.",
       "Chiropractic /  / CA"},
      {"The reviewer is licensed in Acupuncture and is licensed to practice in "
       "California.",
       "Acupuncture /  / CA"},
      {"Board Certified in Orthopaedic Surgery, has a subspecialty in "
       "Fellowship "
       "Trained in Spine Surgery and is licensed to practice in Texas.",
       "Orthopaedic Surgery / Spine Surgery / TX"},
      {"The reviewer is licensed to practice in Iowa and is Board Certified in "
       "Neurology. He/she is busy.",
       "Neurology /  / IA"},
      {"Board Certified in Neurology and holds licensure in Utah and Hawaii. "
       "He/she is busy.",
       "Neurology /  / UT HI"},
      {"The reviewer is a physician licensed in California and Utah and board "
       "certified in Orthopaedic Surgery.",
       "Orthopaedic Surgery /  / CA UT"},
      {"Physical Medicine & Rehabilitation, licensed in CA, MD. A fellow of "
       "the "
       "Academy of Neurology.",
       "Physical Medicine & Rehabilitation /  / CA MD"},
      {"A Diplomate of the American Board of Family Medicine, MD, with a "
       "Nevada "
       "license.",
       "Family Medicine /  / NV"},
      {"The reviewer was chosen with care.", "none"},
      {"She has a license.", "none"},
      {"", "none"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Read(c.text), c.read);
  }
}

TEST(ReadCredentialLines, ReadsWrappedListsInEitherOrder) {
  const struct {
    const char* text;
    const char* read;
  } kCases[] = {
      {"State(s) of Licensure: Iowa, Illinois, Hawaii\n"
       "Certification(s)/Specialty: Preventive Medicine, Public Health &\n"
       "General Preventive Medicine\n\nNext words",
       "Preventive Medicine|Public Health & General Preventive Medicine /  / "
       "IA IL HI"},
      {"Certification(s)/Specialty: Internal Medicine\n"
       "State(s) of Licensure: NY, CA",
       "Internal Medicine /  / NY CA"},
      {"State(s) of Licensure: Californa, Atlantis\n"
       "Certification(s)/Specialty: Sports Medicinea",
       "Sports Medicinea /  / CA"},
      {"State(s) of Licensure: Georgia,\n\nFlorida\n\n"
       "Certification(s)/Specialty: Dentist The expert reviewer developed the "
       "following",
       "Dentist /  / GA FL"},
      {"State(s) of Licensure : District of Columbia, Puerto Rico\n"
       "Certification(s)/Specialty : Otolaryngology (ENT)",
       "Otolaryngology (ENT) /  / DC PR"},
      {"State(s) of Licensure Ohio; Michigan and Wisconsin\n"
       "Certification(s)/Specialty Phys Med & Rehab, Hand Surgery",
       "Phys Med & Rehab|Hand Surgery /  / OH MI WI"},
      {"State(s) of Licensure: Arizona, California,\nKentucky\n"
       "Certification(s)/Specialty: Plastic Surgery, Surgery of the Hand",
       "Plastic Surgery|Surgery of the Hand /  / AZ CA KY"},
      {"Stat e(s) of L1censure: Ohio\nCertlfication(s)/Sp ecialty: Urology",
       "Urology /  / OH"},
      {"State(s) of Licensure: California/Nevada | Oregon\n"
       "Certification(s)/Specialty: Neurology",
       "Neurology /  / CA NV OR"},
      {"State(s) of Licensure: CA NV AZ\nCertification(s)/Specialty: Neurology",
       "Neurology /  / CA NV AZ"},
      {"State(s) of Licensure: New York New Jersey (expired), NewMexico\n"
       "Certification(s)/Specialty: Neurology",
       "Neurology /  / NY NJ NM"},
      // One slip of the keyboard, and of a scanner.
      {"State(s) of Licensure: Kentcky, Califomia, Georgla, Utan, None\n"
       "Certification(s)/Specialty: Neurology",
       "Neurology /  / KY CA GA"},
      {"State(s) of Licensure:\nCertification(s)/Specialty:", " /  / "},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.text);
    EXPECT_EQ(Read(c.text), c.read);
  }
}

TEST(CanonicalSpecialties, MendsOneSlipAndGivesUpOnMore) {
  EXPECT_THAT(CanonicalSpecialties("PM&R"),
              ElementsAre("physical medicine & rehabilitation"));
  EXPECT_THAT(CanonicalSpecialties("Physical  Medicine and Rehabilitation"),
              ElementsAre("physical medicine & rehabilitation"));
  EXPECT_THAT(CanonicalSpecialties("Phys Med & Rehab"),
              ElementsAre("physical medicine & rehabilitation"));
  EXPECT_THAT(CanonicalSpecialties("Orthopedic Surgry"),
              ElementsAre("orthopedic surgery"));
  EXPECT_THAT(CanonicalSpecialties("Family Practice & Sports Medicine"),
              ElementsAre("family practice", "sports medicine"));
  EXPECT_THAT(
      CanonicalSpecialties(
          "Physical Medicine & Rehabilitation/Pain Management"),
      ElementsAre("physical medicine & rehabilitation", "pain management"));
  EXPECT_THAT(CanonicalSpecialties("Internal Medicine-Pulmonary Diseases"),
              ElementsAre("internal medicine", "pulmonary disease"));
  EXPECT_THAT(CanonicalSpecialties("Intemal Medlcine"),
              ElementsAre("internal medicine"));
  EXPECT_THAT(CanonicalSpecialties("Reconstructive Rearfoot & Ankle Surgery"),
              ElementsAre("podiatric surgery"));
  EXPECT_THAT(CanonicalSpecialties("Pediatric Anesthesiology"),
              ElementsAre("anesthesiology"));
  EXPECT_THAT(
      CanonicalSpecialties("Female Pelvic Medicine and Reconstructive Surgery"),
      ElementsAre("obstetrics & gynecology"));
  EXPECT_THAT(CanonicalSpecialties("Board of Neurology of Ohio"),
              ElementsAre("neurology"));
  EXPECT_THAT(CanonicalSpecialties("Basket Weaving"),
              ElementsAre("basket weaving"));
}

}  // namespace
}  // namespace imr
