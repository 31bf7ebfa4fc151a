# Writes ${OUTPUT}: a C++ table of the files in ${FOLDER} that end in .tsv,
# so that the programs are single files. Run with cmake -P by common/.
file(GLOB paths ${FOLDER}/*.tsv)
list(SORT paths)
set(code "// Made by tools/cmake/EmbedFiles.cmake from schemas/lexicons.\n"
         "#include \"common/lexicon_data.h\"\n\nnamespace imr {\n")
set(rows "")
foreach(path IN LISTS paths)
  get_filename_component(name ${path} NAME)
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
list(JOIN code "" code)
file(WRITE ${OUTPUT} "${code}\nnamespace {\n"
  "const LexiconFile kFiles[] = {\n${rows}};\n}  // namespace\n\n"
  "absl::Span<const LexiconFile> EmbeddedLexiconFiles() { return kFiles; }\n\n"
  "}  // namespace imr\n")
