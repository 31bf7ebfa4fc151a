#include "tools/make_letters/body_parts.h"

#include <array>

namespace imr {
namespace {

constexpr absl::string_view kLegs = "lower extremity";
constexpr absl::string_view kArms = "upper extremity";
constexpr absl::string_view kNeckChapter = "Neck and Upper Back Complaints";
constexpr absl::string_view kNeckDisorders =
    "Cervical and Thoracic Spine Disorders";
constexpr absl::string_view kHandChapter =
    "Forearm, Wrist, and Hand Complaints";
constexpr absl::string_view kHandDisorders =
    "Hand, Wrist and Forearm Disorders";
constexpr absl::string_view kFootChapter = "Ankle and Foot Complaints";
constexpr absl::string_view kFootDisorders = "Ankle and Foot Disorders";

// Pages of ACOEM 2004, editions of 8 CCR 9792.23.1-9792.23.14.
constexpr std::array kParts = {
    BodyPart{"lumbar spine", "low back", "lumbar", false, true, kLegs, 38,
             "Low Back Complaints", 12, 2004, "303-305", "298-300", "305-307",
             "Low Back Disorders", 2016, 2019, 2020, "Low Back"},
    BodyPart{"cervical spine", "neck", "cervical", false, true, kArms, 19,
             kNeckChapter, 8, 2004, "177-179", "173-175", "179-181",
             kNeckDisorders, 2016, 2018, 2019, "Neck and Upper Back"},
    BodyPart{"shoulder", "", "shoulder", true, false, kArms, 15,
             "Shoulder Complaints", 9, 2004, "207-209", "203-205", "209-211",
             "Shoulder Disorders", 2016, 2016, 2019, "Shoulder"},
    BodyPart{"knee", "", "knee", true, false, kLegs, 12, "Knee Complaints", 13,
             2004, "341-343", "337-339", "343-345", "Knee Disorders", 2015,
             2019, 2021, "Knee & Leg"},
    BodyPart{"wrist", "", "hand", true, false, kArms, 4, kHandChapter, 11, 2004,
             "268-269", "264-266", "270-271", kHandDisorders, 2016, 2019, 2019,
             "Forearm, Wrist & Hand"},
    BodyPart{"hand", "", "hand", true, false, kArms, 2, kHandChapter, 11, 2004,
             "268-269", "264-266", "270-271", kHandDisorders, 2016, 2019, 2019,
             "Forearm, Wrist & Hand"},
    BodyPart{"ankle", "", "ankle", true, false, kLegs, 3, kFootChapter, 14,
             2004, "372-374", "369-371", "374-377", kFootDisorders, 2015, 2018,
             2019, "Ankle & Foot"},
    BodyPart{"foot", "", "ankle", true, false, kLegs, 1.5, kFootChapter, 14,
             2004, "372-374", "369-371", "374-377", kFootDisorders, 2015, 2018,
             2019, "Ankle & Foot"},
    BodyPart{"thoracic spine", "mid back", "cervical", false, true, kArms, 2,
             kNeckChapter, 8, 2004, "177-179", "173-175", "179-181",
             kNeckDisorders, 2016, 2018, 2019, "Neck and Upper Back"},
    BodyPart{"elbow", "", "elbow", true, false, kArms, 2, "Elbow Complaints",
             10, 2007, "33-34", "26-29", "34-36", "Elbow Disorders", 2013, 2018,
             2019, "Elbow"},
    BodyPart{"hip", "", "hip", true, false, kLegs, 1.5, "", 0, 0, "", "", "",
             "Hip and Groin", 2011, 2019, 2020, "Hip & Pelvis"},
};

}  // namespace

absl::Span<const BodyPart> AllBodyParts() { return kParts; }

}  // namespace imr
