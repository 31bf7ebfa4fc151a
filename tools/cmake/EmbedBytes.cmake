# Writes ${OUTPUT}: the C++ function ${FUNCTION} of ${HEADER}, which returns the
# bytes of ${INPUT}. Run with cmake -P by imr_embed_bytes (ImrTargets.cmake).
file(READ ${INPUT} hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
# A literal a line: compilers join adjacent literals.
string(REGEX REPLACE
  "(................................................................)"
  "\\1\"\n\"" bytes "${bytes}")
file(WRITE ${OUTPUT}
  "// Made by tools/cmake/EmbedBytes.cmake.\n"
  "#include \"${HEADER}\"\n\nnamespace imr {\n\n"
  "absl::string_view ${FUNCTION}() {\n"
  "  return absl::string_view(\"${bytes}\", ${size});\n}\n\n"
  "}  // namespace imr\n")
