# Completion of imr-search for bash. "cmake --install" puts it where the package
# bash-completion finds it; without that: source this file.
#
# The program says what may follow (searcher/completion/complete.h), knowing at
# which characters bash breaks words.
_imr_search() {
  local candidate word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS=$'\t' read -r candidate _; do
    case $candidate in
      :files | :folders)
        compopt +o nospace -o filenames
        local kind=-f
        [[ $candidate == :folders ]] && kind=-d
        mapfile -t COMPREPLY < <(compgen "$kind" -- "$word")
        ;;
      *) COMPREPLY+=("$candidate") ;;
    esac
  done < <("${1/#\~/$HOME}" complete --breaks "$COMP_WORDBREAKS" -- \
    "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o nospace -F _imr_search imr-search
