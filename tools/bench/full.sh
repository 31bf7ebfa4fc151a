#!/bin/sh
# All letters there are, end to end, through imr alone: building with what it
# takes by itself, size, memory, an update of 600 letters, queries by class.
# tools/benchmark --full N runs it.
# usage: tools/bench/full.sh BUILD WORK LETTERS OUT SECONDS
set -eu
build=$1 work=$2 letters=$3 out=$4 seconds=$5
db=$work/full.db update=$work/update report=$out/$(date -u +%Y%m%d-%H%M)-full
say() { echo "$*" | tee -a "$report.txt"; }

# Prints wall and CPU seconds and peak memory of a command.
measured() {
  what=$1; shift
  "$build/tools/bench" run --json "$report-$what.json" -- "$@"
  say "$what: $(cat "$report-$what.json")"
}

say "$letters letters, $(du -sb "$work/letters" | cut -f1) bytes of JSON Lines;" \
  "$(nproc) cores, $(date -u)"
rm -rf "$db" "$update"
measured build "$build/indexer/imr-index" build --db "$db" "$work/letters"
say "index: $(du -sb "$db" | cut -f1) bytes on disk"
"$build/indexer/imr-index" info --db "$db" | grep -v '^index ' |
  tee -a "$report.txt"

# 300 new letters, and 300 that have changed: those of the last file, whose
# last 300 letters get another sentence.
mkdir "$update"
"$build/tools/make-letters" --start "$letters" --count 300 \
  --out "$update/new.jsonl"
last=$(ls "$work/letters"/*.jsonl | tail -n 1)
cp -p "$last" "$work/last.jsonl.kept"
total=$(wc -l < "$last")
awk -v from=$((total - 300)) 'NR > from { sub(/"}$/, " An addendum follows.\"}") }
  { print }' "$work/last.jsonl.kept" > "$last"
measured update "$build/indexer/imr-index" build --db "$db" "$last" \
  "$update/new.jsonl"
measured verify "$build/indexer/imr-index" verify --db "$db"
mv "$work/last.jsonl.kept" "$last"

# Queries are drawn from the first 20 files: words as frequent as in the whole.
mkdir -p "$work/sample/letters"
for file in $(ls "$work/letters"/*.jsonl | head -n 20); do
  ln -sf "$file" "$work/sample/letters/"
done
[ -e "$work/sample/corpus.json" ] ||
  "$build/tools/bench" corpus "$work/sample/letters" "$work/sample"
rm -rf "$work/sample/index"
mkdir "$work/sample/index"
ln -s "$db" "$work/sample/index/imr-2"
"$build/tools/bench" compare "$work/sample" --programs "$build" \
  --engines imr --parts search,shell --rounds 3 --seconds "$seconds" \
  --json "$report.json" --note "$letters letters" | tee -a "$report.txt"
echo "kept as $report.*" >&2
