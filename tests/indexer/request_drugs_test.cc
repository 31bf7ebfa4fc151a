// Requests for drugs, invented in the wordings of every era: what drug, of
// what class of the state, in what strength, count, refills and form.
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

#include "indexer/request.h"

namespace imr {
namespace {

struct Row {
  const char* heading;
  const char* read;
};

std::string OrDash(const std::string& text) {
  return text.empty() ? "-" : text;
}

// "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | 2 | tablet":
// drugs, subcategory (or category), strength, quantity, refills, dose form.
std::string DrugsOf(const char* heading) {
  Determination d;
  ReadRequest(heading, d);
  std::string drugs;
  for (const Drug& drug : d.drugs) {
    absl::StrAppend(&drugs, drugs.empty() ? "" : ", ", drug.name,
                    drug.percent.empty() ? "" : " ", drug.percent, " = ",
                    absl::StrJoin(drug.ingredients, "+"));
  }
  return absl::StrJoin(
      {drugs, d.subcategory.empty() ? d.category : d.subcategory,
       d.strength.value_or("-"), d.quantity ? absl::StrCat(*d.quantity) : "-",
       d.refills ? absl::StrCat(*d.refills) : "-", OrDash(d.dose_form)},
      " | ");
}

TEST(ReadRequest, ReadsDrugs) {
  const Row kRows[] = {
      {"1 PRESCRIPTION OF NORCO 10/325MG #120 WITH 2 REFILLS",
       "NORCO = acetaminophen+hydrocodone | opioids | 10/325 mg | 120 | 2 | -"},
      {"1 PRESCRIPTION FOR TRAMADOL ER 150MG #30",
       "TRAMADOL ER = tramadol | opioids | 150 mg | 30 | - | -"},
      {"UNKNOWN PRESCRIPTION OF TEROCIN PATCH",
       "TEROCIN = lidocaine+menthol | topical analgesics | - | - | - | patch"},
      {"60 TABLETS OF TRAMADOL 50MG",
       "TRAMADOL = tramadol | opioids | 50 mg | 60 | - | tablet"},
      {"HYDROCODONE/APAP 10/325MG, #90",
       "HYDROCODONE/APAP = acetaminophen+hydrocodone | opioids | 10/325 mg | "
       "90 | - | -"},
      {"HYDROCODONE/ACETAMINOPHEN 10-325MG QTY: 60.00",
       "HYDROCODONE/ACETAMINOPHEN = acetaminophen+hydrocodone | opioids | "
       "10-325 mg | 60 | - | -"},
      {"HYDROCODONE BIT/ACETAMINOPHEN 5/500MG #60",
       "HYDROCODONE BIT/ACETAMINOPHEN = acetaminophen+hydrocodone | opioids | "
       "5/500 mg | 60 | - | -"},
      {"PROSPECTIVE REQUEST FOR 1 PRESCRIPTION OF NAPROXEN SODIUM 550MG #60",
       "NAPROXEN SODIUM = naproxen | nsaids | 550 mg | 60 | - | -"},
      {"RETROSPECTIVE REQUEST FOR 1 PRESCRIPTION OF PRILOSEC 20MG #60 BETWEEN "
       "8/13/2013 AND 8/13/2013",
       "PRILOSEC = omeprazole | proton pump inhibitors | 20 mg | 60 | - | -"},
      {"PROSPECTIVE USAGE OF OMEPRAZOLE DR 20MG #120",
       "OMEPRAZOLE DR = omeprazole | proton pump inhibitors | 20 mg | 120 | - "
       "| -"},
      {"RETROSPECTIVE USAGE OF ONDANSETRON ODT 8MG #60",
       "ONDANSETRON ODT = ondansetron | antiemetics | 8 mg | 60 | - | -"},
      {"FLUBIPROFEN 25%/LIDOCAINE 5%/MENTHOL 1%/CAMPHOR 1% 30GM",
       "FLUBIPROFEN 25 % = flurbiprofen, LIDOCAINE 5 % = lidocaine, MENTHOL 1 "
       "% = menthol, CAMPHOR 1 % = camphor | topical compounds | - | 30 | - | "
       "-"},
      {"CAPSAICIN 0.025%, FLURBIPROFEN 20%, TRAMADOL 10%, MENTHOL 2%, CAMPHOR "
       "2% 240 GM",
       "CAPSAICIN 0.025 % = capsaicin, FLURBIPROFEN 20 % = flurbiprofen, "
       "TRAMADOL 10 % = tramadol, MENTHOL 2 % = menthol, CAMPHOR 2 % = camphor "
       "| topical compounds | - | 240 | - | -"},
      {"COMPOUND: FLURBIPROFEN/CYCLOBENZAPRINE/MENTHOL CREAM (20%/10%/4%) "
       "180GM",
       "FLURBIPROFEN 20 % = flurbiprofen, CYCLOBENZAPRINE 10 % = "
       "cyclobenzaprine, MENTHOL 4 % = menthol | topical compounds | - | 180 | "
       "- | cream"},
      {"20% KETOPROFEN/ 6% BACLOFEN/ 2% CYCLOBENZAPRINE CREAM",
       "KETOPROFEN 20 % = ketoprofen, BACLOFEN 6 % = baclofen, CYCLOBENZAPRINE "
       "2 % = cyclobenzaprine | topical compounds | - | - | - | cream"},
      {"KETOPROFEN 20% GEL 120 GRAMS",
       "KETOPROFEN = ketoprofen | topical analgesics | 20 % | 120 | - | gel"},
      {"MEDROX PAIN RELIEF OINTMENT 120GM X2",
       "MEDROX PAIN RELIEF = capsaicin+menthol+methyl salicylate | topical "
       "analgesics | - | 2 | - | ointment"},
      {"MEDROX PATCHES #30",
       "MEDROX = capsaicin+menthol+methyl salicylate | topical analgesics | - "
       "| 30 | - | patch"},
      {"LIDOPRO TOPICAL OINTMENT 4OZ",
       "LIDOPRO TOPICAL = capsaicin+lidocaine+menthol+methyl salicylate | "
       "topical analgesics | - | 4 | - | ointment"},
      {"LIDOPRO 121GM",
       "LIDOPRO = capsaicin+lidocaine+menthol+methyl salicylate | topical "
       "analgesics | - | 121 | - | -"},
      {"MENTHODERM 120ML",
       "MENTHODERM = menthol+methyl salicylate | topical analgesics | - | 120 "
       "| - | -"},
      {"MENTHODERM OINTMENT 4OZ",
       "MENTHODERM = menthol+methyl salicylate | topical analgesics | - | 4 | "
       "- | ointment"},
      {"BIO-THERM 120MG (4 OZ)",
       "BIO-THERM = capsaicin+menthol+methyl salicylate | topical analgesics | "
       "120 mg | 4 | - | -"},
      {"DENDRACIN LOTION 120ML",
       "DENDRACIN = capsaicin+menthol+methyl salicylate | topical analgesics | "
       "- | 120 | - | lotion"},
      {"GABADONE #60",
       "GABADONE = gabadone | nutritional products | - | 60 | - | -"},
      {"THERAMINE #120",
       "THERAMINE = theramine | nutritional products | - | 120 | - | -"},
      {"1 CONTAINER OF FLURBIPROFEN 10% CAPSAICIN 0.025% MENTHOL 2% CAMPHOR 1% "
       "120 GM",
       "FLURBIPROFEN 10 % = flurbiprofen, CAPSAICIN 0.025 % = capsaicin, "
       "MENTHOL 2 % = menthol, CAMPHOR 1 % = camphor | topical compounds | - | "
       "1 | - | -"},
      {"NORCO 10/325MG, 1 TABLET EVERY 4-6 HOURS, #180",
       "NORCO = acetaminophen+hydrocodone | opioids | 10/325 mg | 180 | - | "
       "tablet"},
      {"OXYCONTIN 80 MG 1 TAB TID #90",
       "OXYCONTIN = oxycodone | opioids | 80 mg | 90 | - | tablet"},
      {"SUBOXONE 8MG/2MG SL #60",
       "SUBOXONE = buprenorphine+naloxone | opioids | 8/2 mg | 60 | - | -"},
      {"BUTRANS PATCH 10MCG/HR #4",
       "BUTRANS = buprenorphine | opioids | 10 mcg/hr | 4 | - | patch"},
      {"FENTANYL 25 MCG/HR PATCH, #10",
       "FENTANYL = fentanyl | opioids | 25 mcg/hr | 10 | - | patch"},
      {"FENTANYL PATCHES 75MCG #15",
       "FENTANYL = fentanyl | opioids | 75 mcg | 15 | - | patch"},
      {"DURAGESIC PATCHES 50 UG/HR #10",
       "DURAGESIC = fentanyl | opioids | 50 mcg/hr | 10 | - | patch"},
      {"ROXICODONE 15MG #180",
       "ROXICODONE = oxycodone | opioids | 15 mg | 180 | - | -"},
      {"NUCYNTA ER 100MG BID #60",
       "NUCYNTA ER = tapentadol | opioids | 100 mg | 60 | - | -"},
      {"ULTRACET 37.5/325MG #60",
       "ULTRACET = acetaminophen+tramadol | opioids | 37.5/325 mg | 60 | - | "
       "-"},
      {"ULTRAM ER 150 MG",
       "ULTRAM ER = tramadol | opioids | 150 mg | - | - | -"},
      {"TYLENOL #3 #60",
       "TYLENOL #3 = acetaminophen+codeine | opioids | - | 60 | - | -"},
      {"TYLENOL NO. 3, #90",
       "TYLENOL NO. 3 = acetaminophen+codeine | opioids | - | 90 | - | -"},
      {"TYLENOL #4 300/60MG #30",
       "TYLENOL #4 = acetaminophen+codeine | opioids | 300/60 mg | 30 | - | -"},
      {"ACETAMINOPHEN/CODEINE 300/30 MG #60",
       "ACETAMINOPHEN/CODEINE = acetaminophen+codeine | opioids | 300/30 mg | "
       "60 | - | -"},
      {"PERCOCET 10/325 MG #150 FOR WEANING",
       "PERCOCET = acetaminophen+oxycodone | opioids | 10/325 mg | 150 | - | "
       "-"},
      {"SOMA 350MG #60 X 3 REFILLS",
       "SOMA = carisoprodol | muscle relaxants | 350 mg | 60 | 3 | -"},
      {"CARISOPRODOL 350 MG TABLET SIG: TAKE 1 TABLET EVERY 8 HOURS #90",
       "CARISOPRODOL = carisoprodol | muscle relaxants | 350 mg | 90 | - | "
       "tablet"},
      {"CYCLOBENZAPRINE HYDROCHLORIDE 7.5 MG #120",
       "CYCLOBENZAPRINE HYDROCHLORIDE = cyclobenzaprine | muscle relaxants | "
       "7.5 mg | 120 | - | -"},
      {"ORPHENADRINE CITRATE ER 100MG #120",
       "ORPHENADRINE CITRATE ER = orphenadrine | muscle relaxants | 100 mg | "
       "120 | - | -"},
      {"ROBAXIN 750MG #90",
       "ROBAXIN = methocarbamol | muscle relaxants | 750 mg | 90 | - | -"},
      {"NAPROXEN SODIUM TABLETS 550MG, #100",
       "NAPROXEN SODIUM = naproxen | nsaids | 550 mg | 100 | - | tablet"},
      {"ANAPROX DS 550MG #60",
       "ANAPROX DS = naproxen | nsaids | 550 mg | 60 | - | -"},
      {"DICLOFENAC SODIUM ER 100MG #60",
       "DICLOFENAC SODIUM ER = diclofenac | nsaids | 100 mg | 60 | - | -"},
      {"VOLTAREN XR 100MG #30",
       "VOLTAREN XR = diclofenac | nsaids | 100 mg | 30 | - | -"},
      {"VOLTAREN 1% GEL 100G TUBE",
       "VOLTAREN = diclofenac | topical analgesics | 1 % | 100 | - | gel"},
      {"FLECTOR PATCH 1.3% #30",
       "FLECTOR = diclofenac | topical analgesics | 1.3 % | 30 | - | patch"},
      {"PENNSAID 2% SOLUTION",
       "PENNSAID = diclofenac | topical analgesics | 2 % | - | - | solution"},
      {"LIDODERM PATCHES 5% #90",
       "LIDODERM = lidocaine | topical analgesics | 5 % | 90 | - | patch"},
      {"LIDODERM 5% PATCH (700MG/PATCH) #30",
       "LIDODERM = lidocaine | topical analgesics | 5 % | 30 | - | patch"},
      {"GABAPENTIN 600MG #90",
       "GABAPENTIN = gabapentin | anti-epilepsy drugs | 600 mg | 90 | - | -"},
      {"NEURONTIN 300 MG #90 WITH 5 REFILLS",
       "NEURONTIN = gabapentin | anti-epilepsy drugs | 300 mg | 90 | 5 | -"},
      {"WELLBUTRIN XL 150MG #30",
       "WELLBUTRIN XL = bupropion | antidepressants | 150 mg | 30 | - | -"},
      {"AMBIEN CR 12.5MG #30",
       "AMBIEN CR = zolpidem | sedative-hypnotics | 12.5 mg | 30 | - | -"},
      {"ZOLPIDEM TARTRATE 10MG #30",
       "ZOLPIDEM TARTRATE = zolpidem | sedative-hypnotics | 10 mg | 30 | - | "
       "-"},
      {"OMEPRAZOLE DELAYED-RELEASE CAPSULES 20MG #120",
       "OMEPRAZOLE DELAYED-RELEASE = omeprazole | proton pump inhibitors | 20 "
       "mg | 120 | - | capsule"},
      {"PANTOPRAZOLE SODIUM DR 20 MG #60",
       "PANTOPRAZOLE SODIUM DR = pantoprazole | proton pump inhibitors | 20 mg "
       "| 60 | - | -"},
      {"SENOKOT-S #120",
       "SENOKOT-S = docusate+sennosides | gi agents | - | 120 | - | -"},
      {"DOCUSATE SODIUM 100MG #60",
       "DOCUSATE SODIUM = docusate | gi agents | 100 mg | 60 | - | -"},
      {"SENNA/DOCUSATE 50/8.6MG #60",
       "SENNA/DOCUSATE = docusate+sennosides | gi agents | 50/8.6 mg | 60 | - "
       "| -"},
      {"AMITIZA 24MCG #60",
       "AMITIZA = lubiprostone | gi agents | 24 mcg | 60 | - | -"},
      {"SUMATRIPTAN SUCCINATE 25MG #9 TIMES TWO",
       "SUMATRIPTAN SUCCINATE = sumatriptan | antimigraine agents | 25 mg | 9 "
       "| - | -"},
      {"FIORICET #60",
       "FIORICET = acetaminophen+butalbital+caffeine | barbiturates | - | 60 | "
       "- | -"},
      {"CIALIS 20 MG #10",
       "CIALIS = tadalafil | impotence agents | 20 mg | 10 | - | -"},
      {"ANDROGEL 1.62%",
       "ANDROGEL = testosterone | androgens & anabolic steroids | 1.62 % | - | "
       "- | -"},
      {"TESTOSTERONE CYPIONATE 200MG/ML 10ML VIAL",
       "TESTOSTERONE CYPIONATE = testosterone | androgens & anabolic steroids "
       "| 200 mg/ml | - | - | injection"},
      {"TESTOSTERONE INJECTION 200MG",
       "TESTOSTERONE = testosterone | androgens & anabolic steroids | 200 mg | "
       "- | - | injection"},
      {"TORADOL INJECTION 60MG",
       "TORADOL = ketorolac | general injections | 60 mg | - | - | injection"},
      {"KETOROLAC 60MG IM INJECTION",
       "KETOROLAC = ketorolac | general injections | 60 mg | - | - | "
       "injection"},
      {"B12 INJECTION",
       "B12 = cyanocobalamin | general injections | - | - | - | injection"},
      {"VITAMIN B-12 INTRAMUSCULAR INJECTION",
       "VITAMIN B-12 = cyanocobalamin | general injections | - | - | - | "
       "injection"},
      {"INTRAMUSCULAR INJECTION OF TORADOL 60 MG AND VITAMIN B12 1000 MCG",
       "TORADOL = ketorolac, VITAMIN B12 = cyanocobalamin | general injections "
       "| 60 mg | - | - | injection"},
      {"Norco 10/325 mg, 1 tab every 6 hours as needed, #120",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 120 | - | "
       "tablet"},
      {"Hydrocodone-Acetaminophen 10-325mg (Norco) #90",
       "Hydrocodone-Acetaminophen = acetaminophen+hydrocodone | opioids | "
       "10-325 mg | 90 | - | -"},
      {"Hydrocodone Bitartrate and Acetaminophen 10/325mg #60",
       "Hydrocodone Bitartrate and Acetaminophen = acetaminophen+hydrocodone | "
       "opioids | 10/325 mg | 60 | - | -"},
      {"Oxycodone HCL 10mg, #120",
       "Oxycodone HCL = oxycodone | opioids | 10 mg | 120 | - | -"},
      {"Oxycodone-Acetaminophen 10-325 mg, #60",
       "Oxycodone-Acetaminophen = acetaminophen+oxycodone | opioids | 10-325 "
       "mg | 60 | - | -"},
      {"Tramadol HCL ER 150mg cap #30",
       "Tramadol HCL ER = tramadol | opioids | 150 mg | 30 | - | capsule"},
      {"Tramadol HCl (Ultram) 50mg #90 with 1 refill",
       "Tramadol HCl (Ultram) = tramadol | opioids | 50 mg | 90 | 1 | -"},
      {"Gabapentin (Neurontin) 300mg #90",
       "Gabapentin (Neurontin) = gabapentin | anti-epilepsy drugs | 300 mg | "
       "90 | - | -"},
      {"Naproxen Sodium-Anaprox 550mg #60",
       "Naproxen Sodium-Anaprox = naproxen | nsaids | 550 mg | 60 | - | -"},
      {"Pantoprazole-Protonix 20mg #60",
       "Pantoprazole-Protonix = pantoprazole | proton pump inhibitors | 20 mg "
       "| 60 | - | -"},
      {"Cyclobenzaprine-Flexeril 7.5mg #90",
       "Cyclobenzaprine-Flexeril = cyclobenzaprine | muscle relaxants | 7.5 mg "
       "| 90 | - | -"},
      {"Diclofenac Sodium 1.5% 60gm",
       "Diclofenac Sodium = diclofenac | topical analgesics | 1.5 % | 60 | - | "
       "-"},
      {"Diclofenac sodium topical gel 1%, 100 grams x 3 tubes",
       "Diclofenac sodium topical = diclofenac | topical analgesics | 1 % | 3 "
       "| - | gel"},
      {"Capsaicin 0.075% cream 60gm",
       "Capsaicin = capsaicin | topical analgesics | 0.075 % | 60 | - | cream"},
      {"Lidocaine patches 5% #30 x 2 refills",
       "Lidocaine = lidocaine | topical analgesics | 5 % | 30 | 2 | patch"},
      {"Lidocaine pad 5% quantity 30 days supply 30",
       "Lidocaine pad = lidocaine | topical analgesics | 5 % | 30 | - | -"},
      {"Retrospective request for Ketamine 5% cream 60gr DOS 10/1/2014",
       "Ketamine = ketamine | topical analgesics | 5 % | 60 | - | cream"},
      {"Buprenorphine 0.1mg sublingual troches #30pc (DOS 1/7/15)",
       "Buprenorphine = buprenorphine | opioids | 0.1 mg | 30 | - | lozenge"},
      {"Nabumetone-Relafen 500mg #90",
       "Nabumetone-Relafen = nabumetone | nsaids | 500 mg | 90 | - | -"},
      {"Eszopiclone 2mg tablets, quantity 30",
       "Eszopiclone = eszopiclone | sedative-hypnotics | 2 mg | 30 | - | "
       "tablet"},
      {"Venlafaxine HCL ER 37.5mg #60",
       "Venlafaxine HCL ER = venlafaxine | antidepressants | 37.5 mg | 60 | - "
       "| -"},
      {"Ibuprofen 800mg tablets (90 count)",
       "Ibuprofen = ibuprofen | nsaids | 800 mg | 90 | - | tablet"},
      {"Ibuprofen 600 mg, 90 tablets with two refills",
       "Ibuprofen = ibuprofen | nsaids | 600 mg | 90 | 2 | tablet"},
      {"Omeprazole 20 mg capsules #30 (thirty)",
       "Omeprazole = omeprazole | proton pump inhibitors | 20 mg | 30 | - | "
       "capsule"},
      {"Lyrica 75 mg capsule (90 capsules, 2 refills)",
       "Lyrica = pregabalin | anti-epilepsy drugs | 75 mg | 90 | 2 | capsule"},
      {"Percocet 10/325 mg quantity 120, no refills",
       "Percocet = acetaminophen+oxycodone | opioids | 10/325 mg | 120 | 0 | "
       "-"},
      {"Norco 10/325 mg #90 (DND until 6/1/15)",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 90 | - | -"},
      {"Duexis 800mg/26.6mg #90",
       "Duexis = famotidine+ibuprofen | nsaids | 800/26.6 mg | 90 | - | -"},
      {"Vimovo 500/20mg #60",
       "Vimovo = esomeprazole+naproxen | nsaids | 500/20 mg | 60 | - | -"},
      {"Butrans 20 mcg/hour patch, 4 patches",
       "Butrans = buprenorphine | opioids | 20 mcg/hr | 4 | - | patch"},
      {"Xartemis XR 7.5-325mg #60",
       "Xartemis XR = acetaminophen+oxycodone | opioids | 7.5-325 mg | 60 | - "
       "| -"},
      {"Hysingla ER 30 mg #30 (MED 30)",
       "Hysingla ER = hydrocodone | opioids | 30 mg | 30 | - | -"},
      {"Movantik 25 mg quantity #30",
       "Movantik = naloxegol | gi agents | 25 mg | 30 | - | -"},
      {"Lidall patches #30",
       "Lidall = lidocaine+menthol | topical analgesics | - | 30 | - | patch"},
      {"New Terocin lotion, 240 grams",
       "New Terocin = capsaicin+lidocaine+menthol+methyl salicylate | topical "
       "analgesics | - | 240 | - | lotion"},
      {"Compound cream: Gabapentin 10%, Cyclobenzaprine 6%, Tramadol 10% 180 "
       "grams",
       "Gabapentin 10 % = gabapentin, Cyclobenzaprine 6 % = cyclobenzaprine, "
       "Tramadol 10 % = tramadol | topical compounds | - | 180 | - | cream"},
      {"Flurbiprofen 20% / Baclofen 10% / Dexamethasone 2% / Hyaluronic acid "
       "0.2% in cream base 240 grams",
       "Flurbiprofen 20 % = flurbiprofen, Baclofen 10 % = baclofen, "
       "Dexamethasone 2 % = dexamethasone, Hyaluronic acid 0.2 % = hyaluronic "
       "acid | topical compounds | - | 240 | - | cream"},
      {"Amitriptyline 10%, Gabapentin 10%, Bupivacaine 5%, Hyaluronic Acid "
       "0.2% in cream base, 210 grams",
       "Amitriptyline 10 % = amitriptyline, Gabapentin 10 % = gabapentin, "
       "Bupivacaine 5 % = bupivacaine, Hyaluronic Acid 0.2 % = hyaluronic acid "
       "| topical compounds | - | 210 | - | cream"},
      {"Topical compound (NPC1) gabapentin 10%/amitriptyline 10%/bupivacaine "
       "5%",
       "gabapentin 10 % = gabapentin, amitriptyline 10 % = amitriptyline, "
       "bupivacaine 5 % = bupivacaine | topical compounds | - | - | - | -"},
      {"Compounded Ketoprofen 20% in PLO gel 120 grams",
       "Ketoprofen = ketoprofen | topical analgesics | 20 % | 120 | - | gel"},
      {"HMPHCC2 (Flurbiprofen 20%, Baclofen 5%, Camphor 2%, Menthol 2%, "
       "Dexamethasone micro 0.2%, Capsaicin 0.025%, Hyaluronic acid 0.2%) 240 "
       "grams",
       "Flurbiprofen 20 % = flurbiprofen, Baclofen 5 % = baclofen, Camphor 2 % "
       "= camphor, Menthol 2 % = menthol, Dexamethasone 0.2 % = dexamethasone, "
       "Capsaicin 0.025 % = capsaicin, Hyaluronic acid 0.2 % = hyaluronic acid "
       "| topical compounds | - | 240 | - | -"},
      {"CM4 (Capsaicin 0.05% + Cyclobenzaprine 4%)",
       "Capsaicin 0.05 % = capsaicin, Cyclobenzaprine 4 % = cyclobenzaprine | "
       "topical compounds | - | - | - | -"},
      {"Kera-Tek analgesic gel, 4oz",
       "Kera-Tek analgesic = menthol+methyl salicylate | topical analgesics | "
       "- | 4 | - | gel"},
      {"Methoderm gel 120 gm",
       "Methoderm = menthol+methyl salicylate | topical analgesics | - | 120 | "
       "- | gel"},
      {"Mentherm gel #1",
       "Mentherm = menthol+methyl salicylate | topical analgesics | - | 1 | - "
       "| gel"},
      {"Lidopro ointment #2",
       "Lidopro = capsaicin+lidocaine+menthol+methyl salicylate | topical "
       "analgesics | - | 2 | - | ointment"},
      {"Theraproxen #90",
       "Theraproxen = naproxen+theramine | nsaids | - | 90 | - | -"},
      {"Terocin patches 10 patches/box, 3 boxes",
       "Terocin = lidocaine+menthol | topical analgesics | - | 3 | - | patch"},
      {"1 box of Terocin patches",
       "Terocin = lidocaine+menthol | topical analgesics | - | 1 | - | patch"},
      {"Biofreeze gel, 2 tubes",
       "Biofreeze = menthol | topical analgesics | - | 2 | - | gel"},
      {"Nalfon (fenoprofen calcium) 400mg #90",
       "Nalfon (fenoprofen calcium) = fenoprofen | nsaids | 400 mg | 90 | - | "
       "-"},
      {"Fenoprofen calcium (Nalfon) 400mg pills #120",
       "Fenoprofen calcium (Nalfon) = fenoprofen | nsaids | 400 mg | 120 | - | "
       "-"},
      {"Lansoprazole (Prevacid) delayed-release capsules 30mg #120",
       "Lansoprazole (Prevacid) = lansoprazole | proton pump inhibitors | 30 "
       "mg | 120 | - | capsule"},
      {"Ondansetron (Zofran) 8mg ODT #30",
       "Ondansetron (Zofran) = ondansetron | antiemetics | 8 mg | 30 | - | -"},
      {"Eszopiclone (Lunesta) tablet 1 mg #30",
       "Eszopiclone (Lunesta) = eszopiclone | sedative-hypnotics | 1 mg | 30 | "
       "- | tablet"},
      {"Cyclobenzaprine (Flexeril) tablets 7.5mg #120",
       "Cyclobenzaprine (Flexeril) = cyclobenzaprine | muscle relaxants | 7.5 "
       "mg | 120 | - | tablet"},
      {"Sumatriptan Succinate (Imitrex) tablets 25mg #18",
       "Sumatriptan Succinate (Imitrex) = sumatriptan | antimigraine agents | "
       "25 mg | 18 | - | tablet"},
      {"Amlodipine/benazepril 5/20mg",
       "Amlodipine/benazepril = amlodipine+benazepril | antihypertensives | "
       "5/20 mg | - | - | -"},
      {"Vitamin D3 2000 IU #100",
       "Vitamin D3 = cholecalciferol | nutritional products | 2000 iu | 100 | "
       "- | -"},
      {"Vitamin C 500mg #60",
       "Vitamin C = ascorbic acid | nutritional products | 500 mg | 60 | - | "
       "-"},
      {"Glucosamine sulfate 500 mg #90",
       "Glucosamine sulfate = glucosamine | nutritional products | 500 mg | 90 "
       "| - | -"},
      {"Glucosamine/Chondroitin 500/400mg #90",
       "Glucosamine/Chondroitin = chondroitin+glucosamine | nutritional "
       "products | 500/400 mg | 90 | - | -"},
      {"Condrolite 500/200/150mg #90",
       "Condrolite = chondroitin+glucosamine+methylsulfonylmethane | "
       "nutritional products | 500/200/150 mg | 90 | - | -"},
      {"Albuterol inhaler",
       "Albuterol = albuterol | asthma medications | - | - | - | inhaler"},
      {"Advair 100/50",
       "Advair = fluticasone+salmeterol | asthma medications | 100/50 | - | - "
       "| -"},
      {"Symbicort inhaler 160/4.5mcg",
       "Symbicort = budesonide+formoterol | asthma medications | 160/4.5 mcg | "
       "- | - | inhaler"},
      {"Latanoprost eye drops",
       "Latanoprost = latanoprost | pharmaceutical | - | - | - | drops"},
      {"Levitra 20mg x 10",
       "Levitra = vardenafil | impotence agents | 20 mg | 10 | - | -"},
      {"Testim 1% gel",
       "Testim = testosterone | androgens & anabolic steroids | 1 % | - | - | "
       "gel"},
      {"Medrol dose pack",
       "Medrol dose pack = methylprednisolone | adrenal cortical steroids | - "
       "| - | - | -"},
      {"Medrol dosepak 4 mg",
       "Medrol dosepak = methylprednisolone | adrenal cortical steroids | 4 mg "
       "| - | - | -"},
      {"Prednisone 10mg taper",
       "Prednisone = prednisone | adrenal cortical steroids | 10 mg | - | - | "
       "-"},
      {"Methylprednisolone 4mg dose pack",
       "Methylprednisolone = methylprednisolone | adrenal cortical steroids | "
       "4 mg | - | - | -"},
      {"Doxepin 3.3% cream 60gm",
       "Doxepin = doxepin | topical analgesics | 3.3 % | 60 | - | cream"},
      {"Gralise 600mg #90",
       "Gralise = gabapentin | anti-epilepsy drugs | 600 mg | 90 | - | -"},
      {"CBD oil", "CBD oil = cannabidiol | cannabinoids | - | - | - | -"},
      {"Nicotine patch 21 mg/24hr",
       "Nicotine = nicotine | pharmaceutical | 21 mg/24 hr | - | - | patch"},
      {"Narcan nasal spray 4mg",
       "Narcan nasal = naloxone | opioid antagonists | 4 mg | - | - | spray"},
      {"Naloxone kit",
       "Naloxone = naloxone | opioid antagonists | - | - | - | kit"},
      {"Evzio 0.4mg auto injector",
       "Evzio = naloxone | opioid antagonists | 0.4 mg | - | - | -"},
      {"Nurtec ODT 75 mg #8",
       "Nurtec ODT = rimegepant | antimigraine agents | 75 mg | 8 | - | -"},
      {"Aimovig 70mg/ml",
       "Aimovig = erenumab | antimigraine agents | 70 mg/ml | - | - | -"},
      {"Emgality 120mg/mL injection",
       "Emgality = galcanezumab | antimigraine agents | 120 mg/ml | - | - | "
       "injection"},
      {"Humira 40mg/0.8ml",
       "Humira = adalimumab | tnf modifiers | 40 mg/0.8 ml | - | - | -"},
      {"Enbrel injection",
       "Enbrel = etanercept | tnf modifiers | - | - | - | injection"},
      {"Lovenox 40mg/0.4ml #10",
       "Lovenox = enoxaparin | anti-coagulants | 40 mg/0.4 ml | 10 | - | -"},
      {"Cambia 50 mg packet",
       "Cambia = diclofenac | nsaids | 50 mg | - | - | -"},
      {"Sprix nasal spray 15.75mg",
       "Sprix nasal = ketorolac | nsaids | 15.75 mg | - | - | spray"},
      {"Lorzone 750 mg #60",
       "Lorzone = chlorzoxazone | muscle relaxants | 750 mg | 60 | - | -"},
      {"Tizanidine 4 mg tablets #60; Refill: 3",
       "Tizanidine = tizanidine | muscle relaxants | 4 mg | 60 | 3 | tablet"},
      {"Baclofen 20 mg TID #90 RF2",
       "Baclofen = baclofen | muscle relaxants | 20 mg | 90 | 2 | -"},
      {"Robaxin-750 #60",
       "Robaxin-750 = methocarbamol | muscle relaxants | - | 60 | - | -"},
      {"SOMA350MG#90",
       "SOMA = carisoprodol | muscle relaxants | 350 mg | 90 | - | -"},
      {"NORCO10/325MG #60",
       "NORCO = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325 mg qty:60ea",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325 mg QTY#60",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325 mg (60)",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325 mg #60/30 days",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325mg #90x1",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 90 | - | -"},
      {"Norco 10/325mg number sixty (60)",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 60 | - | -"},
      {"Norco 10/325mg one po q6h prn #120",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | 120 | - | -"},
      {"Norco 10/325mg 1 q 6 hours",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 mg | - | - | -"},
      {"Norco 10 mg-325 mg tablet",
       "Norco = acetaminophen+hydrocodone | opioids | 10-325 mg | - | - | "
       "tablet"},
      {"Gabapentin 300mg 1 tab at night for 1 week then increase to 2 tabs #60",
       "Gabapentin = gabapentin | anti-epilepsy drugs | 300 mg | 60 | - | "
       "tablet"},
      {"Fentanyl patch 50mcg/72 hours #10",
       "Fentanyl = fentanyl | opioids | 50 mcg/72 hr | 10 | - | patch"},
      {"Flurbiprofen-Cyclobenzaprine-Menthol cream 20%-10%-4%",
       "Flurbiprofen 20 % = flurbiprofen, Cyclobenzaprine 10 % = "
       "cyclobenzaprine, Menthol 4 % = menthol | topical compounds | - | - | - "
       "| cream"},
      {"Flurbiprofen 20 percent/ lidocaine 5 percent",
       "Flurbiprofen 20 % = flurbiprofen, lidocaine 5 % = lidocaine | topical "
       "compounds | - | - | - | -"},
      {"LidoPro (capsaicin 0.0325%, lidocaine 4.5%, menthol 10%, methyl "
       "salicylate 27.5%) 121gm",
       "LidoPro = capsaicin+lidocaine+menthol+methyl salicylate | topical "
       "analgesics | - | 121 | - | -"},
      {"Menthoderm (methyl salicylate 15%/menthol 10%) gel 360gm",
       "Menthoderm = menthol+methyl salicylate | topical analgesics | - | 360 "
       "| - | gel"},
      {"Keratek gel 4 oz, apply 2-3 times a day #1",
       "Keratek = menthol+methyl salicylate | topical analgesics | - | 1 | - | "
       "gel"},
      {"Butalbital/APAP/Caffeine 50-325-40 mg #30",
       "Butalbital/APAP/Caffeine = acetaminophen+butalbital+caffeine | "
       "barbiturates | 50-325-40 mg | 30 | - | -"},
      {"Excedrin Tension Headache #60",
       "Excedrin Tension Headache = acetaminophen+caffeine | miscellaneous "
       "analgesics | - | 60 | - | -"},
      {"Carafate 1gm #120",
       "Carafate = sucralfate | gi agents | 1 g | 120 | - | -"},
      {"Sucralfate 1 g/10 ml",
       "Sucralfate = sucralfate | gi agents | 1 g/10 ml | - | - | -"},
      {"Vitamin B12 1000mcg injection",
       "Vitamin B12 = cyanocobalamin | general injections | 1000 mcg | - | - | "
       "injection"},
      {"Prolia injection",
       "Prolia = denosumab | general injections | - | - | - | injection"},
      {"Orencia infusion",
       "Orencia = abatacept | other therapies | - | - | - | -"},
      {"Remicade infusion",
       "Remicade = infliximab | other therapies | - | - | - | -"},
      {"Insulin glargine 100 units/ml",
       "Insulin glargine = insulin glargine | antidiabetics | 100 units/ml | - "
       "| - | -"},
      {"Ancef 1 gm IV pre-op",
       "Ancef = cefazolin | anti-infectives | 1 g | - | - | -"},
      {"Retin-A", "Retin-A = tretinoin | pharmaceutical | - | - | - | -"},
      {"Compound topical: KETOPROFEN 10%, CYCLOBENZAPRINE 3%, CAPSAICIN "
       "0.0375%, MENTHOL 2%, CAMPHOR 1% 30GRAMS",
       "KETOPROFEN 10 % = ketoprofen, CYCLOBENZAPRINE 3 % = cyclobenzaprine, "
       "CAPSAICIN 0.0375 % = capsaicin, MENTHOL 2 % = menthol, CAMPHOR 1 % = "
       "camphor | topical compounds | - | 30 | - | -"},
      {"Cyclophene 5% cream 110gm, one application three times daily",
       "Cyclophene = cyclobenzaprine | topical compounds | 5 % | 110 | - | "
       "cream"},
      {"Trixaicin HP cream",
       "Trixaicin HP = capsaicin | topical analgesics | - | - | - | cream"},
      {"Theramine 90",
       "Theramine = theramine | nutritional products | - | 90 | - | -"},
      {"Lidocaine 1percent",
       "Lidocaine = lidocaine | topical analgesics | 1 % | - | - | -"},
      {"Norco\xc2\xae 10/325 #60",
       "Norco = acetaminophen+hydrocodone | opioids | 10/325 | 60 | - | -"}};
  for (const Row& row : kRows) {
    EXPECT_EQ(DrugsOf(row.heading), row.read) << row.heading;
  }
}

// One slip in a name is mended before a dose, and where nothing else is known;
// the name stays as printed.
TEST(ReadRequest, MendsOneSlipInADrugsName) {
  const Row kRows[] = {
      {"Naporxen 550mg #60",
       "Naporxen = naproxen | nsaids | 550 mg | 60 | - | -"},
      {"Ophenadrine HCL 100mg #60",
       "Ophenadrine HCL = orphenadrine | muscle relaxants | 100 mg | 60 | - | "
       "-"},
      {"Flurbiprophen 20%, Tramadol 15% cream 180gm",
       "Flurbiprophen 20 % = flurbiprofen, Tramadol 15 % = tramadol | topical "
       "compounds | - | 180 | - | cream"},
      {"Meloxicaam", "Meloxicaam = meloxicam | nsaids | - | - | - | -"},
      {"Omeprozole capsules, one daily",
       "Omeprozole = omeprazole | proton pump inhibitors | - | - | - | "
       "capsule"},
      // Two slips, two drugs, a short name, words of treatments.
      {"Nporxen 550mg #60", " | pharmaceutical | 550 mg | 60 | - | -"},
      {"Medrok 4mg #21", " | pharmaceutical | 4 mg | 21 | - | -"},
      {"Narco 5/325mg #30", " | pharmaceutical | 5/325 mg | 30 | - | -"},
      {"Restore program", " | program | - | - | - | -"},
      {"Tendon 5 mg", " | pharmaceutical | 5 mg | - | - | -"}};
  for (const Row& row : kRows) {
    EXPECT_EQ(DrugsOf(row.heading), row.read) << row.heading;
  }
}

// Drugs that a test or a visit is about are not asked for.
TEST(ReadRequest, DropsDrugsThatAreOnlySpokenOf) {
  for (const char* heading :
       {"Vitamin D level", "Testosterone level", "Urine drug screen for Norco",
        "Follow-up visit for Suboxone",
        "Transportation for methadone pickup"}) {
    Determination d;
    ReadRequest(heading, d);
    EXPECT_TRUE(d.drugs.empty()) << heading;
    EXPECT_NE(d.category, "pharmaceutical") << heading;
  }
}

}  // namespace
}  // namespace imr
