#include "tools/make_letters/phrases/sheets.h"

namespace imr {

const absl::string_view kDrugRationaleSheet = R"(
why.opioid:
- {Guideline} state that ongoing opioid use calls for a record of pain
  relief, daily function, side effects and any aberrant behavior.
- Opioids are to be continued if the {person} has returned to work and has
  better function and less pain.
- The guideline asks for the least dose that improves pain and function.
- Four domains, often called the 4 A's, should be monitored at each visit:
  analgesia, activities of daily living, adverse effects and aberrant
  drug-taking.
- A daily dose above {80-120} morphine equivalents calls for a pain
  specialist.
- {Guideline} advise against a long-term opioid unless there is an overall
  improvement in function.
- Screening for misuse, a pain agreement and a check of CURES are expected.
- Opioids should be stopped when no gain in function is seen, barring
  extenuating circumstances.
- Short-acting opioids serve intermittent or breakthrough pain.
- Opioids are not a first-line treatment of neuropathic pain.
case.opioid:
- {Drug} has been prescribed since at least {olddate} without a documented
  gain in function.
- Pain with {drug} was {score} and without it {score}, a change of little
  weight.
- There is no pain contract, drug screen or CURES report in the file.
- The {person} takes {drug} together with {raredrug}, which carries a risk of
  respiratory depression.
- The urine drug screen of {olddate} was {testresult}, and this was not
  addressed.
- The note of {notedate} does not give the least, average and worst pain with
  {drug}.
- No attempt at weaning from {drug} was made since {olddate}.
why.relaxant:
- {Guideline} recommend non-sedating muscle relaxants with caution as a
  second-line option for short-term treatment of acute exacerbations.
- Muscle relaxants are to be used for two to three weeks at most.
- In most cases of low back pain they show no benefit beyond that of an
  anti-inflammatory drug.
- Efficacy appears to lessen over time, and prolonged use may lead to
  dependence.
- Sedation is the most frequent adverse effect and may limit {activity}.
- Carisoprodol is metabolized to meprobamate, a controlled anxiolytic.
- Cyclobenzaprine is allowed for a short course, and its effect is greatest in
  the first four days.
case.relaxant:
- {Drug} has been used since {olddate}, well beyond the short course that is
  allowed.
- An acute exacerbation was not described on {notedate}.
- The quantity of tablets points to long-term use of {drug}.
- {Spasm} was not documented at the last visit.
- {Drug} is taken daily, although its sedating effect adds to that of
  {raredrug}.
why.nsaid:
- {Guideline} recommend anti-inflammatory drugs at the lowest dose for the
  shortest period in moderate to severe pain.
- They are a second choice after acetaminophen for acute exacerbations of
  chronic back pain.
- There is no evidence of long-term effectiveness for pain or function.
- Blood pressure, kidney and liver function should be watched during use.
- Anti-inflammatory drugs are a traditional first line of treatment.
- COX-2 inhibitors may be considered when the risk of bleeding is raised.
case.nsaid:
- {Drug} has been taken since {olddate} without objective benefit.
- {His} {comorbidity} makes long-term use of {drug} doubtful.
- There was no trial of acetaminophen before {drug}.
- Laboratory tests to watch kidney and liver function were not found.
why.topical:
- {Guideline} call topical analgesics largely experimental, with few
  randomized trials.
- They are chiefly recommended for neuropathic pain when antidepressants and
  anticonvulsants have failed.
- A product that contains one drug that is not recommended is not recommended
  as a whole.
- Topical lidocaine is approved in the form of a dermal patch for localized
  peripheral pain.
- Topical anti-inflammatory drugs may serve arthritis of joints that lend
  themselves to it, such as the knee and elbow, for 4 to 12 weeks.
- Capsaicin is an option for those who have not responded to, or do not
  tolerate, other treatments.
case.topical:
- A trial of antidepressants or anticonvulsants before {drug} was not
  documented.
- The pain of the {ache} is not of the kind for which {drug} is meant.
- The site at which {drug} is to be applied was not stated.
- Intolerance of oral medication was not described.
why.compound:
- {Guideline} do not support compounded products that contain a component
  that is not recommended.
- There is little research to support the use of many of these agents.
- Gabapentin is not recommended topically.
- Muscle relaxants have no evidence for use as a topical product.
- The use of a compound calls for knowledge of the effect of each agent.
- Ketoprofen is not approved for topical application at present.
case.compound:
- The components of the cream were not each justified.
- An ordinary oral form has not been tried and found wanting.
- The file does not say why a cream is needed for the {ache}.
why.gastric:
- {Guideline} recommend a protective agent for those at intermediate or high
  risk of gastrointestinal events.
- Risk factors are an age above 65, a history of ulcer or bleeding, use of
  aspirin or corticosteroids, or high-dose anti-inflammatory drugs.
- Long-term use of a proton pump inhibitor has been linked with hip fracture.
- Antiemetics are not recommended for nausea due to chronic opioid use.
- A trial of omeprazole or lansoprazole is recommended before other agents of
  the class.
case.gastric:
- The {person} is {age} and has no history of ulcer or bleeding.
- {Drug} was given as a routine precaution with {raredrug}.
- Dyspepsia was not described in the note of {notedate}.
- Since the anti-inflammatory drug is not supported, {drug} is not needed.
why.anticonvulsant:
- Anti-epilepsy drugs are recommended for neuropathic pain due to nerve
  damage.
- A good response is a cut in pain by half, a moderate one by 30%.
- For nerve pain gabapentin is among the drugs that are tried first.
- After initiation, pain relief, function and side effects should be recorded
  at each visit.
- Pregabalin is approved for diabetic neuropathy and postherpetic neuralgia.
case.anticonvulsant:
- A 30% reduction of pain with {drug} was not documented.
- Neuropathic pain was not confirmed on examination.
- {Drug} was raised on {olddate} without a note of its effect.
why.antidepressant:
- Where nerve damage causes the pain, antidepressants are among the drugs to
  try first; elsewhere they may be tried.
- Assessment should include pain, function, use of other analgesics, sleep and
  mood.
- A tricyclic is the usual beginning unless it fails or must not be taken.
- Duloxetine is approved for anxiety, depression and fibromyalgia.
- Suddenly stopping the drug may bring on withdrawal symptoms.
case.antidepressant:
- The effect of {drug} on mood and sleep was not described.
- Depression was not assessed by any inventory since {olddate}.
- {He} feels {mood}, and no plan for {drug} was given.
why.benzodiazepine:
- {Guideline} do not recommend benzodiazepines for long-term use because
  benefit is unproven and there is a risk of dependence.
- Most guidelines limit use to four weeks.
- Tolerance to the hypnotic effect sets in quickly, and to the anxiolytic
  effect within months.
- An antidepressant is a more suitable treatment for an anxiety disorder.
- Use beyond two weeks calls for a taper.
case.benzodiazepine:
- {Drug} has been taken since {olddate}, far beyond four weeks.
- A trial of an antidepressant before {drug} was not recorded.
- {Drug} with {raredrug} raises the risk of oversedation.
- The anxiety for which {drug} was given is no better.
why.sleep:
- The guideline limits hypnotics to the first weeks of insomnia, after its
  causes have been looked into.
- Zolpidem is a short-acting hypnotic recommended for two to six weeks.
- Failure of sleep to improve in 7 to 10 days may point to another illness.
- Sleeping pills may impair function and memory more than opioids do.
case.sleep:
- Sleep onset, maintenance and quality on {drug} were not described.
- Sleep hygiene was not tried before {drug}.
- {Drug} has been used nightly since {olddate}.
why.otherdrug:
- {Guideline} recommend treatment of a side effect when its cause is itself
  supported.
- Prophylactic treatment of constipation should be begun with an opioid.
- Barbiturate-containing analgesics are not recommended for chronic pain.
- Triptans are recommended for migraine.
- The label of the drug limits it to the conditions for which it was approved.
- A drug for a condition outside the accepted claim calls for an account of how
  it relates.
case.otherdrug:
- The condition for which {drug} is given was not described.
- {Drug} was prescribed without {measure}.
- The opioid that made {drug} necessary is no longer supported.
why.food:
- A medical food must be meant for the dietary management of a disease with
  distinctive nutritional needs.
- {Guideline} do not recommend the amino acid blend in this product.
- Studies that show a meaningful benefit are lacking.
case.food:
- No nutritional deficiency is described that {drug} would correct.
- {He} eats a normal diet, and {drug} was given without a reason.
why.suspension:
- An oral suspension may be justified for those who cannot swallow tablets.
- The kit contains an agent that can be had in ordinary tablets.
- Compounded suspensions have not been approved as such.
case.suspension:
- There is no statement that the {person} cannot swallow tablets.
- {Drug} is one of several suspensions given on {notedate} without a reason.
)";

}  // namespace imr
