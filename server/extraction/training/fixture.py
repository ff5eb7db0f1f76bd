"""Holds the layout of relations.py and that of the server together: a small view, made up, with what Python makes of it.

    python fixture.py ../../../tests/extraction/fixtures/relations.json

The server's test lays the same view out and compares. Run it again when either side is meant to lay out differently.
"""

import argparse
import json
import random
from pathlib import Path

from relations import prepared, windows_of
from relator import KINDS

SENTENCES, ENTITIES, MENTIONS = 15, 6, 16
#: Sentences that are not narrated: a heading, a list.
UNTOLD = (4, 9)


def view():
    choose = random.Random(7)
    lengths = [choose.randint(6, 34) for _ in range(SENTENCES)]
    words = sum(lengths)
    entities = [0, 1, 2, 0, 2, 3][:ENTITIES]
    mentions = []
    for _ in range(MENTIONS):
        start = choose.randrange(words - 3)
        mentions.append([start, start + choose.randint(1, 3), choose.randrange(ENTITIES), choose.choice([0, 0, 0, 1, 2, 3, 4])])
    vow = lambda sentence: {
        "sentence": sentence, "kind": choose.choice(KINDS), "by": choose.sample(range(5), 2), "to": choose.sample(range(5), 1),
    }
    return {
        "pieces": [choose.choice([1, 1, 2, 3, 6]) for _ in range(words)],
        "sentence": [-1 if s in UNTOLD else s for s, length in enumerate(lengths) for _ in range(length)],
        "head": [choose.randrange(max(-1, i - 4), min(words, i + 4)) for i in range(words)],
        "relation": [choose.randint(1, 40) for _ in range(words)],
        "entities": entities, "mentions": sorted(mentions),
        "vows": [vow(1), vow(1), vow(6), vow(UNTOLD[0])],
        "met": [[0, 3], [2, 4]], "attended": [[0, 5], [2, 5]],
    }


def expected(shown):
    doc = {**shown, "pieces": [[0] * n for n in shown["pieces"]], "topics": [], "gold": {"commitments": [], "met": [], "attended": []}}
    doc = prepared(doc, [])
    return {
        "windows": windows_of(doc), "rows": doc["rows"], "mentions": doc["spans"], "at": doc["at"], "roles": doc["role"],
        "arguments": doc["arguments"], "pairs": doc["pairs"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    shown = view()
    parts = {"view": shown, "expected": expected(shown)}
    rows = lambda part: ",\n".join(f'  "{key}": {json.dumps(value, separators=(",", ":"))}' for key, value in part.items())
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("{\n" + ",\n".join(f' "{name}": {{\n{rows(part)}\n }}' for name, part in parts.items()) + "\n}\n")


if __name__ == "__main__":
    main()
