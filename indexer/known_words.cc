// One set, made at the first question.
#include "indexer/known_words.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"

#include "common/words.h"

namespace imr {
namespace {

// Everyday and medical words that are one slip from a word of a lexicon and
// more than its plural: "creating" is no creatine, "discal" no distal. Left out
// are those that a request seldom means: "lumbar spin", "message therapy".
constexpr absl::string_view kEverydayWords =
    "abilities ability absorbing abused abuser actions activate activates "
    "acuter addition adduction airport aligned allege ambient amplifier "
    "amplifies analysts anchor angle angler angles annuity arcane aspirated "
    "aspiring associate associates auditor auditors augmenting aura backer "
    "badder bade bakery balanced banker baring bashed basked basted batter "
    "batters beading beaker beaming beaning bearding beast beasts beating "
    "bell bellow bender beside bewaring biased bicycled blacks blames blanch "
    "blander blares blaring blazes blinder bloody bluster bodices bondage "
    "boosts booths braced brainy brakes braking brands braves braving braying "
    "breach breaching breadth breathe bridged bridle brunch burial busier "
    "busted butter buttery bypast calve campus campuses canoes canter capping "
    "capsuled carnal carped carpet carps cartel carting carves cashing casing "
    "castling caves cellar cellars cellos certifies chains challenged "
    "challenger chance changed changes charge charged charger choirs choking "
    "chords clamber clashes clasps classed classy clauses cleansing clearing "
    "cleaving clonic closer closes closet clowns clutch clutches clutter "
    "coaled coastal coasting cocking coding coiled coiling collage collate "
    "combine combines coming commuted commuter compete competed completed "
    "completer concentrated concert concerti concerto concerts conducive "
    "consul consuls consults contact contained contiguous continues contract "
    "contrive controller cooked cooler cooling cooped copying coring corking "
    "corned cornet cornier cornmeal coroner corpus corpuses correcter cortex "
    "costing counts county couple coupled cowing cradled cranes creates "
    "creating creative creator crises crisps crooking croons crotch crotches "
    "crowds crunch crunches cultured currant curter curved custodian deliver "
    "delivers denial deportment deriving devise devises diaper differing "
    "discal diseased dismal dispense dispensed dispenses diving drivel driven "
    "drives elector electron elevate elevates embeds emergence enable enabled "
    "enables entice equina establishes eternal evacuate evaluated evokes "
    "exercised expanses expect expense export extremer fabricate fabricates "
    "falling falter farther fascial fatigued fating faucet faucets feasting "
    "feline felling fellow fibber fiends filing filler filming finale finer "
    "firearm firearms fished fishery fishes fishier fist fitter fleeter "
    "flexibly focuses focussed follows forced fortes forth fractured framed "
    "fulling fungus gardened gasses gastro genera girdled glassed glided "
    "globes glosses gloved goaded grabbed graced grader grades grains "
    "granting grasses grated grater grating graved grayed grazed gripped "
    "grooved groovy groves grown guides halter hammed hamper handed handle "
    "handler handles hanged haring hating healing healthy hearth hearty "
    "heaving helped helper herring hinges hinted holder holier holler holster "
    "hooter horsing hosing hostel hotter housed humidifies imaged imagine "
    "impair impart impatient incense income infection infections infuse "
    "injure insects insert inspired intenser intensify intern interpreted "
    "inters interval inulin inventive inventor inventors inverts irritation "
    "keeling keening lading lances larger leader leading leases legion "
    "legions lengthy lessen lessens lesson levees levers liking liming linear "
    "linger lining linker literal littler loaded loafer loafing loaning "
    "locale logging longing loosed loosen looser lording louder loving "
    "lyrical lyrics machined macing manage manages manger marking masked "
    "masking massaged master mating measure measured medals media medially "
    "medium mediums menial mentor microwaved miking mitigate moderated "
    "modifies molted mopping moralities morality moused mousey multiply "
    "muscled needing needled needless negatived nerved neural neuron neurotic "
    "noised numbed numbers nursed officer operate operates operations optimal "
    "organize organized organizes otic outcomes outset overlap overly "
    "oversight packing paddling paints palate palates pallor panning paragon "
    "parches paring parlor parring parsing parting pasture patchy patent "
    "paunch peacemaker pelves penning perineal perking persona phased phoned "
    "phoney photos phrase pining pink pinking pirates pitches placing plainer "
    "planar planking planned planning planting plated plating playing podding "
    "poplar position possibly postured pressured primate primed primer prints "
    "privater profess profiled projection projector protect protestor provide "
    "provided providers provides prowess pudding pulped punctured punning "
    "purchased purchaser purified purifies pursed qualifier qualifies racial "
    "racing radical radios radium rafting raging raided railed rained raises "
    "raking ranged ranger ransom ranting raping raring ratting raving razing "
    "reached reaches reacting readying reaming reaping rearing recline "
    "reclined reclines recorded recovers refers refraining regained rejection "
    "relaxin released relied relies remained remoter remove removed removes "
    "rending renting repaid repeal repent reports reprograming resistor "
    "resort resorts respirator respirators restore restraining retailed "
    "retainer retaining retching retort retorts returns revere reveres "
    "reverie reversed rocked rocket rockier rolled roofing rosary rotund "
    "routing rusting safely sallow salvaged sampled sampler sanding saunters "
    "savage scalding scale scalping scants scaring scooted scoped scramble "
    "scrambled scrambles scraps sealing seaming searing sensor sensors sentry "
    "serves serviced servile setting shallow shared sharks shaver sheathe "
    "sheering sheers shines shingle shiny shocking shores shoves showed "
    "showier shrews simple singled singly singular skating skillet skimming "
    "skulls slating sleepy sleeting sleets slimming slinks slower smocking "
    "smocks sneaking socked socking solaced soling spaced spaces spacial "
    "sparer spearing specially specifier specifies specking spices spies "
    "spikes spilled spills spiral spires spite spites splits splitting "
    "sponged spongy spring sprinting stabilized stable stacking staling "
    "stapled stapler stating stealthy sticking sticky stilled stills stings "
    "stocks stoking strand stranding straws strays strews stripe stripes "
    "stript studied studios sturdy suaver supervise supervises supine supple "
    "supplied supplier suppliers surfaced sweating sweets swilled swills "
    "swines swings tabled tainted taking taming taps tasting taxing temper "
    "tenser tented tenth tenting testis threat tilted tinged tinned titter "
    "toiled toot topped trailer trailing trained trainee tramps transfers "
    "trap trays treading treaty tribal trifle tripled triplet trips triter "
    "trowel truck trusts tugged typing underpass unfits unison unites "
    "unloaded uptight verged verses victor voiced waist waists waiter waking "
    "walked walling wallow waning watches watery wearing weaving wedged "
    "weighs weighty wheedled wheezed whiten whiter wipers wobbled wobbly ";

Vocabulary MakeKnown() {
  Vocabulary known;
  for (const absl::string_view word :
       absl::StrSplit(kEverydayWords, ' ', absl::SkipEmpty())) {
    ++known[word];
  }
  for (const LexiconId id :
       {LexiconId::kTreatments, LexiconId::kBodyParts, LexiconId::kDrugs,
        LexiconId::kDrugClasses, LexiconId::kTopics, LexiconId::kSpecialties}) {
    AddWords(id, known);
  }
  return known;
}

}  // namespace

void AddWords(LexiconId id, Vocabulary& vocabulary) {
  const auto add = [&vocabulary](absl::string_view form) {
    for (const Word& word : SplitWords(form)) ++vocabulary[word.text];
  };
  for (const LexiconEntry& entry : GetLexicon(id).entries()) {
    add(entry.name);
    for (absl::string_view form : entry.forms) add(form);
  }
}

bool IsKnownWord(absl::string_view word) {
  static const Vocabulary& known = *new Vocabulary(MakeKnown());
  return known.contains(word);
}

bool IsLowerWord(absl::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_islower(static_cast<unsigned char>(c));
  });
}

}  // namespace imr
