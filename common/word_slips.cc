#include "common/word_slips.h"

#include <cstddef>

#include "absl/strings/str_replace.h"

namespace imr {

bool IsOneEditApart(absl::string_view a, absl::string_view b) {
  if (a.size() > b.size()) return IsOneEditApart(b, a);
  if (b.size() - a.size() > 1) return false;
  size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  if (same == a.size()) return true;
  if (a.size() < b.size()) return a.substr(same) == b.substr(same + 1);
  if (a.substr(same + 1) == b.substr(same + 1)) return true;
  return same + 1 < a.size() && a[same] == b[same + 1] &&
         a[same + 1] == b[same] && a.substr(same + 2) == b.substr(same + 2);
}

std::string LookOf(absl::string_view word) {
  std::string look =
      absl::StrReplaceAll(word, {{"1", "l"}, {"0", "o"}, {"5", "s"}});
  absl::StrReplaceAll({{"rn", "m"}, {"cl", "d"}, {"vv", "w"}, {"li", "h"}},
                      &look);
  absl::StrReplaceAll({{"i", "l"}}, &look);
  return look;
}

}  // namespace imr
