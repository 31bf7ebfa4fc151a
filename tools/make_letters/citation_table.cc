#include "tools/make_letters/citation_table.h"

#include <array>
#include <cstddef>
#include <vector>

namespace imr {
namespace {

using enum KindId;

// A topic of the Chronic Pain guidelines of 2009 and its pages.
constexpr CitationRow Old(KindId kind, absl::string_view topic,
                          absl::string_view pages) {
  return {kind, Edition::kPages, "Chronic Pain Treatment", 0, topic, pages};
}

// A section of the Chronic Pain guidelines of 2016.
constexpr CitationRow Mid(KindId kind, absl::string_view section) {
  return {
      kind, Edition::kSections, "Chronic Pain Medical Treatment", 2016, section,
      ""};
}

// A section of the Opioid Treatment guidelines of 2016.
constexpr CitationRow MidOpioid(absl::string_view section) {
  return {kOpioid, Edition::kSections, "Opioid Treatment", 2016, section, ""};
}

// A chapter in force since December 2017.
constexpr CitationRow New(KindId kind, absl::string_view chapter, int year,
                          absl::string_view section = "") {
  return {kind, Edition::kNew, chapter, year, section, ""};
}

constexpr CitationRow NewPain(KindId kind, absl::string_view section = "") {
  return New(kind, "Chronic Pain", 2017, section);
}

// The chapter of the body part, in every edition.
constexpr CitationRow Part(KindId kind, Edition edition,
                           absl::string_view aspect) {
  return {kind, edition, aspect, 0, "", ""};
}

constexpr auto kPages = Edition::kPages;
constexpr auto kSections = Edition::kSections;
constexpr auto kNew = Edition::kNew;
constexpr absl::string_view kTopicalTopic = "Topical Analgesics";
constexpr absl::string_view kNsaidTopic =
    "NSAIDs (non-steroidal anti-inflammatory drugs)";
constexpr absl::string_view kStomachTopic =
    "NSAIDs, GI symptoms & cardiovascular risk";
constexpr absl::string_view kEpilepsyTopic =
    "Antiepilepsy drugs (AEDs) for pain";
constexpr absl::string_view kTensTopic =
    "TENS, chronic pain (transcutaneous electrical nerve stimulation)";

// Grouped by kind; the first of a kind and edition is cited most.
constexpr CitationRow kRows[] = {
    Old(kOpioid, "Opioids", "78"),
    Old(kOpioid, "Opioids", "74-96"),
    Old(kOpioid, "Opioids, criteria for use", "76-80"),
    Old(kOpioid, "Opioids", "78-80"),
    Old(kOpioid, "Opioids, specific drug list", "91-94"),
    Old(kOpioid, "Opioids, dosing", "86"),
    Old(kOpioid, "Weaning of Medications", "124"),
    Old(kOpioid, "Opioids for chronic pain", "80-82"),
    MidOpioid("3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: "
              "Maintenance of Chronic Opioid Treatment"),
    MidOpioid(""),
    MidOpioid("4 Tapering Opioids"),
    MidOpioid("3.3.4 Opioids for Chronic Pain and Chronic Opioid Treatment: "
              "Use of CURES to Ensure Safe and Effective Opioid Use"),
    MidOpioid("1.4 Opioids for Acute Pain: Opioids for Post-operative Pain"),
    MidOpioid("3.3.8 Opioids for Chronic Pain and Chronic Opioid Treatment: "
              "Opioid Titration and Dosing Threshold"),
    New(kOpioid, "Opioids", 2017),
    New(kOpioid, "Opioids", 2017, "Subacute and chronic pain"),
    New(kOpioid, "Opioids", 2017, "Recommendations"),
    NewPain(kOpioid),
    Old(kRelaxant, "Muscle relaxants (for pain)", "63-66"),
    Old(kRelaxant, "Cyclobenzaprine (Flexeril)", "41-42"),
    Old(kRelaxant, "Carisoprodol (Soma)", "29"),
    Old(kRelaxant, "Antispasticity/Antispasmodic Drugs", "64, 66"),
    Old(kRelaxant, "Muscle relaxants (for pain)", "63"),
    Mid(kRelaxant, "Muscle relaxants (for pain)"),
    Mid(kRelaxant, "Cyclobenzaprine (Flexeril)"),
    NewPain(kRelaxant),
    NewPain(kRelaxant, "Medications"),
    Part(kRelaxant, kNew, "care"),
    Old(kNsaid, kNsaidTopic, "67-68"),
    Old(kNsaid, "NSAIDs, specific drug list & adverse effects", "70-73"),
    Old(kNsaid, "Anti-inflammatory medications", "22"),
    Old(kNsaid, kNsaidTopic, "67-73"),
    Old(kNsaid, "NSAIDs, hypertension and renal function", "69"),
    Mid(kNsaid, kNsaidTopic),
    Mid(kNsaid, "NSAIDs, specific drug list & adverse effects"),
    Mid(kNsaid, "NSAIDs, hypertension and renal function"),
    NewPain(kNsaid),
    Part(kNsaid, kNew, "care"),
    Old(kTopical, kTopicalTopic, "111-113"),
    Old(kTopical, "Lidoderm (lidocaine patch)", "56-57"),
    Old(kTopical, kTopicalTopic, "112"),
    Old(kTopical, "Salicylate topicals", "105"),
    Old(kTopical, "Capsaicin, topical", "28-29"),
    Mid(kTopical, "Topical analgesics"),
    Mid(kTopical, "Lidoderm (lidocaine patch)"),
    Mid(kTopical, "Flector patch (diclofenac epolamine)"),
    NewPain(kTopical),
    NewPain(kTopical, "Topical medications"),
    Old(kCompound, kTopicalTopic, "111-113"),
    Old(kCompound, kTopicalTopic, "111"),
    Mid(kCompound, "Topical analgesics, compounded"),
    Mid(kCompound, "Compound drugs"),
    Mid(kCompound, "Topical analgesics"),
    NewPain(kCompound),
    Old(kGastric, kStomachTopic, "68"),
    Old(kGastric, kStomachTopic, "68-69"),
    Mid(kGastric, "Proton Pump Inhibitors (PPIs)"),
    Mid(kGastric, kStomachTopic),
    NewPain(kGastric),
    Old(kAnticonvulsant, kEpilepsyTopic, "16-22"),
    Old(kAnticonvulsant, "Gabapentin (Neurontin)", "49"),
    Old(kAnticonvulsant, kEpilepsyTopic, "18-19"),
    Old(kAnticonvulsant, "Pregabalin (Lyrica)", "99"),
    Mid(kAnticonvulsant, kEpilepsyTopic),
    Mid(kAnticonvulsant, "Gabapentin (Neurontin)"),
    NewPain(kAnticonvulsant),
    Old(kAntidepressant, "Antidepressants for chronic pain", "13-16"),
    Old(kAntidepressant, "SSRIs (selective serotonin reuptake inhibitors)",
        "107"),
    Old(kAntidepressant, "Duloxetine (Cymbalta)", "43-44"),
    Old(kAntidepressant, "Tricyclics", "122"),
    Mid(kAntidepressant, "Antidepressants for chronic pain"),
    Mid(kAntidepressant, "Bupropion (Wellbutrin)"),
    NewPain(kAntidepressant),
    New(kAntidepressant, "Depressive Disorders", 2020),
    Old(kBenzodiazepine, "Benzodiazepines", "24"),
    Old(kBenzodiazepine, "Benzodiazepines", "24, 66"),
    Old(kBenzodiazepine, "Weaning of Medications", "124"),
    Mid(kBenzodiazepine, "Benzodiazepines"),
    Mid(kBenzodiazepine, "Benzodiazepine dependence, maintenance"),
    NewPain(kBenzodiazepine),
    NewPain(kBenzodiazepine, "Benzodiazepines"),
    Mid(kSleep, "Insomnia treatment"),
    Old(kOtherDrug, "Opioids, initiating therapy", "77"),
    Old(kOtherDrug, "Barbiturate-containing analgesic agents (BCAs)", "23"),
    Mid(kOtherDrug, "Opioid-induced constipation treatment"),
    Mid(kOtherDrug, "Barbiturate-containing analgesic agents (BCAs)"),
    New(kOtherDrug, "Opioids", 2017),
    Old(kFood, "Glucosamine (and Chondroitin Sulfate)", "50"),
    Old(kSuspension, "Opioids", "74-96"),
    Old(kSuspension, kEpilepsyTopic, "16-22"),
    Mid(kSuspension, "Compound drugs"),
    NewPain(kSuspension),
    Old(kPhysicalTherapy, "Physical Medicine", "98-99"),
    Old(kPhysicalTherapy, "Physical Medicine", "99"),
    Part(kPhysicalTherapy, kPages, "methods"),
    Mid(kPhysicalTherapy, "Physical medicine treatment"),
    Part(kPhysicalTherapy, kSections, "methods"),
    {kPhysicalTherapy, kSections, "Postsurgical Treatment", 2009, "", ""},
    NewPain(kPhysicalTherapy),
    Part(kPhysicalTherapy, kNew, "care"),
    New(kPhysicalTherapy, "Initial Approaches to Treatment", 2017),
    Old(kChiropractic, "Manual therapy & manipulation", "58-60"),
    Old(kChiropractic, "Manual therapy & manipulation", "58-59"),
    Part(kChiropractic, kPages, "methods"),
    Mid(kChiropractic, "Manual therapy & manipulation"),
    Part(kChiropractic, kSections, "methods"),
    Part(kChiropractic, kNew, "care"),
    NewPain(kChiropractic),
    {kAcupuncture, kPages, "Acupuncture Treatment", 0, "", "8-9"},
    Old(kAcupuncture, "Acupuncture", "13"),
    {kAcupuncture, kSections, "Acupuncture Treatment", 2007, "", ""},
    NewPain(kAcupuncture),
    Part(kAcupuncture, kNew, "care"),
    Old(kMassage, "Massage therapy", "60"),
    Old(kMassage, "Aquatic therapy", "22"),
    Mid(kMassage, "Massage therapy"),
    Mid(kMassage, "Aquatic therapy"),
    NewPain(kMassage),
    Old(kEpidural, "Epidural steroid injections (ESIs)", "46"),
    Part(kEpidural, kPages, "methods"),
    Mid(kEpidural, "Epidural steroid injections (ESIs)"),
    Part(kEpidural, kNew, "care"),
    NewPain(kEpidural),
    Part(kFacet, kPages, "methods"),
    Part(kFacet, kSections, "methods"),
    Mid(kFacet, "Facet blocks"),
    Part(kFacet, kNew, "care"),
    Old(kTriggerPoint, "Trigger point injections", "122"),
    Mid(kTriggerPoint, "Trigger point injections"),
    NewPain(kTriggerPoint),
    Part(kTriggerPoint, kNew, "care"),
    Part(kJoint, kPages, "methods"),
    Part(kJoint, kSections, "methods"),
    Part(kJoint, kNew, "care"),
    Old(kBotox, "Botulinum toxin (Botox; Myobloc)", "25-26"),
    Mid(kBotox, "Botulinum toxin (Botox; Myobloc)"),
    NewPain(kBotox),
    Old(kStimulator, kTensTopic, "114-116"),
    Old(kStimulator, "Interferential Current Stimulation (ICS)", "118-120"),
    Old(kStimulator, "H-wave stimulation (HWT)", "117-118"),
    Old(kStimulator, "Transcutaneous electrotherapy", "114-121"),
    Mid(kStimulator, kTensTopic),
    Mid(kStimulator, "Interferential current stimulation (ICS)"),
    NewPain(kStimulator),
    NewPain(kStimulator, "Electrical Therapies"),
    Part(kBrace, kPages, "methods"),
    Part(kBrace, kSections, "methods"),
    Part(kBrace, kNew, "care"),
    Part(kColdTherapy, kPages, "methods"),
    Part(kColdTherapy, kSections, "methods"),
    Part(kColdTherapy, kNew, "care"),
    Part(kMri, kPages, "studies"),
    Part(kMri, kSections, "studies"),
    Part(kMri, kNew, "studies"),
    Part(kXray, kPages, "studies"),
    Part(kXray, kSections, "studies"),
    Part(kXray, kNew, "studies"),
    Part(kElectrodiagnostic, kPages, "studies"),
    Mid(kElectrodiagnostic, "Electrodiagnostic testing (EMG/NCS)"),
    Part(kElectrodiagnostic, kSections, "studies"),
    Part(kElectrodiagnostic, kNew, "studies"),
    {kCapacity, kPages, "ACOEM Chapter 7", 0, "", "137-138"},
    {kCapacity, kSections, "General Approaches", 2004,
     "Cornerstones of Disability Prevention and Management", ""},
    New(kCapacity, "Initial Approaches to Treatment", 2017),
    Old(kLab, "NSAIDs, specific drug list & adverse effects", "70"),
    Mid(kLab, "NSAIDs, specific drug list & adverse effects"),
    Old(kDrugTest, "Drug testing", "43"),
    Old(kDrugTest, "Opioids, steps to avoid misuse/addiction", "94-95"),
    Old(kDrugTest, "Opioids, criteria for use", "78"),
    {kDrugTest, kSections, "Opioid Treatment", 2016,
     "3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of "
     "Urine Drug Testing (UDT)",
     ""},
    Mid(kDrugTest, "Drug testing"),
    New(kDrugTest, "Opioids", 2017),
    Part(kSurgery, kPages, "surgery"),
    Part(kSurgery, kSections, "surgery"),
    Part(kSurgery, kNew, "care"),
    Part(kConsult, kPages, "surgery"),
    {kConsult, kPages, "ACOEM Chapter 7", 0, "", "127"},
    {kConsult, kSections, "General Approaches", 2004,
     "Cornerstones of Disability Prevention and Management", ""},
    Part(kConsult, kSections, "surgery"),
    New(kConsult, "Initial Approaches to Treatment", 2017),
    Part(kFollowUp, kPages, "methods"),
    Mid(kFollowUp, "Office visits"),
    Part(kFollowUp, kSections, "care"),
    New(kFollowUp, "Initial Approaches to Treatment", 2017),
    Old(kPsychotherapy, "Behavioral interventions", "23"),
    Old(kPsychotherapy, "Psychological treatment", "101-102"),
    Mid(kPsychotherapy, "Psychological treatment"),
    NewPain(kPsychotherapy),
    New(kPsychotherapy, "Workplace Mental Health", 2019),
    Old(kPsychEvaluation, "Psychological evaluations", "100-101"),
    Mid(kPsychEvaluation, "Psychological evaluations"),
    NewPain(kPsychEvaluation),
    Old(kHomeHealth, "Home health services", "51"),
    Mid(kHomeHealth, "Home health services"),
    NewPain(kHomeHealth),
    Old(kProgram, "Chronic pain programs (functional restoration programs)",
        "30-32"),
    Old(kProgram, "Functional restoration programs (FRPs)", "49"),
    Old(kProgram, "Work conditioning, work hardening", "125"),
    Mid(kProgram, "Chronic pain programs (functional restoration programs)"),
    Mid(kProgram, "Work conditioning, work hardening"),
    NewPain(kProgram),
    Part(kShockwave, kPages, "methods"),
    Part(kShockwave, kSections, "methods"),
    Part(kShockwave, kNew, "care"),
};

struct OdgRow {
  KindId kind;
  absl::string_view topics;
};

constexpr std::array kOdgRows = {
    OdgRow{kOpioid, "Opioids, criteria for use|Opioids for chronic pain"},
    OdgRow{kRelaxant, "Muscle relaxants (for pain)|Non-sedating relaxants"},
    OdgRow{kNsaid, "NSAIDs|Anti-inflammatory medications"},
    OdgRow{kTopical, "Topical analgesics|Lidoderm|Salicylate topicals"},
    OdgRow{kCompound, "Compound drugs|Topical analgesics, compounded"},
    OdgRow{kGastric, "Proton pump inhibitors (PPIs)|Antiemetics"},
    OdgRow{kAnticonvulsant, "Anti-epilepsy drugs|Pregabalin"},
    OdgRow{kAntidepressant, "Antidepressants|Trazodone|Duloxetine"},
    OdgRow{kBenzodiazepine, "Benzodiazepines|Weaning of medications"},
    OdgRow{kSleep, "Insomnia treatment|Zolpidem (Ambien)|Eszopiclone"},
    OdgRow{kOtherDrug, "Opioid-induced constipation treatment|Triptans"},
    OdgRow{kFood, "Medical food|Theramine|GABAdone"},
    OdgRow{kSuspension, "Compound drugs|Medical food"},
    OdgRow{kPhysicalTherapy, "Physical therapy|Physical medicine treatment"},
    OdgRow{kChiropractic, "Manipulation|Chiropractic guidelines"},
    OdgRow{kAcupuncture, "Acupuncture"},
    OdgRow{kMassage, "Massage|Aquatic therapy"},
    OdgRow{kEpidural, "Epidural steroid injections (ESIs), therapeutic"},
    OdgRow{kFacet,
           "Facet joint diagnostic blocks|Facet joint radiofrequency "
           "neurotomy"},
    OdgRow{kTriggerPoint, "Trigger point injections"},
    OdgRow{kJoint, "Hyaluronic acid injections|Corticosteroid injections"},
    OdgRow{kBotox, "Botulinum toxin for chronic migraine"},
    OdgRow{kStimulator, "TENS|Interferential therapy|H-wave stimulation"},
    OdgRow{kBrace, "Lumbar supports|Braces|Splints"},
    OdgRow{kColdTherapy, "Continuous-flow cryotherapy|Cold packs"},
    OdgRow{kEquipment, "Durable medical equipment (DME)|Mattress selection"},
    OdgRow{kMri, "MRI (magnetic resonance imaging)|Magnetic resonance imaging"},
    OdgRow{kXray, "Radiography (x-rays)"},
    OdgRow{kElectrodiagnostic,
           "Electrodiagnostic studies|EMGs "
           "(electromyography)|Nerve conduction studies"},
    OdgRow{kSleepStudy, "Polysomnography"},
    OdgRow{kCapacity, "Functional capacity evaluation (FCE)"},
    OdgRow{kLab, "Preoperative lab testing|Laboratory testing"},
    OdgRow{kDrugTest, "Urine drug testing (UDT)"},
    OdgRow{kSurgery, "Indications for Surgery|Arthroscopy|Fusion"},
    OdgRow{kAdjunct, "Preoperative testing, general|Surgical assistant"},
    OdgRow{kConsult, "Office visits|Evaluation & management (E&M)"},
    OdgRow{kFollowUp, "Office visits"},
    OdgRow{kPsychotherapy, "Cognitive behavioral therapy (CBT)"},
    OdgRow{kPsychEvaluation, "Psychological evaluations"},
    OdgRow{kHomeHealth, "Home health services"},
    OdgRow{kProgram, "Gym memberships|Chronic pain programs"},
    OdgRow{kShockwave, "Extracorporeal shock wave therapy (ESWT)"},
    OdgRow{kTransport, "Transportation (to & from appointments)"},
};

constexpr std::array kOthers = {
    OtherGuideline{"ACOEM Practice Guidelines, 3rd Edition", "ACOEM", 8},
    OtherGuideline{"UpToDate", "UpToDate", 5},
    OtherGuideline{"FDA label", "FDA", 4},
    OtherGuideline{"drugs.com", "drugs.com", 4},
    OtherGuideline{"Medscape", "Medscape", 3},
    OtherGuideline{"Aetna Clinical Policy Bulletin", "Aetna", 2},
    OtherGuideline{"CMS Medicare Benefit Policy Manual, Chapter 7", "CMS", 2},
    OtherGuideline{"AAOS position statement", "AAOS", 1.5},
    OtherGuideline{"Cochrane Database of Systematic Reviews", "Cochrane", 2},
    OtherGuideline{"National Institutes of Health", "NIH", 1},
};

}  // namespace

absl::Span<const CitationRow* const> CitationRows(KindId kind,
                                                  Edition edition) {
  using Lists = std::vector<std::vector<const CitationRow*>>;
  static const Lists& lists = *new Lists([] {
    Lists made(AllKinds().size() * 3);
    for (const CitationRow& row : kRows) {
      made[static_cast<size_t>(row.kind) * 3 + static_cast<size_t>(row.edition)]
          .push_back(&row);
    }
    return made;
  }());
  return lists[static_cast<size_t>(kind) * 3 + static_cast<size_t>(edition)];
}

absl::string_view OdgTopics(KindId kind) {
  for (const OdgRow& row : kOdgRows) {
    if (row.kind == kind) return row.topics;
  }
  return "";
}

absl::Span<const OtherGuideline> OtherGuidelines() { return kOthers; }

}  // namespace imr
