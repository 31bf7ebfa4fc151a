#include "tools/make_letters/phrases/sheets.h"

namespace imr {

const absl::string_view kCommonRationaleSheet = R"(
lead~:
- The request is for {request}.
- According to {guideline}:
- The {guideline} have been consulted.
- This is a request for {request} for {a age} year old {man}.
- Per {guideline},
- {Guideline} address this treatment.
- Regarding {request}, the {guideline} are relevant.
- The {person} is {age} and has {dx}.
- No, the proposed {request} is not supported.
- With respect to {request}:
link:
- In addition,
- Moreover,
- Furthermore,
- Also,
- However,
- As noted,
- Here,
- On review,
- Of note,
- In particular,
- At the same time,
- Given this,
- By the {guideline},
- To date,
- As of {notedate},
- In the view of the reviewer,
why.any:
- {Guideline} look for {measure} before care of this kind goes on.
- Treatment should have a beginning, a measurable goal and an end.
- Functional improvement means a clinically significant gain in daily
  activities or a reduction in work restrictions, together with less need for
  further care.
- Evidence of higher quality outweighs the opinion of one provider.
- The choice of treatment is to be guided by {measure}.
- When a first course has failed, the diagnosis should be looked at again.
- Self-directed care is preferred in the chronic phase.
- Requests should be accompanied by a report that states {measure}.
- The guideline notes "no benefit beyond {2-12} weeks" in most studies.
- Studies are of small size and brief follow-up.
- The risks include {symptom}, {symptom} and {symptom}.
- Literature from {madeup} and others, {2001-2016}, gives mixed results.
- One trial of {20-400} subjects found no difference at {3-24} months.
- A decision for {care} rests on failure of {care}.
- {Guideline} give no strong recommendation for or against.
case.any:
- In this case, the records of {notedate} do not show {measure}.
- There is no documentation of {measure} or of {measure}.
- The {person} was injured on {doi} and remains symptomatic.
- The progress note dated {notedate} does not mention {measure}.
- The {person} has had {care} and {care}, but the outcome was not stated.
- The medical record reports pain of {score}, which is {change} since
  {olddate}.
- In this {person} there is {dx}, and the notes of {notedate} mention
  {symptom}.
- It is not clear from the file whether {care} was tried and failed.
- The requesting provider did not explain how the treatment would {purpose}.
- The {person} continues to report {quality} pain of {score} and cannot
  {ability}.
- The last examination was on {notedate} and showed {finding1}.
- There are no extenuating circumstances, such as {comorbidity}, that call
  for an exception.
- The file holds {2-40} pages, none of which records {measure}.
- Although {he} can {ability}, the gain has not been put in numbers.
- The {person} remains {workstate}, which argues against lasting benefit.
- Medical records from {madeup} {clinic} were reviewed and do not alter this.
- The handwritten note of {notedate} is hard to read, and no {measure} could
  be found in it.
- Neither {care} nor {care} is described.
- {His} history of {comorbidity} adds to the risk.
- The notes mention {raredrug} and {raredrug}, but not {measure}.
- Dr. {madeup}, the qualified examiner, saw the {person} on {olddate} and found
  {finding1}.
- The appeal letter of Dr. {madeup} adds nothing on {measure}.
- A reference to {madeup} ({2001-2017}) was attached without comment.
for.any:
- In this case, the records of {notedate} document {measure} and {measure}.
- The {person} has failed {care} and {care}.
- With treatment the pain falls from {score} to {score} and {he} can
  {ability}.
- The examination of {notedate} showed {finding1} and {finding1}, which
  supports the request.
- Red flags, namely {symptom} and {finding1}, are present.
- The {person} has returned to work as {a job}.
- The imaging of {olddate}, with {finding}, agrees with the complaints.
- The denial rests on a missing {measure}, which was supplied on {notedate}.
- {He} meets each of the criteria that the guideline lists.
- The claims administrator did not take the note of {notedate} into account.
- {His} {comorbidity} rules out {raredrug}, the usual alternative.
- The amount requested lies within the limits of the guideline.
- A plan to taper and a date of review have been set down.
for.lead:
- Yes, the request is supported.
- The reviewer differs from utilization review in this case.
- The guideline criteria have been met here.
- After review of the records, the treatment is found to be appropriate.
end.up~:
- Therefore, the request for {request} is not medically necessary.
- As such, the request is not medically necessary.
- Therefore, the request is not medically necessary.
- The request for {request} is not medically necessary and appropriate.
- Consequently, the requested {request} is not medically necessary.
- Based on the above, medical necessity for {request} has not been
  established.
- The request is not medically necessary.
- Therefore, {request} is determined to not be medically necessary.
- For these reasons the request for {request} is not medically necessary.
- The medical necessity of {request} cannot be determined at this time, and
  the request is non-certified.
- Given the lack of {measure}, the request is not medically necessary.
- Hence {request} is deemed not medically necessary.
end.over~:
- Therefore, the request for {request} is medically necessary.
- As such, the request is medically necessary.
- The request for {request} is medically necessary and appropriate.
- Consequently, {request} is medically necessary.
- Based on the above, the request is medically necessary.
- I believe the request is medically necessary and should be approved.
- For these reasons {request} is medically necessary.
tail.opioid:
- As an opioid should not be stopped abruptly, a slow taper under supervision
  is expected.
- The provider is expected to follow a weaning schedule for safe
  discontinuation.
- This decision does not mean that the drug should be stopped at once.
- A supply sufficient for tapering may be considered by the claims
  administrator.
fixed.drug:
- The file does not contain the kind of record on which a decision in favor of
  this medication could rest. A list of drugs with boxes ticked is not a
  report. Without an account of pain, function, side effects and the plan, the
  guideline cannot be met, and the request is not medically necessary.
- Ongoing use of a medication calls for evidence that it does some good. Pain
  scores are given without the date or the drug they belong to, and no change
  in work or daily tasks is named. The request is not medically necessary.
- The guideline recommends the lowest dose for the shortest time. The period
  has long been exceeded and no attempt at reduction has been recorded. The
  request is not medically necessary.
fixed.care:
- The earlier course of the same treatment was completed, and the records do
  not tell what came of it. Further sessions depend on proof of functional
  improvement. An independent home program should by now be in place. The
  request is not medically necessary.
- The guideline allows a trial, and more only if the trial has shown objective
  gains. The number requested is more than a trial and no gains are recorded.
  The request is not medically necessary.
fixed.test:
- The criteria for this study ask for physiologic evidence of tissue insult or
  nerve impairment, failure of a program meant to avoid surgery, or the wish
  to clarify anatomy before a procedure. None of these was documented. The
  request is not medically necessary.
- The examination does not single out a nerve root, no red flag is described,
  and plain films were not obtained. Findings of such a study would be likely
  to mislead. The request is not medically necessary.
fixed.adjunct:
- As the operation is not medically necessary, none of the services that go
  with it are medically necessary.
- Since the primary procedure is not medically necessary, none of the
  associated services are medically necessary.
fixed.granted:
- As the operation is medically necessary, the services that go with it are
  medically necessary as well.
- Because the primary procedure is medically necessary, this associated
  service is medically necessary.
guideline:
- California MTUS Guidelines
- MTUS Guidelines
- CA MTUS
- MTUS
- Official Disability Guidelines
- ACOEM Guidelines
- ODG
- MTUS Chronic Pain Guidelines
- MTUS/ACOEM Guidelines
- Chronic Pain Medical Treatment Guidelines
measure:
- functional improvement
- objective findings
- a decrease in pain scores
- a home exercise program
- a pain contract
- failed conservative care
- a urine drug test
- a return to work
- activities of daily living
- side effects
- the number of prior visits
- the response to earlier treatment
- a signed agreement
- a treatment plan with goals
- a trial of first-line agents
- a reduction in other medication
- the duration of use
- neurologic deficits
- a risk assessment
- a date of the last injection
- imaging that corroborates the complaints
- a rationale for the request
- an assessment of {symptom}
- the percentage of relief
- a psychological screening
- a CURES report
- an Oswestry score
- validated questionnaires
- the intended frequency
workstate:
- off work
- on modified duty
- temporarily totally disabled
- on the same restrictions
- retired
- unable to work as {a job}
)";

}  // namespace imr
