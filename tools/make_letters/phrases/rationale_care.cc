#include "tools/make_letters/phrases/sheets.h"

namespace imr {

const absl::string_view kCareRationaleSheet = R"(
why.therapy:
- {Guideline} allow for a fading of treatment frequency, from up to three
  visits a week to one or less, plus an active home program.
- For myalgia and myositis 9 to 10 visits over 8 weeks are recommended.
- For neuralgia, neuritis and radiculitis 8 to 10 visits over 4 weeks are
  recommended.
- Active therapy is based on the idea that exercise restores flexibility,
  strength, endurance and function.
- Passive treatments may give short-term relief early on.
- A formal assessment after six visits should show whether there is progress.
- After an operation, half of the visits recommended for it may be given at
  first.
case.therapy:
- The {person} has already had {6-40} visits for the {ache}, and the gain was
  not stated.
- The number of visits requested exceeds the guideline.
- There is no reason why a home program would not do at this point.
- Range of motion was the same on {notedate} as on {olddate}.
why.chiropractic:
- Manual therapy is recommended for chronic musculoskeletal pain: a trial of 6
  visits over 2 weeks and, with gains, up to 18 visits over 6 to 8 weeks.
- For flare-ups the treatment success should be re-evaluated; 1 to 2 visits
  every 4 to 6 months are allowed.
- Manipulation of the wrist, hand, knee and ankle is not recommended.
case.chiropractic:
- {He} has had {6-48} chiropractic visits since {olddate} without objective
  improvement.
- The request goes beyond an initial trial.
- The date and nature of a flare-up were not given.
why.acupuncture:
- Acupuncture is an option when medication is reduced or not tolerated, or as
  an adjunct to rehabilitation.
- The time to produce an effect is 3 to 6 treatments.
- Treatments may be extended if functional improvement is documented.
case.acupuncture:
- Earlier acupuncture gave {amount} relief, but function was not measured.
- The first trial should not exceed six visits.
- Medication was neither reduced nor poorly tolerated.
why.massage:
- Massage should be an adjunct to exercise and limited to 4 to 6 visits.
- Aquatic therapy is an optional form of exercise where reduced weight bearing
  is desirable, as in extreme obesity.
- Its benefits last only while treatment goes on.
case.massage:
- Why exercise on land will not do was not explained.
- The number of earlier sessions for the {ache} is unknown.
why.epidural:
- Epidural steroid injections are an option for radicular pain, that is, pain
  in a dermatome with findings of radiculopathy.
- Radiculopathy must be shown by examination and borne out by imaging or
  electrodiagnostic testing.
- Repeat blocks depend on relief of at least 50% for six to eight weeks with
  less use of medication.
- No more than two nerve root levels should be injected by transforaminal
  blocks.
- Failure of exercises, physical methods and medication comes first.
case.epidural:
- The examination of {notedate} showed no deficit in the {level} dermatome.
- The MRI of {olddate} describes {finding}, without nerve root compromise.
- The earlier injection of {olddate} gave {amount} relief for an unknown
  time.
why.facet:
- Facet blocks are meant for axial pain without radiculopathy, after failure
  of conservative care.
- No more than two joint levels are injected at one session.
- A diagnostic block with a response of 70% should come before neurotomy.
- The evidence for facet injections is mixed.
case.facet:
- The {person} has {symptom} in the {limb}, which suggests radiculopathy.
- Facet loading was not recorded on {notedate}.
- The relief from the block of {olddate} was not put in percent.
why.triggerpoint:
- Trigger points must show a twitch response and referred pain on palpation.
- Symptoms should have lasted more than three months, and stretching and
  medication should have failed.
- Radiculopathy must be absent, and no more than 3 to 4 injections be given at
  a session.
case.triggerpoint:
- A twitch response was not described on {notedate}.
- There is radiculopathy into the {limb}, which speaks against the injections.
why.joint:
- Injection of the joint is an option when arthritis has not responded to
  exercise and medication.
- Hyaluronic acid is recommended for severe osteoarthritis of the knee after
  three months of conservative care.
- Steroid injection may be of short-term benefit.
- Repeat injection depends on significant relief for six months.
- Platelet-rich plasma is under study for most conditions.
case.joint:
- Radiographs with severe arthritis were not submitted.
- The response to the injection of {olddate} was not stated.
- The {person} is {age} and an operation is planned for the {ache}.
why.botox:
- Botulinum toxin is not generally recommended for chronic pain, but is for
  cervical dystonia.
- For chronic migraine at least fifteen headache days a month are required.
case.botox:
- The number of headache days before and after treatment was not counted.
- Cervical dystonia was not diagnosed.
why.stimulator:
- {Guideline} do not recommend electrical stimulation as a primary treatment,
  though a one-month home trial may be considered with a restoration program.
- A treatment plan with short- and long-term goals should be submitted.
- Rental is preferred over purchase during the trial.
- Interferential current is not recommended as an isolated intervention.
- H-wave may be tried after failure of exercise, medication and TENS.
case.stimulator:
- A month's trial with record of use and outcome was not documented.
- {He} used the unit in therapy with {amount} relief.
- No program of functional restoration goes with the device.
why.brace:
- Lumbar supports have no lasting benefit beyond the acute phase.
- A brace may be used for instability, fracture or after an operation.
- Prolonged immobilization should be avoided.
- A custom brace is meant for limbs that an ordinary one will not fit.
case.brace:
- Instability of the {ache} was not found on {notedate}.
- The acute phase ended long before {notedate}.
why.cold:
- Continuous-flow cryotherapy is recommended after an operation for up to 7
  days, not for other care.
- Simple packs at home are as effective.
case.cold:
- The period requested exceeds seven days.
- No operation on the {ache} is planned.
why.equipment:
- Durable medical equipment can stand repeated use, serves a medical purpose
  and is of no use to a person without illness.
- The guideline does not favor one surface over another for the bed.
- A power device is not essential if the {person} has enough strength for a
  cane or a manual chair.
- Early exercise and independence should be encouraged.
- Home exercise equipment is recommended where a supervised program has been
  taught.
case.equipment:
- The report does not describe the deficit that calls for the item.
- {He} walks with {gait} gait and can {ability}.
- The item is a convenience and is not medical in nature.
why.surgery:
- Referral for surgery is indicated for severe symptoms, activity limits of
  more than a month, clear imaging and failure of conservative care.
- Surgery is considered when there is a lesion known to benefit in the short
  and long term.
- Fusion is reserved for instability, fracture, dislocation or
  spondylolisthesis.
- Arthroscopic surgery may not help those with arthritis.
- A psychosocial screening should come before fusion.
- Conservative care of three to six months, with injections, is expected.
case.surgery:
- The MRI of {olddate} shows {finding}, which does not match the findings.
- A course of {therapy} for the {ache} was not completed.
- Instability on flexion and extension views was not shown.
- An injection of the {ache} was not tried.
why.adjunct:
- The service belongs to an operation.
- Whether an assistant is needed depends on the procedure.
- Testing before an operation should be guided by the history and the
  examination.
- Fees of the facility follow the operation.
case.adjunct:
- The operation itself is not supported.
- {His} history of {comorbidity} was weighed.
why.shockwave:
- Shockwave therapy is an option for calcific tendinitis of the shoulder.
- {Guideline} do not recommend shockwave for the back, neck or knee.
- Low-level laser treatment is not recommended.
- Some medium quality evidence supports it for the heel.
case.shockwave:
- Calcific tendinitis was not shown by imaging of the {part}.
- The number of shocks and the energy were not given.
)";

const absl::string_view kTestRationaleSheet = R"(
why.mri:
- Unequivocal findings that identify specific nerve compromise on examination
  warrant imaging in those who do not respond and would consider surgery.
- When the examination is less clear, further physiologic evidence of nerve
  dysfunction should be obtained first.
- Special studies are not needed until four to six weeks of care and
  observation fail.
- Criteria for ordering are a red flag, evidence of tissue insult or
  neurologic dysfunction, or the need to clarify anatomy before a procedure.
- A repeat study is reserved for a significant change in symptoms or findings.
- Relying on imaging alone carries a risk of confusion, since findings are
  common in people without pain.
case.mri:
- There was no neurologic deficit of the {limb} on {notedate}.
- The MRI of {olddate} is recent, and nothing has changed since.
- Plain films of the {part} were not reported.
- There is no mention that an operation on the {ache} is considered.
why.xray:
- Films are not recommended in the absence of red flags, even if pain has
  lasted six weeks.
- Radiographs are indicated after trauma with bony tenderness or swelling.
case.xray:
- Red flags for serious pathology of the {part} were not described.
- Films of {olddate} exist and were not mentioned.
why.emg:
- Electromyography may help identify subtle focal dysfunction in symptoms that
  last more than three to four weeks.
- Nerve conduction studies are not needed where radiculopathy is already clear.
- Testing is recommended before an injection when imaging does not explain the
  findings.
- Studies of both limbs should be justified by findings in both.
case.emg:
- The {side} {limb} has no findings that would justify the study.
- Radiculopathy is clinically obvious.
- The studies of {olddate} were {nerveresult}.
why.sleepstudy:
- Polysomnography is recommended after six months of insomnia that has not
  responded to behavior therapy and medication.
- A psychiatric cause should have been excluded.
case.sleepstudy:
- Morning headache, cataplexy and daytime sleepiness were not recorded.
- Neck circumference and weight were not given.
why.capacity:
- A functional capacity evaluation is considered when a worker is near maximum
  improvement and earlier attempts at return to work have failed.
- There is little evidence that it predicts performance at work.
- Range of motion testing belongs to an ordinary visit.
case.capacity:
- No failed return to work as {a job} is described.
- The {person} is not near maximum improvement.
why.lab:
- Periodic blood counts and chemistry are advised by the labels of
  anti-inflammatory drugs.
- The interval between tests has not been established.
- Genetic testing for opioid response is not recommended.
case.lab:
- The results of {olddate} were {labresult}, and no reason for another test was
  given.
- Which medication the test should watch was not stated.
why.drugtest:
- Drug testing is recommended as an option to assess the use or presence of
  illegal drugs.
- Those at low risk are tested within six months of initiation and yearly
  after that.
- Confirmatory testing is meant for unexpected results.
- Frequency should rest on a documented risk stratification.
case.drugtest:
- A screen of {olddate} was {testresult}, and no risk assessment was made.
- The {person} takes no opioid at present.
- Dates of earlier tests were not listed.
why.consult:
- Referral is appropriate if a diagnosis is uncertain or complex, or if the
  plan may benefit from further expertise.
- A consultation should help with diagnosis, prognosis, management or
  determination of stability.
- The need for a visit is individualized by concerns, symptoms and findings.
case.consult:
- The question that the specialist should answer was not stated.
- {He} was seen by such a specialist on {olddate}.
- The findings of {notedate} do not call for another opinion.
why.followup:
- Office visits are recommended as determined to be medically necessary.
- Follow-up every three to six months serves to watch progress and adjust
  treatment.
- A set number of visits cannot be established in advance.
case.followup:
- The number of visits was left open.
- The outcome of the visit of {notedate} should be known first.
why.psychotherapy:
- An initial trial of 3 to 4 visits over 2 weeks is recommended.
- With objective improvement, up to 6 to 10 visits over 5 to 6 weeks are
  allowed.
- Setting goals, coping skills and treatment of mood are part of it.
- Biofeedback is recommended as an option within behavioral therapy only.
case.psychotherapy:
- How many sessions were held since {olddate} is not known.
- Scores of the Beck inventories before and after were not given.
- {He} feels {mood}, but no diagnosis was made.
why.psycheval:
- Psychological evaluations are well-established procedures for chronic pain.
- They should tell whether conditions existed before, were aggravated or are
  related to work.
case.psycheval:
- Symptoms of mood were not described on {notedate}.
- An evaluation of {olddate} is on file.
why.homehealth:
- Home health services are for those who are homebound, part-time, up to 35
  hours a week.
- Medical treatment does not include shopping, cleaning or help with dressing
  when this is the only care needed.
case.homehealth:
- The {person} walks with {a aid} and is not homebound.
- The tasks of the aide were not listed.
why.program:
- Outpatient programs may be considered when a thorough evaluation was made,
  earlier methods failed and the {person} wants to change.
- Treatment is not suggested for longer than two weeks without evidence of
  gains.
- A gym membership is not a medical prescription unless a home program was
  ineffective and equipment is needed.
- Work hardening calls for a job to return to.
- Diet and exercise come first in the treatment of obesity.
case.program:
- Negative predictors of success were not addressed.
- No attempt at {activity} under own direction was recorded.
- Motivation to return to work as {a job} was not assessed.
why.transport:
- Transportation is recommended for visits in the same community for those who
  cannot drive or use other means.
- The guideline leaves the matter to medical judgment.
case.transport:
- {He} drives, and {relative} lives with {him}.
- A disability that rules out public transport was not described.
)";

}  // namespace imr
