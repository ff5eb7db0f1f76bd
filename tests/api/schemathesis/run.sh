#!/usr/bin/env bash
# schemathesis against the running server, as a reader and as an editor: no 5xx, nothing undocumented.
# $1: the command of schemathesis. Prints its summaries; ends with 1 when it found something.
set -eu
cd "$(dirname "$0")/../../.."
schemathesis=$1
folder=$(mktemp -d)
export ENTENTE_DATA=$folder/data NEO4J_URI= LOG_LEVEL=error
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT

# Standard output is the token alone.
reader=$(node server/entente.mjs token add reader --role reader)
editor=$(node server/entente.mjs token add editor --role editor)
PORT=0 node --import tsx server/main.ts >"$folder/server.log" 2>&1 &
server=$!
for _ in $(seq 240); do
  grep -q 'is ready at' "$folder/server.log" && break
  kill -0 "$server" || { cat "$folder/server.log"; exit 1; }
  sleep 0.5
done
address=$(sed -n 's/.*is ready at \(http[^ ]*\).*/\1/p' "$folder/server.log")

failed=0
for role in reader editor; do
  echo "== schemathesis as $role"
  "$schemathesis" --config-file tests/api/schemathesis/schemathesis.toml run "$address/api/openapi.json" \
    --header "Authorization: Bearer ${!role}" --phases examples,coverage,fuzzing --max-examples 12 --seed 7 \
    --continue-on-failure --no-shrink --workers 2 --warnings off >"$folder/$role.log" 2>&1 || failed=1
  # Bodies of megabytes are no use in a log.
  cut -c1-600 "$folder/$role.log" | grep -v '^$' | tail -n 120
done
exit "$failed"
