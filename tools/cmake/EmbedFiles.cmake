# Writes ${OUTPUT}: a C++ table of the files in ${FOLDER} that end in .tsv,
# so that the programs are single files, and the SHA-256 of them all, so that no
# program need make it (lexicons.cc). Run with cmake -P by common/.
file(GLOB paths ${FOLDER}/*.tsv)
list(SORT paths)
set(code "// Made by tools/cmake/EmbedFiles.cmake from schemas/lexicons.\n"
         "#include \"common/lexicon_data.h\"\n\nnamespace imr {\n")
set(rows "")
set(all "")
foreach(path IN LISTS paths)
  get_filename_component(name ${path} NAME)
  file(READ ${path} text)
  file(SIZE ${path} bytes_of_text)
  string(APPEND all "${name}\n${bytes_of_text}\n${text}")
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
  # One literal a line of 4000 bytes: compilers join adjacent literals.
  string(REGEX REPLACE
    "(................................................................)"
    "\\1\"\n\"" bytes "${bytes}")
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(APPEND rows
    "    {\"${name}\", absl::string_view(\"${bytes}\", ${size})},\n")
endforeach()
string(SHA256 sha256 "${all}")
list(JOIN code "" code)
file(WRITE ${OUTPUT} "${code}\nnamespace {\n"
  "const LexiconFile kFiles[] = {\n${rows}};\n}  // namespace\n\n"
  "absl::Span<const LexiconFile> EmbeddedLexiconFiles() { return kFiles; }\n\n"
  "absl::string_view EmbeddedLexiconsSha256() {\n"
  "  return \"${sha256}\";\n}\n\n"
  "}  // namespace imr\n")
