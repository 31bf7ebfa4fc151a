#include "tools/make_letters/drug_table.h"

#include <array>

namespace imr {
namespace {

constexpr absl::string_view kMg = "mg";
constexpr absl::string_view kPercent = "%";

constexpr std::array kOpioids = {
    DrugRow{"Norco", 30, "10/325|5/325|7.5/325", kMg, "120|60|90|180|30|150"},
    DrugRow{"Tramadol", 13, "50", kMg, "60|90|120|30|180", "", "Ultram"},
    DrugRow{"Ultram", 6, "50", kMg, "60|90|120"},
    DrugRow{"Tramadol ER", 5, "150|100|200|300", kMg, "30|60"},
    DrugRow{"Percocet", 9, "10/325|5/325|7.5/325", kMg, "90|120|60|180|30"},
    DrugRow{"Hydrocodone/APAP", 6, "10/325|5/325|7.5/325", kMg, "60|90|120", "",
            "Norco"},
    DrugRow{"Oxycodone", 5, "10|15|30|5", kMg, "120|90|60|180"},
    DrugRow{"OxyContin", 4, "20|40|10|30|60", kMg, "60|90|120"},
    DrugRow{"MS Contin", 3, "15|30|60|100", kMg, "60|90"},
    DrugRow{"Nucynta", 3, "50|75|100", kMg, "60|90|120"},
    DrugRow{"Nucynta ER", 1.2, "100|150|50|200", kMg, "60"},
    DrugRow{"Butrans", 2, "10|20|5|15", "mcg/hr", "4", " patches"},
    DrugRow{"Opana ER", 1.5, "20|10|30|40", kMg, "60|90", "", "", 2013, 2017},
    DrugRow{"Duragesic", 1.2, "25|50|75|100|12", "mcg/hr", "10|15", " patches"},
    DrugRow{"Methadone", 1.2, "10|5", kMg, "90|120|180|60"},
    DrugRow{"Vicodin", 1.4, "5/300|5/500", kMg, "60|30|90"},
    DrugRow{"Dilaudid", .9, "4|2|8", kMg, "60|90|120"},
    DrugRow{"Ultracet", 1.3, "37.5/325", kMg, "60|90|120"},
    DrugRow{"Suboxone", .9, "8-2|2-0.5|4-1", kMg, "60|30|90", " film"},
    DrugRow{"Morphine sulfate ER", 1.4, "15|30|60", kMg, "60|90"},
    DrugRow{"Kadian", .4, "20|30|50", kMg, "30|60"},
    DrugRow{"Exalgo", .3, "8|12|16", kMg, "30"},
    DrugRow{"Hysingla ER", .4, "20|30|40", kMg, "30", "", "", 2015},
    DrugRow{"Belbuca", .5, "150|300|75", "mcg", "60", " film", "", 2016},
    DrugRow{"Xtampza ER", .4, "9|18|27", kMg, "60", "", "", 2017},
    DrugRow{"Roxicodone", .6, "15|30", kMg, "90|120|180"},
    DrugRow{"Lortab", .5, "10/325|7.5/325", kMg, "60|90"},
    DrugRow{"Endocet", .3, "10/325", kMg, "90|120"},
    DrugRow{"Trezix", .3, "320.5/30/16", kMg, "60|90"},
};

constexpr std::array kRelaxants = {
    DrugRow{"Flexeril", 14, "10|7.5|5", kMg, "60|90|30|120"},
    DrugRow{"Cyclobenzaprine", 22, "7.5|10|5", kMg, "60|90|30|120", "",
            "Flexeril"},
    DrugRow{"Soma", 14, "350", kMg, "60|90|30|120"},
    DrugRow{"Carisoprodol", 7, "350", kMg, "60|90|120", "", "Soma"},
    DrugRow{"Zanaflex", 8, "4|2", kMg, "60|90|30|120"},
    DrugRow{"Tizanidine", 10, "4|2", kMg, "60|90|120|30", "", "Zanaflex"},
    DrugRow{"Baclofen", 6, "10|20", kMg, "60|90|120"},
    DrugRow{"Robaxin", 4, "750|500", kMg, "60|90|120"},
    DrugRow{"Methocarbamol", 4, "750|500", kMg, "60|90|120", "", "Robaxin"},
    DrugRow{"Skelaxin", 2, "800", kMg, "60|90"},
    DrugRow{"Metaxalone", 2, "800", kMg, "60|90", "", "Skelaxin"},
    DrugRow{"Norflex", 3, "100", kMg, "60|30"},
    DrugRow{"Orphenadrine ER", 5, "100", kMg, "60|30|90", "", "Norflex"},
    DrugRow{"Fexmid", 3, "7.5", kMg, "60|90"},
    DrugRow{"Amrix", 1, "15|30", kMg, "30|60"},
    DrugRow{"Lorzone", 1, "750|375", kMg, "60|90"},
    DrugRow{"Parafon Forte", .4, "500", kMg, "60|90"},
};

constexpr std::array kNsaids = {
    DrugRow{"Naproxen", 18, "550|500|375", kMg, "60|90|30", "", "Anaprox"},
    DrugRow{"Naproxen sodium", 7, "550|275", kMg, "60|90"},
    DrugRow{"Anaprox DS", 6, "550", kMg, "60|90"},
    DrugRow{"Naprosyn", 3, "500|375", kMg, "60|30"},
    DrugRow{"Ibuprofen", 11, "800|600|400", kMg, "90|60|120|30", "", "Motrin"},
    DrugRow{"Motrin", 5, "800|600", kMg, "90|60|40"},
    DrugRow{"Diclofenac ER", 6, "100", kMg, "60|30"},
    DrugRow{"Diclofenac", 3, "75|50", kMg, "60|90"},
    DrugRow{"Voltaren XR", 2, "100", kMg, "30|60"},
    DrugRow{"Mobic", 6, "7.5|15", kMg, "30|60"},
    DrugRow{"Meloxicam", 8, "15|7.5", kMg, "30|60", "", "Mobic"},
    DrugRow{"Relafen", 4, "750|500", kMg, "60|90"},
    DrugRow{"Nabumetone", 4, "750|500", kMg, "60|90", "", "Relafen"},
    DrugRow{"Etodolac", 3, "400|300|500", kMg, "60|90", "", "Lodine"},
    DrugRow{"Celebrex", 9, "200|100", kMg, "30|60"},
    DrugRow{"Duexis", 2, "800/26.6", kMg, "90|60"},
    DrugRow{"Vimovo", 1.2, "500/20", kMg, "60"},
    DrugRow{"Arthrotec", .8, "75/200", kMg, "60"},
    DrugRow{"Nalfon", 1, "400", kMg, "60|90"},
    DrugRow{"Fenoprofen", 1.4, "400", kMg, "60|90|120", "", "Nalfon"},
    DrugRow{"Ketorolac", .7, "10", kMg, "20|30", "", "Toradol"},
    DrugRow{"Feldene", .3, "20", kMg, "30"},
    DrugRow{"Daypro", .4, "600", kMg, "60|30"},
    DrugRow{"Indomethacin", .5, "50|25", kMg, "60|90"},
};

constexpr std::array kTopicals = {
    DrugRow{"Lidoderm", 16, "5", kPercent, "30|60|90", " patches"},
    DrugRow{"Lidocaine", 8, "5", kPercent, "30|60", " patch"},
    DrugRow{"Terocin", 12, "", "", "30|10|60|20", " patches"},
    DrugRow{"Voltaren", 11, "1", kPercent, "100gm|200gm|300gm", " gel"},
    DrugRow{"Diclofenac", 6, "1", kPercent, "100gm|200gm", " gel"},
    DrugRow{"Flector", 5, "1.3", kPercent, "60|30", " patch"},
    DrugRow{"LidoPro", 7, "", "", "121gm|120gm", " ointment"},
    DrugRow{"Menthoderm", 6, "", "", "120gm|240gm|360gm", " gel"},
    DrugRow{"Capsaicin", 3, "0.025|0.075", kPercent, "60gm|45gm", " cream"},
    DrugRow{"Pennsaid", 3, "2|1.5", kPercent, "112gm|150ml", " solution"},
    DrugRow{"Dendracin", 1.5, "", "", "120ml", " lotion"},
    DrugRow{"Medrox", 2, "", "", "30|60", " patches", "", 2013, 2016},
    DrugRow{"New Terocin", .8, "", "", "240ml", " lotion"},
    DrugRow{"Salonpas", .8, "", "", "60|30", " patches"},
    DrugRow{"Solaraze", .5, "3", kPercent, "100gm", " gel"},
    DrugRow{"Exoten-C", .3, "", "", "113gm|120ml", " lotion"},
    DrugRow{"Lidothol", .3, "", "", "30", " patches", "", 2016},
};

constexpr std::array kGastrics = {
    DrugRow{"Prilosec", 20, "20|40", kMg, "60|30|90"},
    DrugRow{"Omeprazole", 30, "20|40", kMg, "60|30|90|120", "", "Prilosec"},
    DrugRow{"Protonix", 10, "20|40", kMg, "60|30"},
    DrugRow{"Pantoprazole", 8, "20|40", kMg, "60|30|90", "", "Protonix"},
    DrugRow{"Prevacid", 4, "30|15", kMg, "30|60"},
    DrugRow{"Nexium", 4, "40|20", kMg, "30|60"},
    DrugRow{"Aciphex", 1, "20", kMg, "30|60"},
    DrugRow{"Pepcid", 2, "20|40", kMg, "60|30"},
    DrugRow{"Zantac", 2, "150", kMg, "60|30"},
    DrugRow{"Ondansetron", 5, "4|8", kMg, "30|60|20", "", "Zofran"},
    DrugRow{"Zofran", 4, "8|4", kMg, "30|10|20|60"},
    DrugRow{"Famotidine", 1, "20", kMg, "60|30", "", "Pepcid"},
    DrugRow{"Dexilant", .8, "60|30", kMg, "30"},
};

constexpr std::array kAnticonvulsants = {
    DrugRow{"Neurontin", 22, "600|300|800|100", kMg, "90|60|120|30|180"},
    DrugRow{"Gabapentin", 40, "300|600|800|100", kMg, "90|60|120|30|180", "",
            "Neurontin"},
    DrugRow{"Lyrica", 18, "75|150|50|100|25", kMg, "60|90|30"},
    DrugRow{"Topamax", 6, "50|25|100", kMg, "60|30|90"},
    DrugRow{"Topiramate", 5, "50|25|100", kMg, "60|30", "", "Topamax"},
    DrugRow{"Gralise", 3, "600|300", kMg, "90|60|30"},
    DrugRow{"Horizant", 1, "600", kMg, "30|60"},
    DrugRow{"Pregabalin", 4, "75|150|50", kMg, "60|90", "", "Lyrica", 2019},
};

constexpr std::array kAntidepressants = {
    DrugRow{"Cymbalta", 17, "60|30|20", kMg, "30|60"},
    DrugRow{"Duloxetine", 10, "60|30", kMg, "30|60", "", "Cymbalta"},
    DrugRow{"Effexor XR", 6, "75|150|37.5", kMg, "30|60"},
    DrugRow{"Elavil", 4, "25|10|50", kMg, "30|60"},
    DrugRow{"Amitriptyline", 8, "25|10|50", kMg, "30|60", "", "Elavil"},
    DrugRow{"Nortriptyline", 5, "25|10|50", kMg, "30|60", "", "Pamelor"},
    DrugRow{"Wellbutrin", 5, "150|100", kMg, "60|30"},
    DrugRow{"Bupropion", 3, "150|100", kMg, "60|30", "", "Wellbutrin"},
    DrugRow{"Trazodone", 16, "50|100|150", kMg, "30|60|90", "", "Desyrel"},
    DrugRow{"Zoloft", 4, "50|100", kMg, "30|60"},
    DrugRow{"Sertraline", 4, "50|100", kMg, "30|60", "", "Zoloft"},
    DrugRow{"Lexapro", 5, "10|20", kMg, "30|60"},
    DrugRow{"Prozac", 3, "20|40", kMg, "30|60"},
    DrugRow{"Paxil", 2, "20|40", kMg, "30"},
    DrugRow{"Celexa", 2, "20|40", kMg, "30"},
    DrugRow{"Remeron", 2, "15|30", kMg, "30"},
    DrugRow{"Savella", 1, "50|100", kMg, "60"},
    DrugRow{"Viibryd", .6, "40|20", kMg, "30"},
};

constexpr std::array kBenzodiazepines = {
    DrugRow{"Xanax", 26, "1|0.5|0.25|2", kMg, "60|30|90|120|45"},
    DrugRow{"Alprazolam", 16, "0.5|1|0.25|2", kMg, "60|30|90", "", "Xanax"},
    DrugRow{"Valium", 13, "10|5|2", kMg, "30|60|90"},
    DrugRow{"Diazepam", 7, "10|5", kMg, "30|60", "", "Valium"},
    DrugRow{"Ativan", 9, "1|0.5|2", kMg, "60|30|90"},
    DrugRow{"Lorazepam", 5, "1|0.5|2", kMg, "60|30", "", "Ativan"},
    DrugRow{"Klonopin", 9, "0.5|1|2", kMg, "60|30|90"},
    DrugRow{"Clonazepam", 6, "0.5|1", kMg, "60|30", "", "Klonopin"},
    DrugRow{"Restoril", 7, "30|15", kMg, "30|60"},
    DrugRow{"Temazepam", 5, "30|15", kMg, "30", "", "Restoril"},
};

constexpr std::array kSleepDrugs = {
    DrugRow{"Ambien", 26, "10|5", kMg, "30|20|60"},
    DrugRow{"Ambien CR", 6, "12.5|6.25", kMg, "30"},
    DrugRow{"Zolpidem", 22, "10|5", kMg, "30|60", "", "Ambien"},
    DrugRow{"Lunesta", 18, "2|3|1", kMg, "30|60"},
    DrugRow{"Sonata", 3, "10", kMg, "30"},
    DrugRow{"Silenor", 3, "6|3", kMg, "30"},
    DrugRow{"Belsomra", 4, "10|15|20", kMg, "30", "", "", 2015},
    DrugRow{"Rozerem", 1.5, "8", kMg, "30"},
};

constexpr std::array kOtherDrugs = {
    DrugRow{"Colace", 12, "100|250", kMg, "60|90|100|30"},
    DrugRow{"Docusate", 8, "100", kMg, "60|90", "", "Colace"},
    DrugRow{"Senokot-S", 6, "8.6/50", kMg, "60|120"},
    DrugRow{"Amitiza", 3, "24", "mcg", "60"},
    DrugRow{"Movantik", 3, "25|12.5", kMg, "30", "", "", 2015},
    DrugRow{"Linzess", 2, "145|290", "mcg", "30"},
    DrugRow{"Fioricet", 9, "50/325/40|50/300/40", kMg, "60|30|90"},
    DrugRow{"Imitrex", 6, "50|100", kMg, "9|18"},
    DrugRow{"Sumatriptan", 5, "50|100|25", kMg, "9|18", "", "Imitrex"},
    DrugRow{"Maxalt", 2, "10", kMg, "12|18"},
    DrugRow{"Nurtec ODT", 9, "75", kMg, "8|16", "", "", 2021},
    DrugRow{"Ubrelvy", 5, "50|100", kMg, "10|16", "", "", 2021},
    DrugRow{"Viagra", 4, "100|50", kMg, "10|30"},
    DrugRow{"Cialis", 4, "20|5", kMg, "10|30"},
    DrugRow{"Provigil", 2, "200|100", kMg, "30"},
    DrugRow{"Nuvigil", 2, "250|150", kMg, "30"},
    DrugRow{"Abilify", 2, "5|10|2", kMg, "30"},
    DrugRow{"Seroquel", 2, "50|100|25", kMg, "30|60"},
    DrugRow{"Latuda", .8, "40", kMg, "30"},
    DrugRow{"BuSpar", 3, "10|15", kMg, "60|90"},
    DrugRow{"Vistaril", 2, "25|50", kMg, "60|30"},
    DrugRow{"Medrol Dosepak", 3, "4", kMg, "21|1"},
    DrugRow{"Relistor", .6, "150", kMg, "90"},
    DrugRow{"Lisinopril", .8, "10|20", kMg, "30|90"},
    DrugRow{"Metformin", .6, "500|1000", kMg, "60"},
    DrugRow{"Narcan", 2, "4", kMg, "1|2", " nasal spray", "", 2017},
};

constexpr std::array kFoods = {
    DrugRow{"Theramine", 20, "", "", "90|60|120"},
    DrugRow{"Sentra PM", 12, "", "", "60|30"},
    DrugRow{"Sentra AM", 8, "", "", "60"},
    DrugRow{"GABAdone", 7, "", "", "60|90"},
    DrugRow{"Trepadone", 5, "", "", "120|90"},
    DrugRow{"Apptrim", 2, "", "", "120"},
    DrugRow{"Hypertensa", 1, "", "", "60|90"},
    DrugRow{"Percura", 1.5, "", "", "120"},
    DrugRow{"Glucosamine", 4, "500|1500", kMg, "90|60"},
};

constexpr std::array kSuspensions = {
    DrugRow{"Deprizine", 10, "15", "mg/ml", "250ml", " oral suspension"},
    DrugRow{"Dicopanol", 10, "5", "mg/ml", "150ml", " oral suspension"},
    DrugRow{"Fanatrex", 10, "25", "mg/ml", "420ml", " oral suspension"},
    DrugRow{"Synapryn", 10, "10", "mg/ml", "500ml", " oral suspension"},
    DrugRow{"Tabradol", 10, "1", "mg/ml", "250ml", " oral suspension"},
};

constexpr std::array kCompoundParts = {
    CompoundPart{"Flurbiprofen", "20|25|15|10", 18},
    CompoundPart{"Cyclobenzaprine", "4|10|2|5", 12},
    CompoundPart{"Gabapentin", "10|6|15", 12},
    CompoundPart{"Baclofen", "2|5", 9},
    CompoundPart{"Lidocaine", "5|4|2", 9},
    CompoundPart{"Ketoprofen", "20|10|15", 8},
    CompoundPart{"Tramadol", "20|15|8", 8},
    CompoundPart{"Capsaicin", "0.025|0.0375|0.05", 10},
    CompoundPart{"Menthol", "2|4|10", 9},
    CompoundPart{"Camphor", "2|1", 6},
    CompoundPart{"Amitriptyline", "10|4|5", 7},
    CompoundPart{"Dextromethorphan", "10|5", 6},
    CompoundPart{"Dexamethasone", "2", 3},
    CompoundPart{"Bupivacaine", "5|1", 3},
};

}  // namespace

absl::Span<const DrugRow> DrugRows(KindId kind) {
  switch (kind) {
    case KindId::kOpioid:
      return kOpioids;
    case KindId::kRelaxant:
      return kRelaxants;
    case KindId::kNsaid:
      return kNsaids;
    case KindId::kTopical:
      return kTopicals;
    case KindId::kGastric:
      return kGastrics;
    case KindId::kAnticonvulsant:
      return kAnticonvulsants;
    case KindId::kAntidepressant:
      return kAntidepressants;
    case KindId::kBenzodiazepine:
      return kBenzodiazepines;
    case KindId::kSleep:
      return kSleepDrugs;
    case KindId::kOtherDrug:
      return kOtherDrugs;
    case KindId::kFood:
      return kFoods;
    case KindId::kSuspension:
      return kSuspensions;
    default:
      return {};
  }
}

absl::Span<const CompoundPart> CompoundParts() { return kCompoundParts; }

}  // namespace imr
