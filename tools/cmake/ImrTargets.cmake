# imr::warnings, the sanitizer switch, and the functions that make targets.
option(IMR_WERROR "Treat warnings as errors (the presets do)" OFF)
set(IMR_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
option(IMR_COVERAGE "Count executed lines (gcov)" OFF)
option(IMR_FUZZ "Build tests/fuzz as libFuzzer targets (clang)" OFF)

add_library(imr_warnings INTERFACE)
add_library(imr::warnings ALIAS imr_warnings)
target_compile_options(imr_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  -Wimplicit-fallthrough $<$<BOOL:${IMR_WERROR}>:-Werror>)
# When it optimizes, GCC 12 warns of copies inside std::string that cannot
# happen (GCC bugs 105651 and 105329).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND
   CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(imr_warnings INTERFACE
    -Wno-restrict -Wno-stringop-overflow)
  # Of precompiled headers it warns so, too; builds without them keep the check.
  if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    target_compile_options(imr_warnings INTERFACE -Wno-array-bounds)
  endif()
endif()
# Of what sanitizers put in, GCC warns as uninitialized where it is not (its
# manual says so of -Wmaybe-uninitialized), as in every optional string.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND IMR_SANITIZE)
  target_compile_options(imr_warnings INTERFACE -Wno-maybe-uninitialized)
endif()
# Clang counts two warnings in that GCC does not: changes of sign among
# conversions, and the length of the embedded lexicons.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  target_compile_options(imr_warnings INTERFACE
    -Wno-sign-conversion -Wno-overlength-strings)
endif()

add_library(imr_build_kind INTERFACE)
if(IMR_SANITIZE)
  target_compile_options(imr_build_kind INTERFACE
    -fsanitize=${IMR_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(imr_build_kind INTERFACE -fsanitize=${IMR_SANITIZE})
endif()
if(IMR_COVERAGE)
  target_compile_options(imr_build_kind INTERFACE --coverage)
  target_link_options(imr_build_kind INTERFACE --coverage)
endif()
if(IMR_FUZZ)
  target_compile_options(imr_build_kind INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Headers that most sources read, compiled once for all libraries. Only a build
# without them, as the preset dev is, finds that a source does not include what
# it uses.
set(imr_headers
  <algorithm> <cstdint> <functional> <iterator> <memory> <optional> <string>
  <utility> <vector>
  <absl/algorithm/container.h> <absl/container/flat_hash_map.h>
  <absl/status/statusor.h> <absl/strings/ascii.h> <absl/strings/match.h>
  <absl/strings/numbers.h> <absl/strings/str_cat.h> <absl/strings/str_join.h>
  <absl/strings/str_split.h> <absl/time/civil_time.h> <absl/types/span.h>)
file(WRITE ${CMAKE_BINARY_DIR}/library_headers.cc "")
add_library(imr_library_headers OBJECT
            ${CMAKE_BINARY_DIR}/library_headers.cc)
target_link_libraries(imr_library_headers PRIVATE imr_build_kind imr::warnings)
target_precompile_headers(imr_library_headers PRIVATE ${imr_headers})

# imr_library(NAME SOURCES...): a static library imr_NAME, alias imr::NAME.
function(imr_library name)
  add_library(imr_${name} STATIC ${ARGN})
  add_library(imr::${name} ALIAS imr_${name})
  target_include_directories(imr_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(imr_${name} PUBLIC imr_build_kind
                                    PRIVATE imr::warnings)
  target_precompile_headers(imr_${name} REUSE_FROM imr_library_headers)
endfunction()

# imr_command_line(SOURCES...): sources that read the command line. CLI11 is all
# headers, which take twice as long to compile where a Release build optimizes
# them, for nothing.
function(imr_command_line)
  set_source_files_properties(${ARGN} PROPERTIES
    COMPILE_OPTIONS $<$<CONFIG:Release>:-O1> SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# imr_embed_bytes(OUTPUT FILE HEADER FUNCTION): sets OUTPUT to a source made of
# schemas/FILE, in which FUNCTION of HEADER returns its bytes.
function(imr_embed_bytes output file header function)
  set(input ${PROJECT_SOURCE_DIR}/schemas/${file})
  set(script ${PROJECT_SOURCE_DIR}/tools/cmake/EmbedBytes.cmake)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${function}.cc)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${input} -DHEADER=${header}
            -DFUNCTION=${function} -DOUTPUT=${source} -P ${script}
    DEPENDS ${input} ${script}
    COMMENT "Embedding schemas/${file}")
  set(${output} ${source} PARENT_SCOPE)
endfunction()

# Headers that nearly every test reads, compiled once for all of them; and
# tests of a Release build are optimized less than what they test: they compile
# in three fifths of the time.
function(imr_test_headers)
  file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cc "")
  add_library(imr_test_headers OBJECT
              ${CMAKE_CURRENT_BINARY_DIR}/test_headers.cc)
  target_link_libraries(imr_test_headers PRIVATE ${ARGN} imr::warnings
                                                 GTest::gmock)
  imr_test_options(imr_test_headers)
  target_precompile_headers(imr_test_headers PRIVATE
    ${imr_headers} <filesystem> <fstream> <iostream> <sstream>
    <gmock/gmock.h> <gtest/gtest.h>
    ${PROJECT_SOURCE_DIR}/common/letter_json.h
    ${PROJECT_SOURCE_DIR}/common/words.h)
endfunction()

function(imr_test_options target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  target_compile_definitions(${target} PRIVATE
    IMR_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    IMR_BINARY_DIR="${PROJECT_BINARY_DIR}")
endfunction()

# imr_test(FILE LIBRARIES...): tests/FILE.cc becomes one test program; each
# test in it is a CTest of its own.
function(imr_test file)
  string(REPLACE "/" "_" name ${file})
  add_executable(${name} ${file}.cc)
  target_link_libraries(${name} PRIVATE ${ARGN} imr::warnings GTest::gmock
                                        GTest::gtest_main)
  imr_test_options(${name})
  target_precompile_headers(${name} REUSE_FROM imr_test_headers)
  gtest_discover_tests(${name} TEST_PREFIX ${file}: DISCOVERY_TIMEOUT 60
                       PROPERTIES TIMEOUT 300)
endfunction()
