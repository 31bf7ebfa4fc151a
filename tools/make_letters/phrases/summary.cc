#include "tools/make_letters/phrases/sheets.h"

namespace imr {

const absl::string_view kSummarySheet = R"(
open~:
- The injured worker is a {age} year old {male} who sustained an industrial
  injury on {doi}.
- This case involves a now {age}-year-old {male} with a history of an
  occupational claim from {doi}.
- The patient is a {age}-year-old {male} who reported an injury on {doi}.
- The injured worker is {a age}-year-old {male} {job}, who was hurt at work on
  {doi}.
- The applicant is a represented {age}-year-old {male} who has filed a claim
  for chronic {ache} pain reportedly associated with an industrial injury of
  {doi}.
- This is a {age} year old {male} patient with {ache} pain since an injury at
  work on {doi}.
- The patient is a {age} year old {man} who works as {a job} and dates {his}
  complaints to {doi}.
- This {age}-year-old {male} {job} was injured on {doi} when {he} {mishap}.
- The claimant is a {age} year old {male} with a date of injury of {doi}.
- The patient is a(n) {age} year old {male}, who sustained a work related
  injury on {doi}.
mechanism:
- The mechanism of injury was reported as {event}.
- The injury occurred when the {person} {mishap}.
- According to the first report, the {person} {mishap} and felt {quality} pain
  in the {ache}.
- {He} {mishap} while at work as {a job}.
- The mechanism of injury is detailed as {event}.
- {He} was {duty} when {he} {mishap}.
- The {person} was {duty} at {a workplace} and noticed a gradual onset of
  {quality} pain.
- The cause was {event}, and {he} was taken to {madeup} {clinic}.
- At the time {he} had worked for {2-19} years as {a job}.
- The claim was filed for cumulative trauma to the {ache} and {otherache}.
event:
- a fall from {object}
- heavy lifting
- repetitive use
- a motor vehicle accident
- a slip and fall on {surface}
- a fall
- repetitive motion with {tool}
- being struck by {object}
- lifting {object}
- pushing {object}
- a trip over {object}
- cumulative trauma
- pulling {object} off {object}
- an altercation with {opponent}
- carrying {object} up {object}
- a collision with {object}
- an explosion of {object}
- repeated bending and stooping
mishap:
- slipped on {surface} and fell
- lifted {object}
- was struck by {object}
- fell from {object}
- tripped over {object} and landed on the {side} side
- twisted the {ache} while {duty}
- was pushing {object} and felt a pop
- was rear-ended at a stop light in {madeup}
- caught {his} {side} hand in {tool}
- was pulled forward by {object}
- stepped off {object}
- fell {2-18} feet from {object}
- reached for {object} overhead
- was assaulted by {opponent}
- jumped down from {object}
- missed a step while carrying {object}
- was pinned between {object} and {object}
diagnosis:
- The diagnoses were {dx}, {dx} and {dx}.
- The current diagnoses are documented as {dx} and {dx}.
- The {person} was diagnosed as having {dx}.
- The {person} is being treated for {dx}, {dx}, {dx} and {dx}.
- Diagnostic impressions include {dx} with {dx}.
- The treating diagnoses have included {dx}, {dx} and {comorbidity}.
- {His} medical history includes {comorbidity} and {comorbidity}.
- The working diagnosis was {dx}, with {dx} to be ruled out.
- {He} carries the diagnoses of {dx} and {comorbidity}.
- Assessment: {dx}; {dx}; {comorbidity}.
treated:
- Treatment to date has included {care}, {care} and {care}.
- {He} has been treated with {care}, {care}, {care} and {care}.
- Prior treatment consisted of {care} and {care}, with {amount} relief.
- The {person} completed {4-36} sessions of {therapy}.
- On {olddate} {he} underwent {operation}.
- {His} surgical history is significant for {operation} on {olddate}.
- Conservative care has included {care}, {care} and activity modification.
- {He} received {care} in {month} and again on {olddate}.
- There were {2-24} visits of {therapy} through {olddate}, which helped
  {amount}.
- {Care} was tried without lasting benefit.
- An earlier course of {therapy} was stopped because of {symptom}.
- The records list {care}, {care}, {care} and {raredrug}.
- {He} was first seen at {madeup} {clinic} and given {care}.
- Dr. {madeup} gave an injection on {olddate}, with {amount} relief.
- {He} was referred to {madeup} {clinic} for {care}.
- A {madeup} device was tried in {month}.
complaint:
- On {notedate} the {person} complained of {quality} {ache} pain rated
  {score}.
- The {person} reports {quality} pain in the {ache} with {symptom}.
- According to the progress note of {notedate}, {he} has {ache} and
  {otherache} pain, rated {score} with and {score} without medication.
- The pain radiates to the {limb} with {symptom} and {symptom}.
- {He} also notes {symptom}, {symptom} and {symptom}.
- The pain is made worse by {activity} and eased by {relief}.
- {He} has difficulty with {activity}, {activity} and {activity}.
- Symptoms are described as {quality}, {quality} and constant.
- The {person} rates the pain at {score}, which is {change} since the last
  visit.
- {He} sleeps {3-7} hours a night and wakes because of {symptom}.
- The {person} denies {symptom}, {symptom} and loss of bowel or bladder
  control.
- With medication {he} can {ability} and {ability}.
- {He} states that {drug} lets {him} {ability}.
- As of {notedate} there was {change} {symptom} in the {limb}.
- On {notedate} {he} was seen for {ache} pain, {symptom} and {comorbidity}.
- The {otherache} bothers {him} less than the {ache}.
- Walking tolerance is {5-60} minutes and sitting tolerance {10-90} minutes.
- A pain diary shows {score} on most days and {score} after {activity}.
- {He} feels {mood} and has lost interest in {hobby}.
study:
- MRI of the {part} dated {olddate} revealed {finding}.
- An MRI scan of {olddate} showed {finding} and {finding}.
- X-rays of the {part} on {olddate} showed {finding}.
- Electrodiagnostic studies of {olddate} were {nerveresult}.
- The EMG report of {olddate} was read as {nerveresult}.
- A CT scan on {olddate} demonstrated {finding}.
- Imaging of the {part} was not included in the file.
- The urine drug screen of {olddate} was {testresult}.
- Laboratory results of {olddate} showed {labresult}.
- No diagnostic studies were submitted for review.
- Radiographs from {madeup} {clinic} describe {finding}.
- A CURES report dated {notedate} was {testresult}.
- {He} had a sleep study in {month} that showed {labresult}.
medication:
- Current medications include {raredrug}, {raredrug} and {drug}.
- Medications were {drug}, {raredrug}, {raredrug} and {raredrug}.
- {He} takes {drug} {frequency} and {raredrug} {frequency}.
- The medication list includes {raredrug}, which {he} has used since
  {olddate}.
- {He} was switched from {raredrug} to {raredrug} because of {symptom}.
- No side effects other than {symptom} were reported.
- {He} takes {raredrug} for {comorbidity}.
- The {person} has used {drug} since at least {olddate}.
- Allergies: {raredrug}, with {symptom}.
work:
- The {person} is temporarily totally disabled.
- {He} is working with a {5-50} pound limit.
- {He} has been off work since {olddate}.
- Work status: modified duty, no {activity}.
- {He} was declared permanent and stationary on {olddate}.
- The {person} returned to full duty as {a job} on {olddate}.
- {He} has not worked as {a job} since {olddate}.
- {He} retired in {month} and lives with {relative} in {madeup}.
- The {person} lives in {madeup} and used to enjoy {hobby} and {hobby}.
- {He} moved from {madeup} to {madeup} and now works for {madeup} Supply.
plan:
- The treatment plan was to continue {drug}, add {raredrug} and return in
  {3-8} weeks.
- The plan of care included {care}, {care} and {requested}.
- The treating physician requested {requested}.
- A request for authorization dated {rfadate} asked for {requested}.
- The plan included {requested} to {purpose}.
- {He} was given a refill of {raredrug} and asked to return on {notedate}.
- The provider recommended {requested} and a home exercise program.
- The request is for {requested}.
review:
- On {urdate}, utilization review denied the request.
- Utilization review of {urdate} non-certified {requested}.
- The utilization review dated {urdate} did not find support for {requested}.
- In a report dated {urdate} the claims administrator failed to approve
  {requested}.
- The request was non-certified on {urdate} since {reason}.
- The original utilization review ({urdate}) non-certified the request.
reason:
- no improvement in function was documented
- the number exceeded the guideline
- there was no record of {care}
- the guideline does not address it
- the report did not describe the examination
- the earlier response was not stated
- imaging had not changed
)";

const absl::string_view kExaminationSheet = R"(
exam.general:
- On examination there was tenderness to palpation of the {muscle} with
  {spasm}.
- Objective findings included {finding1}, {finding1} and {finding1}.
- The examination was significant for {finding1} and {finding1}.
- The gait was {gait}.
- {He} walked with {gait} gait and used {a aid}.
- Strength was {3-5}/5 in the {muscle} and {4-5}/5 in the {muscle}.
- Reflexes were {1-2}+ and {symmetry}.
- Sensation was {sensation} over the {area}.
- There was {spasm} of the {muscle}.
- {He} appeared {mood}, with {affect} affect.
- No {finding1} was seen.
- Vital signs were normal, with a blood pressure of {110-158}/{66-96}.
- {He} is {58-76} inches tall and weighs {118-290} pounds.
- Inspection showed {finding1} at the {area}.
- Grip by Jamar dynamometer was {20-90}/{20-90}/{20-90} pounds on the {side}.
- A scar at the {area} was well healed.
- Palpation of the {muscle} gave {quality} pain.
- The remainder of the examination was {symmetry}.
exam.lumbar:
- Lumbar flexion was {degrees}, extension {degrees} and lateral bending
  {degrees}.
- Straight leg raise was {posneg} on the {side} at {degrees}.
- There was tenderness over the {level} facets and the {muscle}.
- Range of motion of the lumbar spine was decreased in flexion and extension.
- {Lumbartest} was {posneg} {onside}.
- Sensation was decreased in the {side} {level} dermatome.
- Heel and toe walking were {walking}.
- Kemp's test and facet loading were {posneg} {onside}.
- The lumbar lordosis was {lordosis}.
- Ankle jerks were {absent} on the {side}.
lumbartest:
- Patrick's test
- Faber's test
- The seated straight leg raise
- Braggard's test
- Gaenslen's test
- The slump test
- Valsalva's maneuver
- Milgram's test
- Waddell's signs
exam.cervical:
- Cervical rotation was {degrees} to the {side} with pain at the end.
- Spurling's test was {posneg} {onside}.
- There was {spasm} of the trapezius and the {muscle}.
- Cervical flexion was {degrees} and extension {degrees}.
- The foraminal compression test was {posneg} {onside}.
- Sensation was decreased over the {side} {neckroot} dermatome.
- Axial loading and distraction were {posneg}.
- The suboccipital muscles and the {muscle} were tender.
- Triceps and biceps reflexes were {symmetry}.
- Shoulder depression was {posneg} {onside}.
exam.shoulder:
- Shoulder flexion was {wide} and abduction {wide} on the {side}.
- Hawkins and Neer tests were {posneg} on the {side}.
- The acromioclavicular joint was tender, with {posneg} cross-arm adduction.
- The empty can test was {posneg} with {3-5}/5 strength.
- O'Brien's, Speed's and Yergason's tests were {posneg}.
- Internal rotation reached {level} on the {side}.
- The drop arm test was {posneg}.
- There was crepitus over the subacromial bursa.
- The {side} bicipital groove and {muscle} were tender.
exam.knee:
- The knee moved from {1-12} to {wide} with crepitus.
- McMurray's test was {posneg} {onside}.
- There was {amount} effusion and medial joint line tenderness on the {side}.
- Lachman and anterior drawer tests were {posneg}.
- Patellar grind was {posneg} and the apprehension sign {posneg}.
- Varus and valgus stress showed {stability}.
- The quadriceps measured {1-3} cm less on the {side}.
- {He} could squat to {degrees} only.
exam.hand:
- Tinel's and Phalen's tests were {posneg} on the {side}.
- Finkelstein's test was {posneg} {onside}.
- Grip strength was {20-88} pounds on the {side} and {20-92} on the other.
- There was thenar atrophy and {sensation} sensation in the median digits.
- Wrist extension was {degrees} and flexion {degrees}.
- The carpal compression test was {posneg} {onside}.
- Two-point discrimination was {4-9} mm in the index finger.
- The first dorsal compartment and the {area} were tender.
exam.ankle:
- Dorsiflexion was {1-20} degrees and plantar flexion {degrees}.
- The anterior talofibular ligament was tender, with {posneg} anterior drawer.
- There was {amount} swelling about the lateral malleolus.
- The plantar fascia was tender at its origin on the {side}.
- Single heel rise was {walking} on the {side}.
- The foot was {sensation} to monofilament over the {area}.
exam.elbow:
- Cozen's test was {posneg} on the {side}.
- The lateral epicondyle was tender and resisted extension painful.
- Tinel's sign at the cubital tunnel was {posneg} {onside}.
- Elbow motion was from {1-15} to {wide}.
- The elbow flexion test was {posneg} at {15-60} seconds.
exam.hip:
- Internal rotation of the hip was {1-25} degrees with groin pain.
- The FADIR and FABER tests were {posneg} {onside}.
- The greater trochanter was tender on the {side}.
- There was {a posneg} Trendelenburg sign.
- Hip flexion was {degrees} on the {side}.
)";

}  // namespace imr
