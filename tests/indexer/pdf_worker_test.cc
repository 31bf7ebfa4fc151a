#include "indexer/pdf_worker.h"

#include <signal.h>

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "common/file.h"
#include "indexer/extract.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

std::string SamplePdf() {
  return *ReadFile(std::string(IMR_SOURCE_DIR) +
                   "/corpus/sample/CM14-0900455.pdf");
}

TEST(PdfWorker, ReadsManyFiles) {
  auto worker = PdfWorker::Start();
  ASSERT_TRUE(worker.ok()) << worker.status();
  const std::string pdf = SamplePdf();
  for (int i = 0; i < 3; ++i) {
    const auto text = worker->Read(pdf, kPdfTimeout);
    ASSERT_TRUE(text.ok()) << text.status();
    EXPECT_THAT(text->text, HasSubstr("CM14-0900455"));
    EXPECT_EQ(worker->Read("no PDF", kPdfTimeout).status().code(),
              absl::StatusCode::kInvalidArgument);
  }
  EXPECT_EQ(worker->files_read(), 6);
}

TEST(PdfWorker, SaysThatItCrashed) {
  auto worker = PdfWorker::Start();
  ASSERT_TRUE(worker.ok()) << worker.status();
  ASSERT_EQ(kill(worker->pid(), SIGKILL), 0);
  EXPECT_EQ(worker->Read(SamplePdf(), kPdfTimeout).status().code(),
            absl::StatusCode::kDataLoss);
}

TEST(PdfWorker, IsNotWaitedForForEver) {
  auto worker = PdfWorker::Start();
  ASSERT_TRUE(worker.ok()) << worker.status();
  ASSERT_EQ(kill(worker->pid(), SIGSTOP), 0);  // as one that hangs
  EXPECT_EQ(worker->Read(SamplePdf(), absl::Milliseconds(20)).status().code(),
            absl::StatusCode::kDeadlineExceeded);
}

TEST(PdfWorker, RefusesMoreThanALetter) {
  auto worker = PdfWorker::Start();
  ASSERT_TRUE(worker.ok()) << worker.status();
  const std::string large(kMaxLetterBytes + 1, ' ');
  EXPECT_EQ(worker->Read(large, kPdfTimeout).status().code(),
            absl::StatusCode::kDataLoss);
}

TEST(ReadPdfText, GoesOnAfterAWorkerWasLost) {
  const std::string pdf = SamplePdf();
  EXPECT_FALSE(ReadPdfText(pdf, absl::ZeroDuration()).ok());
  EXPECT_TRUE(ReadPdfText(pdf).ok());
  EXPECT_EQ(ReadPdfText("no PDF").status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_TRUE(ReadPdfText(pdf).ok());
}

}  // namespace
}  // namespace imr
