#include "indexer/telling_words.h"

#include "absl/strings/match.h"

namespace imr {
namespace {

constexpr absl::string_view kEquipment = "durable medical equipment";
constexpr absl::string_view kOrthotics = "prosthetics/orthotics";
constexpr absl::string_view kOtherTests = "other diagnostic tests";
constexpr absl::string_view kLab = "lab & pathology";
constexpr absl::string_view kImaging = "imaging-radiology";
constexpr absl::string_view kSpecialties = "medical specialties";
constexpr absl::string_view kOpen = "non-arthroscopic surgery";
constexpr absl::string_view kInjections = "general injections";
constexpr absl::string_view kModalities = "other rehabilitation therapies";

// Singular; a plural "s" is taken off before looking.
constexpr Telling kNouns[] = {
    {"unit", "dmepos", kEquipment},
    {"device", "dmepos", kEquipment},
    {"machine", "dmepos", kEquipment},
    {"system", "dmepos", kEquipment},
    {"equipment", "dmepos", kEquipment},
    {"chair", "dmepos", kEquipment},
    {"desk", "dmepos", kEquipment},
    {"lift", "dmepos", kEquipment},
    {"rail", "dmepos", kEquipment},
    {"bar", "dmepos", kEquipment},
    {"bench", "dmepos", kEquipment},
    {"table", "dmepos", kEquipment},
    {"pump", "dmepos", kEquipment},
    {"monitor", "dmepos", kEquipment},
    {"purchase", "dmepos", kEquipment},
    {"rental", "dmepos", kEquipment},
    {"stimulator", "dmepos", "electrical stimulation"},
    {"garment", "dmepos", kOrthotics},
    {"sleeve", "dmepos", kOrthotics},
    {"stocking", "dmepos", kOrthotics},
    {"boot", "dmepos", kOrthotics},
    {"vest", "dmepos", kOrthotics},
    {"shoe", "dmepos", kOrthotics},
    {"insole", "dmepos", kOrthotics},
    {"insert", "dmepos", kOrthotics},
    {"support", "dmepos", kOrthotics},
    {"immobilizer", "dmepos", kOrthotics},
    {"belt", "dmepos", kOrthotics},
    {"kit", "dmepos", "supplies"},
    {"bandage", "dmepos", "supplies"},
    {"dressing", "dmepos", "supplies"},
    {"accessory", "dmepos", "supplies"},
    {"test", "diagnostic_testing", kOtherTests},
    {"testing", "diagnostic_testing", kOtherTests},
    {"study", "diagnostic_testing", kOtherTests},
    {"studies", "diagnostic_testing", kOtherTests},
    {"measurement", "diagnostic_testing", kOtherTests},
    {"monitoring", "diagnostic_testing", kOtherTests},
    {"screen", "diagnostic_testing", kLab},
    {"screening", "diagnostic_testing", kLab},
    {"panel", "diagnostic_testing", kLab},
    {"level", "diagnostic_testing", kLab},
    {"assay", "diagnostic_testing", kLab},
    {"culture", "diagnostic_testing", kLab},
    {"swab", "diagnostic_testing", kLab},
    {"lab", "diagnostic_testing", kLab},
    {"analysis", "diagnostic_testing", kLab},
    {"antibody", "diagnostic_testing", kLab},
    {"antibodies", "diagnostic_testing", kLab},
    {"antigen", "diagnostic_testing", kLab},
    {"confirmation", "diagnostic_testing", kLab},
    {"metabolite", "diagnostic_testing", kLab},
    {"smear", "diagnostic_testing", kLab},
    {"electrophoresis", "diagnostic_testing", kLab},
    {"aldolase", "diagnostic_testing", kLab},
    {"amylase", "diagnostic_testing", kLab},
    {"lipase", "diagnostic_testing", kLab},
    {"phosphatase", "diagnostic_testing", kLab},
    {"creatinine", "diagnostic_testing", kLab},
    {"bilirubin", "diagnostic_testing", kLab},
    {"microalbumin", "diagnostic_testing", kLab},
    {"prolactin", "diagnostic_testing", kLab},
    {"procalcitonin", "diagnostic_testing", kLab},
    {"homocysteine", "diagnostic_testing", kLab},
    {"transferrin", "diagnostic_testing", kLab},
    {"fsh", "diagnostic_testing", kLab},
    {"ggt", "diagnostic_testing", kLab},
    {"bnp", "diagnostic_testing", kLab},
    {"ldh", "diagnostic_testing", kLab},
    {"rpr", "diagnostic_testing", kLab},
    {"titer", "diagnostic_testing", kLab},
    {"troponin", "diagnostic_testing", kLab},
    {"dimer", "diagnostic_testing", kLab},
    {"hla", "diagnostic_testing", kLab},
    {"cpk", "diagnostic_testing", kLab},
    {"psa", "diagnostic_testing", kLab},
    {"ana", "diagnostic_testing", kLab},
    {"bun", "diagnostic_testing", kLab},
    {"gfr", "diagnostic_testing", kLab},
    {"coag", "diagnostic_testing", kLab},
    {"hemoglobin", "diagnostic_testing", kLab},
    {"hematocrit", "diagnostic_testing", kLab},
    {"ferritin", "diagnostic_testing", kLab},
    {"uric", "diagnostic_testing", kLab},
    {"cytology", "diagnostic_testing", kLab},
    {"histology", "diagnostic_testing", kLab},
    {"histopathology", "diagnostic_testing", kLab},
    {"parasitology", "diagnostic_testing", kLab},
    {"serology", "diagnostic_testing", kLab},
    {"bacteriology", "diagnostic_testing", kLab},
    {"microbiology", "diagnostic_testing", kLab},
    {"virology", "diagnostic_testing", kLab},
    {"mycology", "diagnostic_testing", kLab},
    {"typing", "diagnostic_testing", kLab},
    {"scan", "diagnostic_testing", kImaging},
    {"view", "diagnostic_testing", kImaging},
    {"film", "diagnostic_testing", kImaging},
    {"imaging", "diagnostic_testing", kImaging},
    {"block", "injection", kInjections},
    {"ablation", "injection", kInjections},
    {"facet", "injection", "facet injection"},
    {"neurotomy", "injection", "facet injection"},
    {"rhizotomy", "injection", "facet injection"},
    {"infiltration", "injection", kInjections},
    {"release", "surgery", kOpen},
    {"fusion", "surgery", "spine surgery"},
    {"fixation", "surgery", kOpen},
    {"removal", "surgery", kOpen},
    {"decompression", "surgery", kOpen},
    {"implant", "surgery", kOpen},
    {"implantation", "surgery", kOpen},
    {"transfer", "surgery", kOpen},
    {"replacement", "surgery", kOpen},
    {"procedure", "surgery", kOpen},
    {"operation", "surgery", kOpen},
    {"instrumentation", "surgery", "adjunct surgical services"},
    {"hardware", "surgery", "adjunct surgical services"},
    {"surgeon", "evaluation_management", kSpecialties},
    {"specialist", "evaluation_management", kSpecialties},
    {"treater", "evaluation_management", kSpecialties},
    {"qme", "evaluation_management", kSpecialties},
    {"ame", "evaluation_management", kSpecialties},
    {"visit", "evaluation_management", kSpecialties},
    {"assessment", "evaluation_management", kSpecialties},
    {"appointment", "evaluation_management", kSpecialties},
    {"exam", "evaluation_management", kSpecialties},
    {"physician", "evaluation_management", kSpecialties},
    {"doctor", "evaluation_management", kSpecialties},
    {"exercise", "rehabilitation", kModalities},
    {"stretching", "rehabilitation", kModalities},
    {"strengthening", "rehabilitation", kModalities},
    {"training", "rehabilitation", kModalities},
    {"counseling", "psych_services", "psychological therapies"},
    {"program", "program", ""},
    {"membership", "program", ""},
    {"class", "program", ""},
    {"aide", "home_health", ""},
    {"nurse", "home_health", ""},
    {"nursing", "home_health", ""},
    {"housekeeping", "home_health", ""},
    {"transport", "transportation", ""},
    {"taxi", "transportation", ""},
    {"mileage", "transportation", ""},
    {"patch", "pharmaceutical", ""},
    {"patches", "pharmaceutical", ""},
    {"medication", "pharmaceutical", ""},
    {"medicine", "pharmaceutical", ""},
    {"med", "pharmaceutical", ""},
    {"prescription", "pharmaceutical", ""},
    {"drug", "pharmaceutical", ""},
    {"supplement", "pharmaceutical", "nutritional products"},
    {"laser", "therapies", "other therapies"}};

constexpr Telling kEndings[] = {
    {"ectomy", "surgery", kOpen},
    {"otomy", "surgery", kOpen},
    {"ostomy", "surgery", kOpen},
    {"plasty", "surgery", kOpen},
    {"odesis", "surgery", kOpen},
    {"opexy", "surgery", kOpen},
    {"orrhaphy", "surgery", kOpen},
    {"oscopy", "diagnostic_testing", kOtherTests},
    {"graphy", "diagnostic_testing", kOtherTests},
    {"ogram", "diagnostic_testing", kOtherTests},
    {"metry", "diagnostic_testing", kOtherTests},
    {"ologist", "evaluation_management", kSpecialties},
    {"iatrist", "evaluation_management", kSpecialties},
    {"metrist", "evaluation_management", kSpecialties},
    {"ology", "evaluation_management", kSpecialties}};

}  // namespace

const Telling* FindTelling(absl::string_view word) {
  const absl::string_view singular =
      absl::EndsWith(word, "s") ? word.substr(0, word.size() - 1) : word;
  for (const Telling& noun : kNouns) {
    if (noun.text == word || noun.text == singular) return &noun;
  }
  for (const Telling& ending : kEndings) {
    const bool is_ending = absl::EndsWith(singular, ending.text) &&
                           singular.size() > ending.text.size();
    if (is_ending) return &ending;
  }
  return nullptr;
}

}  // namespace imr
