#!/usr/bin/env bash
# A slice of the whole training in a few minutes: the seeds, parsed by the shipped reader, and a few articles.
# usage: smoke.sh EVAL MINILM (run with the training's Python environment active)
set -eu
eval_folder=$(cd "$1" && pwd) minilm=$(cd "$2" && pwd)
cd "$(dirname "$0")"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
node --import tsx sample.ts ../../../seeds/documents >"$data/train.jsonl"
python articles.py --eval "$eval_folder" --out "$data"
for part in train articles; do
  node --import tsx encode.ts "$minilm/vocab.txt" <"$data/$part.jsonl" >"$data/$part.enc.jsonl"
done
python train.py --data "$data" --out "$data/model.pt" --weights "$minilm/model.safetensors" \
  --minutes 0.6 --articles 0.4 --slice 12 --batch 500 --threads 2 --rate 3e-4 --head-rate 4e-3 --check
python thaw.py --out "$data/warm.pt"
python export.py "$data/model.pt" --vocabulary "$minilm/vocab.txt" --out "$data/0" >/dev/null 2>&1
node --import tsx attachment.ts "$data/train.enc.jsonl" "$data/0"
few=$data/few
mkdir "$few"
for gold in $(ls -Sr "$eval_folder"/train/*.gold.json | sed -n '40,47p'); do cp "$gold" "${gold%.gold.json}.txt" "$few"; done
node --import tsx views.ts "$data/views.jsonl" "$few"
python train_relator.py --data "$data/views.jsonl" --weights "$minilm" --out "$data/relator.pt" \
  --minutes 0.7 --threads 2 --head-rate 2e-3 --check
python export_relator.py "$data/relator.pt" --out "$data/r" >/dev/null 2>&1
python thaw.py --weights "$data/r" --out "$data/warm-relator.pt"
node --import tsx judge.ts all "$data/r" "$few" >"$data/read.jsonl"
test "$(wc -l <"$data/read.jsonl")" -eq 8
