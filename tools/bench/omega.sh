#!/bin/sh
# Writes what Omega's scriptindex reads, from the documents of bench corpus
# (tools/bench/documents.h): its index script and a dump of records.
# usage: tools/bench/omega.sh WORK
set -eu
cd "$1"
cat > omega.index <<'SCRIPT'
text : index
drug : boolean=XDRUG
outcome : boolean=XOUTCOME
specialty : boolean=XSPECIALTY
page : boolean=XPAGE
year : boolean=XYEAR
state : boolean=XSTATE
guideline : boolean=XGUIDELINE
decided : value=7
record : field=record
SCRIPT
# To its name when whole, so that a run cut short is made again.
cat documents/*.tsv | awk -F '\t' '
  BEGIN { split("drug outcome specialty page year state guideline", name, " ") }
  $1 == "L" { context = $3; next }
  {
    print "text=" context " " $11
    for (i = 1; i <= 7; ++i) {
      n = split($(i + 1), values, "|")
      for (j = 1; j <= n; ++j) print name[i] "=" values[j]
    }
    print "decided=" $9
    print "record=" $10
    print ""
  }' > omega.dump.part
mv omega.dump.part omega.dump
