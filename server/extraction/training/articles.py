"""Step 2: the annotated articles as JSON Lines: text, spans, and which person is tied to which body or country.

    python articles.py --eval ../../../../shared/eval --out DATA

A line: {"id", "text" (without front matter), "date", "fold" (0-2 by a hash of the id; -1 for dev, 9 for further records), "spans":
[[start, end, type, entity]], "ties": [[person, entity]]}. The gold records name things, not places in the text:
a span is where a form of the thing stands, the longest first. What stands nowhere is counted and left out.
"""

import argparse
import hashlib
import json
import re
from collections import Counter
from pathlib import Path

FRONT_MATTER = re.compile(r"\A﻿?---\r?\n.*?\r?\n---(?=\r?\n|\Z)", re.S)
FOLDS = 3
TYPES = {"person": "PERSON", "organization": "ORG", "country": "COUNTRY"}


def forms_of(record):
    """Pairs of a form and what it names: (form, type, entity, fold case)."""
    for actor in record["actors"]:
        kind = TYPES[actor["type"]]
        for form in [actor["name"], *actor.get("aliases", [])]:
            if re.search(r"[A-ZÀ-ÞŠŽ]", form):
                yield re.sub(r"^(?:the|The) ", "", form), kind, actor["id"], False
        words = actor["name"].split()
        if actor["type"] == "person" and len(words) > 1 and len(words[-1]) > 2:
            yield words[-1], kind, actor["id"], False
    for forum in record["forums"]:
        name = re.sub(r"\b(?:19|20)\d\d\b", "", forum["name"]).strip()
        for form in {forum["name"], name, re.sub(r"^(?:the|The) ", "", name)}:
            if form:
                yield form, "FORUM", forum["id"], True
        if forum.get("place"):
            yield forum["place"], "PLACE", None, False
    for meeting in record["meetings"]:
        if meeting.get("place") and re.match(r"[A-Z]", meeting["place"]):
            yield meeting["place"], "PLACE", None, False


def find(text, form, fold):
    pattern = r"[\s‑-]+".join(re.escape(w).replace("'", "['’]") for w in re.split(r"[\s-]+", form))
    return re.finditer(rf"(?<![\w]){pattern}(?!\w)", text, re.I if fold else 0)


def spans_of(text, record, missing):
    taken, offices = [], []
    seen, told = set(), {}
    forms = sorted(set(forms_of(record)), key=lambda f: (-len(f[0]), f))
    for form, kind, entity, fold in forms:
        told.setdefault((kind, entity), False)
        for hit in find(text, form, fold):
            a, b = hit.span()
            if any(a < y and x < b for x, y, *_ in taken):
                # An actor may lie within a forum's name and still be told there.
                told[(kind, entity)] = True
                continue
            taken.append([a, b, kind, entity])
            told[(kind, entity)] = True
    for (kind, entity), found in told.items():
        if not found and entity is not None:
            missing[kind] += 1
    for position in record["positions"]:
        title = position.get("title") or ""
        if len(title) < 3 or title.lower() in seen:
            continue
        seen.add(title.lower())
        hits = list(find(text, title, True))
        missing["OFFICE"] += not hits
        for hit in hits:
            if not any(hit.start() < y and x < hit.end() for x, y, *_ in offices):
                offices.append([*hit.span(), "OFFICE", None])
    return sorted(taken) + sorted(offices)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--eval", type=Path, required=True)
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="folders of further records, never held out")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    missing, kinds, count = Counter(), Counter(), 0
    with open(options.out / "articles.jsonl", "w", encoding="utf-8") as out:
        for folder in (options.eval / "dev", options.eval / "train", *options.more):
            for gold in sorted(folder.glob("*.gold.json")):
                record = {"actors": [], "positions": [], "forums": [], "meetings": [], **json.loads(gold.read_text())}
                name = gold.name.removesuffix(".gold.json")
                source = next(p for p in (gold.with_name(name + e) for e in (".txt", ".md")) if p.exists())
                whole = re.sub(r"[\U00010000-\U0010ffff]", "�", source.read_text(encoding="utf-8"))
                text = FRONT_MATTER.sub("", whole)
                spans = spans_of(text, record, missing)
                kinds.update(s[2] for s in spans)
                count += 1
                ties = [[p["person"], p[k]] for p in record["positions"] for k in ("organization", "country") if p.get(k)]
                fold = int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS
                fold = -1 if folder.name == "dev" else 9 if folder in options.more else fold
                line = {
                    "id": name, "source": "article", "text": text, "date": record["document"].get("date"),
                    "fold": fold, "spans": spans, "ties": ties,
                }
                out.write(json.dumps(line, ensure_ascii=False) + "\n")
    if count == 0:
        parser.error(f"{options.eval} holds no gold records (dev/*.gold.json, train/*.gold.json)")
    print(f"{count} articles; spans {dict(kinds)}; found nowhere {dict(missing)}")


if __name__ == "__main__":
    main()
