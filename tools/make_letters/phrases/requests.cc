#include "tools/make_letters/phrases/sheets.h"

namespace imr {

// `{bodypart}`, `{spine}`, `{joint}`, `{limbs}`, `{level}` name a part and put
// it into the truth, as `{visits}`, `{count}`, `{counted}`, `{number}` do with
// a quantity.
const absl::string_view kRequestSheet = R"(
ask.therapy:
- Physical therapy {visits} for the {bodypart}
- Physical therapy {visits}, {bodypart}
- Additional physical therapy {visits} for the {bodypart}
- Physical therapy for the {bodypart}, {number} sessions
- {Counted} physical therapy sessions for the {bodypart}
- {Counted} sessions of physical therapy for the {bodypart}
- Physical therapy {visits}
- Physical therapy evaluation and treatment {visits} to the {bodypart}
- Continue physical therapy {visits} for the {bodypart}
- Occupational therapy {visits} for the {bodypart}
- Post-operative physical therapy {visits} for the {bodypart}
- PT {visits}, {bodypart}
- Outpatient physical therapy of the {bodypart} {visits}
ask.chiropractic:
- Chiropractic treatment {visits} for the {bodypart}
- Chiropractic care to the {bodypart} {visits}
- Chiropractic manipulation {visits} for the {bodypart}
- Additional chiropractic {visits} for the {bodypart}
- Chiropractic therapy, {number} visits, {bodypart}
- {Counted} chiropractic sessions for the {bodypart}
- Chiropractic physiotherapy {visits}
ask.acupuncture:
- Acupuncture {visits} for the {bodypart}
- Acupuncture, {number} sessions
- {Counted} acupuncture treatments for the {bodypart}
- Acupuncture {visits}
- Electro-acupuncture to the {bodypart} {visits}
- Acupuncture with infrared heat {visits}, {bodypart}
ask.massage:
- Massage therapy {visits} for the {bodypart}
- Aquatic therapy {visits} for the {bodypart}
- {Counted} sessions of aquatic therapy for the {bodypart}
- Myofascial release {visits} to the {bodypart}
- Massage therapy, {number} sessions
chain.therapy:
- Physical therapy for the {bodypart}
- Physical therapy
- Post-operative physical therapy for the {bodypart}
- Occupational therapy for the {bodypart}
chain.chiropractic:
- Chiropractic treatment for the {bodypart}
- Chiropractic manipulation
- Chiropractic physiotherapy for the {bodypart}
chain.acupuncture:
- Acupuncture for the {bodypart}
- Acupuncture
chain.massage:
- Aquatic therapy for the {bodypart}
- Massage therapy
chain.psychotherapy:
- Cognitive behavioral therapy
- Individual psychotherapy
ask.epidural:
- {Side} {level} transforaminal epidural steroid injection
- Transforaminal epidural steroid injection at {level}, {side}
- {Spine} epidural steroid injection at {level}
- Epidural steroid injection at {level} under fluoroscopic guidance
- {Side} {level} epidural steroid injection under fluoroscopy
- Interlaminar epidural steroid injection {level}
- Repeat {level} epidural steroid injection
ask.facet:
- {Bothsides} {level} medial branch blocks
- Medial branch block at {bothsides} {level}
- {Bothsides} facet joint injections at {level}
- Radiofrequency ablation {bothsides} {level}
- {Spine} facet block at {level}
- Rhizotomy at {bothsides} {level} under fluoroscopy
ask.triggerpoint:
- Trigger point injections times {count} to the {bodypart}
- Trigger point injection, {bodypart}
- Ultrasound guided trigger point injections to the {bodypart}
- Trigger point injections x {count}
ask.joint:
- {Joint} {visco} injection
- {Visco} injections times {count} to the {joint}
- {Joint} corticosteroid injection with {steroid}
- Ultrasound guided injection of the {joint}
- {Steroid} injection, {joint}
- Platelet-rich plasma injection to the {joint}
- Intra-articular injection of the {joint} under ultrasound guidance
ask.botox:
- {Botox} injection {units} units for chronic migraine
- {Botox} injections {units} units
- {Botox} injection to the {bodypart}, {units} units
ask.stimulator:
- TENS unit
- TENS unit and supplies, purchase
- TENS unit with electrodes, {days} day trial
- Interferential unit, {days} day rental
- Home H-wave device, purchase
- H-wave unit, {days} day rental
- Interferential stimulator with supplies
- EMS unit, {days} day rental
- Transcutaneous electrical nerve stimulation unit, {days} day rental
- TENS unit pads, {count} pairs
- Neuromuscular stimulator, purchase
- X-Force stimulator, {days} day rental
ask.brace:
- {Bodypart} brace
- Lumbar support brace{lumbar}
- LSO lumbar brace{lumbar}
- {Joint} brace
- Hinged brace for the {joint}
- Custom brace, {joint}
- Cervical collar{cervical}
- Cervical traction unit{cervical}
- {Joint} support, purchase
ask.cold:
- Cold therapy unit, {days} day rental
- Cold therapy unit, purchase
- Hot and cold therapy unit with wrap, {days} day rental
- Vascutherm cold compression unit, {days} day rental
- Cryotherapy unit
ask.equipment:
- Wheelchair
- Motorized scooter
- Orthopedic mattress
- Home traction device
- Walker
- Single point cane
- Shower chair
- Rolling walker, {days} day rental
- Adjustable bed, queen size
- Bath bench
- Ergonomic chair
- Sit-stand workstation
- Front wheel walker
- Hospital bed, {days} day rental
- Electrodes #{count}
- Heating pad
- Paraffin bath unit
- Continuous passive motion machine, {days} day rental
- Exercise ball and band kit
- Cervical pillow{cervical}
- Home exercise kit for the {bodypart}
- Bone growth stimulator
ask.mri:
- MRI of the {bodypart}
- MRI of the {bodypart} without contrast
- MRI {bodypart}
- {Bodypart} MRI
- MRI (magnetic resonance imaging) of the {bodypart}
- Repeat MRI of the {bodypart}
- {Bodypart} MRI without contrast
- MRI without contrast of the {bodypart}
- MRI scan of the {bodypart}
- Open MRI of the {bodypart}
- MR arthrogram of the {joint}
- CT scan of the {bodypart}
- MRI of the {bodypart} with and without contrast
- CT of the {bodypart} without contrast
ask.xray:
- X-rays of the {bodypart}
- X-ray of the {bodypart}
- X-ray, {bodypart}
- Flexion and extension x-rays of the {spine}
- Weight bearing x-rays of the {joint}
- Bone scan of the {bodypart}
ask.emg:
- EMG/NCV of the {limbs}
- EMG/NCS of the {limbs}
- EMG of the {limbs}
- NCV of the {limbs}
- Electromyography (EMG) of the {limbs}
- Nerve conduction study of the {limbs}
- NCS of the {limbs}
- EMG/NCV {limbs}
ask.sleepstudy:
- Sleep study
- Overnight polysomnogram (sleep study)
- Home sleep study
- Polysomnography
ask.capacity:
- Functional capacity evaluation
- Functional capacity evaluation (FCE)
- Initial functional capacity evaluation
- Range of motion testing
ask.lab:
- Laboratory testing: CBC
- Labs: CMP
- CBC with differential
- Comprehensive metabolic panel
- Hepatic function panel
- Liver and kidney function tests
- Serum testosterone level
- Chest x-ray{chest}
- Electrocardiogram
- Genetic metabolism testing
- Echocardiogram
ask.drugtest:
- Urine drug screen
- Urine drug testing
- Urine toxicology screen
- Random urine drug screen times {count}
- Urine drug test
- Urinalysis, toxicology
- Quantitative chromatography, {count} units
- UDS
- Urine drug screen, quarterly
ask.surgery.lumbar:
- {Level} decompression and instrumented fusion
- {Level} laminectomy and discectomy
- Anterior interbody fusion {level}
- {Side} {level} microdiscectomy
- Posterior spinal fusion at {level}
- Removal of hardware {level}
ask.surgery.cervical:
- Anterior cervical discectomy and fusion at {level}
- Cervical disc replacement {level}
- ACDF {level} with plate
- Posterior foraminotomy {level}
ask.surgery.thoracic:
- Thoracic laminectomy {level}
- Kyphoplasty {level}
ask.surgery.shoulder:
- {Side} shoulder arthroscopy with subacromial decompression
- {Side} shoulder arthroscopy and rotator cuff repair
- Arthroscopic labral repair, {side} shoulder
- {Side} shoulder distal clavicle resection
- Manipulation under anesthesia of the {side} shoulder
- {Side} shoulder biceps tenodesis
ask.surgery.knee:
- {Side} knee arthroscopy with partial medial meniscectomy
- {Side} total knee replacement
- Arthroscopy of the {side} knee
- {Side} knee anterior cruciate ligament reconstruction
- {Side} knee chondroplasty and synovectomy
- Revision {side} total knee arthroplasty
ask.surgery.wrist:
- {Side} carpal tunnel release
- {Side} wrist arthroscopy with debridement
- De Quervain's release of the {side} wrist
- {Side} endoscopic carpal tunnel release
- Excision of ganglion, {side} wrist
ask.surgery.hand:
- {Side} hand flexor tenolysis
- Open reduction and internal fixation, {side} hand
- Removal of pins, {side} hand
ask.surgery.ankle:
- {Side} ankle arthroscopy with debridement
- {Side} ankle ligament reconstruction
- Open reduction internal fixation {side} ankle
ask.surgery.foot:
- {Side} foot plantar fascia release
- {Side} foot bunionectomy
- Hardware removal, {side} foot
ask.surgery.elbow:
- {Side} elbow lateral epicondyle debridement
- {Side} cubital tunnel release at the elbow
- Ulnar nerve transposition, {side} elbow
ask.surgery.hip:
- {Side} hip arthroscopy with labral repair
- {Side} total hip arthroplasty
ask.adjunct:
- Assistant surgeon
- Pre-operative medical clearance
- Medical clearance
- Surgical assistant
- Inpatient stay, {days} days
- Pre-op clearance with an internist
- Physician assistant
- Anesthesia service
- Hospital stay, {days} days
ask.consult:
- Pain management consultation
- Orthopedic consultation for the {bodypart}
- Consultation with a pain management specialist
- Referral to a neurologist
- Spine surgery evaluation for the {spine}
- Cardiology consultation
- Internal medicine consultation
- Neurosurgical evaluation
- Urology consultation
- Dental consultation
- Consultation with a {joint} specialist
- Sleep medicine consultation
- Referral to a rheumatologist
- Gastroenterology consultation
- Second opinion with an orthopedic surgeon
ask.followup:
- Follow-up visit
- Follow up visit with the orthopedic surgeon
- Office visit
- Follow-up visits times {count}
- Re-evaluation in {days} days
- Pain management follow-up
- Follow up office visits x {count}
ask.psychotherapy:
- Cognitive behavioral therapy {visits}
- {Number} sessions of cognitive behavioral therapy
- Individual psychotherapy, {number} sessions
- Biofeedback, {number} sessions
- Group psychotherapy {visits}
- Psychotherapy {visits}
- Cognitive behavioral therapy with biofeedback, {number} sessions
ask.psycheval:
- Psychological evaluation
- Psychiatric evaluation
- Psychological testing
- Neuropsychological evaluation
- Initial psychological consultation
ask.homehealth:
- Home health aide, {hours} hours a day
- Home health care
- Home care assistance, {hours} hours per day
- Home health nursing visits x {count}
- Skilled nursing visits at home, {number} visits
ask.program:
- Functional restoration program
- Gym membership, {days} days
- Weight loss program
- Functional restoration program, {number} sessions
- Work hardening program, {number} sessions
- Work conditioning, {number} sessions
- Multidisciplinary pain program evaluation
- Interdisciplinary chronic pain program
- Inpatient detoxification program
- Gym membership with pool access
ask.shockwave:
- Extracorporeal shockwave therapy {visits} for the {bodypart}
- Shockwave therapy, {number} sessions, {bodypart}
- Low level laser therapy {visits}
- Localized intense neurostimulation therapy, {number} sessions
- High energy shockwave therapy {visits}
ask.transport:
- Transportation to and from medical appointments
- Transportation to all medical visits
- Medical transportation, round trip
- Transportation to and from physical therapy
)";

}  // namespace imr
