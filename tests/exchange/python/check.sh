#!/usr/bin/env bash
# Exports the seeds in every format and opens the files with NetworkX and followthemoney: check.sh WORK-FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${1:?where to put the environment and the files}
mkdir -p "$work/exports"
[ -x "$work/exchange/bin/python" ] || python3 -m venv "$work/exchange"
"$work/exchange/bin/pip" -q install -r "$here/requirements.txt"
export ENTENTE_DATA=$work/exchange-data NEO4J_URI=
node "$root/server/entente.mjs" load "$root/seeds/documents"
for format in json:json cytoscape:cyjs graphml:graphml gexf:gexf csv:csv.zip ftm:ftm.jsonl; do
  node "$root/server/entente.mjs" export --format "${format%%:*}" --out "$work/exports/entente.${format#*:}"
done
"$work/exchange/bin/python" "$here/check.py" "$work/exports"
