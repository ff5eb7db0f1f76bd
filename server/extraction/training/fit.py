"""Step 8: logistic models over the proposals of step 7, each with the threshold of the best F1 out of fold.

    python fit.py --out scores.json ACTORS.jsonl[=WEIGHT] [TIES.jsonl[=WEIGHT] …]

Newton's method with an L2 penalty on standardised features; the weights are written for the raw features. Prints
for each kind the F1 out of fold and a reliability table: mean confidence against the share that was right.
"""

import argparse
import json
from collections import defaultdict

import numpy as np

PENALTY = 3.0
FOLDS = 3


def fit(x, y, weight):
    mean, scale = x.mean(0), x.std(0)
    scale[scale < 1e-6] = 1e9  # constant on this data: no weight
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    ridge = np.full(len(w), PENALTY)
    ridge[-1] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve(
            (z * (weight * p * (1 - p))[:, None]).T @ z + np.diag(ridge), z.T @ (weight * (y - p)) - ridge * w
        )
        w += step
        if np.abs(step).max() < 1e-8:
            break
    weights = w[:-1] / scale
    return weights, w[-1] - weights @ mean


def predict(x, weights, bias):
    return 1 / (1 + np.exp(-(x @ weights + bias)))


def best_threshold(p, y, weight, total):
    """F1 over proposals accepted from the threshold on, those never proposed missed; near ½ where that costs little."""
    scored = []
    for t in np.arange(0.1, 0.9, 0.02):
        kept = p >= t
        f1 = 2 * (weight * y)[kept].sum() / (weight[kept].sum() + total)
        scored.append((f1 - 0.03 * abs(t - 0.5), f1, float(t)))
    _, f1, t = max(scored)
    return f1, t


def reliability(p, y, weight):
    """By fifth of the confidence: the share of the proposals, their mean confidence, and how many were right."""
    rows = []
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = (p >= low) & (p < (low + 0.2 if low < 0.8 else 1.1))
        if inside.any():
            w = weight[inside]
            mean = lambda values: round(float((w * values[inside]).sum() / w.sum()), 3)
            rows.append({"from": low, "share": round(float(w.sum() / weight.sum()), 3), "mean": mean(p), "right": mean(y)})
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True)
    parser.add_argument("--reliability", help="where to write the reliability tables")
    parser.add_argument("proposals", nargs="+")
    options = parser.parse_args()
    rows, totals = defaultdict(list), defaultdict(int)
    for argument in options.proposals:
        path, _, weight = argument.partition("=")
        for line in open(path, encoding="utf-8"):
            row = json.loads(line) | {"weight": float(weight or 1)}
            if "gold" in row:
                totals[row["kind"]] += row["gold"] * row["weight"]
            else:
                rows[row["kind"]].append(row)
    out, tables = {}, {}
    for kind, found in rows.items():
        names = sorted(found[0]["features"])
        x = np.array([[r["features"][n] for n in names] for r in found], float)
        y = np.array([float(r["right"]) for r in found])
        weight = np.array([r["weight"] for r in found])
        fold = np.array([r["fold"] for r in found])
        p = np.zeros(len(y))
        for k in range(FOLDS):
            p[fold == k] = predict(x[fold == k], *fit(x[fold != k], y[fold != k], weight[fold != k]))
        f1, threshold = best_threshold(p, y, weight, totals[kind])
        all_kept = 2 * (weight * y).sum() / (weight.sum() + totals[kind])
        weights, bias = fit(x, y, weight)
        out[kind] = {
            "bias": round(float(bias), 4), "threshold": round(threshold, 2),
            "weights": {n: round(float(w), 4) for n, w in zip(names, weights) if abs(w) > 1e-4},
        }
        print(f"{kind}: {len(y)} proposals, {int(y.sum())} right of {totals[kind]:.0f}; F1 {f1:.3f} at {threshold:.2f} (all accepted {all_kept:.3f})")
        tables[kind] = reliability(p, y, weight)
        for row in tables[kind]:
            print(f"  {row['from']:.1f}-{row['from'] + 0.2:.1f}: {row['share']:.2f} of all, mean {row['mean']:.2f} right {row['right']:.2f}")
    if options.reliability:
        with open(options.reliability, "w", encoding="utf-8") as file:
            json.dump(tables, file, indent=1)
    kinds = ["person", "organization", "country", "forum", "bodyTie", "countryTie"]
    with open(options.out, "w", encoding="utf-8") as file:
        json.dump({k: out.get(k, {"bias": 0, "threshold": 0.5, "weights": {}}) for k in kinds}, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
