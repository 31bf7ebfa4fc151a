// main() of the tests that read PDFs: what parses a PDF is a process of the
// program that reads it (indexer/pdf_worker.h), here of the test.
#include "gmock/gmock.h"
#include "gtest/gtest.h"

#include "indexer/pdf_worker.h"

int main(int argc, char** argv) {
  if (const auto code = imr::RunAsPdfWorker(argc, argv)) return *code;
  testing::InitGoogleMock(&argc, argv);
  return RUN_ALL_TESTS();
}
