"""The relator's training, step 3: what its logits mean, on articles that it did not learn from.

    python calibrate.py --out calibration.json --reliability reliability.json FOLD0.pt.held.json [FOLD1.pt.held.json …]

A line through each head's logits (Platt 1999: p = σ(scale · logit + shift)), and tables of mean confidence against the
share that was right: each fold by the line of the others, one fold by halves.
"""

import argparse
import json

import numpy as np

from fit import fit, predict, reliability


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--reliability", required=True)
    parser.add_argument("held", nargs="+")
    options = parser.parse_args()
    folds = [json.load(open(path, encoding="utf-8")) for path in options.held]
    lines, tables = {}, {}
    for head in folds[0]:
        rows = [np.array(f[head], float) for f in folds]
        if len(rows) == 1:
            # Articles lie one after the other: hardly one is on both sides.
            rows = [rows[0][: len(rows[0]) // 2], rows[0][len(rows[0]) // 2 :]]
        x, y = np.concatenate(rows)[:, :1], np.concatenate(rows)[:, 1]
        fold = np.repeat(range(len(rows)), [len(r) for r in rows])
        one = np.ones(len(y))
        p = np.zeros(len(y))
        for k in range(len(rows)):
            p[fold == k] = predict(x[fold == k], *fit(x[fold != k], y[fold != k], one[fold != k]))
        weights, bias = fit(x, y, one)
        lines[head] = {"scale": round(float(weights[0]), 4), "shift": round(float(bias), 4)}
        tables[head] = reliability(p, y, one)
        print(f"{head}: {lines[head]}; {int(y.sum())} of {len(y)}")
        for row in tables[head]:
            print(f"  {row['from']:.1f}-{row['from'] + 0.2:.1f}: {row['share']:.3f} of all, mean {row['mean']:.2f} right {row['right']:.2f}")
    for path, what in ((options.out, lines), (options.reliability, tables)):
        with open(path, "w", encoding="utf-8") as file:
            json.dump(what, file, indent=1)
            file.write("\n")


if __name__ == "__main__":
    main()
