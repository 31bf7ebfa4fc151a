#include "searcher/docset_source.h"

#include <string>
#include <utility>

namespace imr {
namespace {

class DocSetSource : public Xapian::PostingSource {
 public:
  DocSetSource(DocSet set, double weight)
      : set_(std::move(set)),
        count_(static_cast<Xapian::doccount>(set_.Count())),
        weight_(weight) {}

  void init(const Xapian::Database&) override {
    at_ = 0;
    started_ = false;
    set_maxweight(weight_);
  }

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  double get_weight() const override { return weight_; }

  void next(double) override { MoveTo(at_ + 1); }

  void skip_to(Xapian::docid docid, double) override {
    if (!started_ || docid > at_) MoveTo(docid);
  }

  bool at_end() const override { return started_ && at_ == 0; }
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override { return "DocSet"; }

 private:
  void MoveTo(Xapian::docid docid) {
    started_ = true;
    at_ = set_.Next(docid);
  }

  const DocSet set_;
  const Xapian::doccount count_;
  const double weight_;
  Xapian::docid at_ = 0;  // 0 before the first and after the last
  bool started_ = false;
};

}  // namespace

Xapian::Query SetQuery(DocSet set, double weight) {
  Xapian::PostingSource* source = new DocSetSource(std::move(set), weight);
  return Xapian::Query(source->release());
}

}  // namespace imr
