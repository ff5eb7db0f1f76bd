"""Step 9: what the card and the bench tell of the cross-validation.

    node score.mjs GOLD predictions.jsonl --json | python figures.py reliability.json > ../reader/weights/figures.json
"""

import json
import sys


def main():
    layers = json.load(sys.stdin)["layers"]
    with open(sys.argv[1], encoding="utf-8") as file:
        reliability = json.load(file)
    figures = {"crossValidated": {name: round(layer["f1"], 4) for name, layer in layers.items()}, "reliability": reliability}
    json.dump(figures, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
