"""Step 5: figures of a model: parsing on a treebank file, mentions on the articles of a fold.

    python evaluate.py MODEL.pt --trees DATA/gumtest.enc.jsonl --articles DATA/articles.enc.jsonl --fold 0
"""

import argparse

import torch

from losses import field, tree_targets
from reader import NAMES, SIZES, Reader
from windows import batches, label, load, mentions_of, tensors, windows_of


def load_model(path):
    saved = torch.load(path)
    model = Reader(saved["relations"], saved["layers"])
    model.load_state_dict(saved["weights"])
    return model.eval()


@torch.no_grad()
def trees(model, docs):
    """Attachment scores over all words, gold sentences and words; the tags; the sentence starts' F1."""
    hits = dict.fromkeys(("words", "uas", "las", "upos"), 0)
    starts = [0, 0, 0]
    windows = [(d, a, b) for d in docs for a, b in windows_of(d)]
    for batch in batches(windows, 4000):
        pieces, features, mask, first, words = tensors(batch, SIZES)
        w = model.words(pieces, features, mask, first)
        heads, same = tree_targets(batch, w.shape[1] - 1)
        chosen = model.arcs(w).masked_fill(~same, -1e4).argmax(-1)
        labels = model.labels(w, chosen).argmax(-1)
        right = (chosen == heads) & words
        hits["words"] += int(words.sum())
        hits["uas"] += int(right.sum())
        hits["las"] += int((right & (labels == field(batch, "relation", w.shape[1] - 1))).sum())
        hits["upos"] += int(((model.upos(w[:, 1:]).argmax(-1) == field(batch, "pos", w.shape[1] - 1)) & words).sum())
        told = (field(batch, "start", w.shape[1] - 1) == 1) & words
        read = (model.start(w[:, 1:])[..., 0] > 0) & words
        starts = [starts[0] + int((told & read).sum()), starts[1] + int(told.sum()), starts[2] + int(read.sum())]
    n = hits.pop("words")
    return {k: round(v / n, 4) for k, v in hits.items()} | {"starts": round(2 * starts[0] / (starts[1] + starts[2]), 4)}


def spans(tags):
    out, i = set(), 0
    while i < len(tags):
        j = i + 1
        if tags[i] != "O":
            kind = tags[i][2:]
            while j < len(tags) and tags[j] == f"I-{kind}":
                j += 1
            out.add((i, j, kind))
        i = j
    return out


@torch.no_grad()
def mentions(model, docs):
    """Exact F1 by type over mentions, and the share of pairs of tied person and body that score above zero."""
    counts = {}
    for doc in docs:
        gold = {m[:3] for m in mentions_of(doc, [s for s in doc["spans"] if s[2] != "OFFICE"])}
        read = set()
        for a, b in windows_of(doc):
            pieces, features, mask, first, _ = tensors([(doc, a, b)], SIZES)
            w = model.words(pieces, features, mask, first)
            tags = [NAMES[i] for i in model.names(w[:, 1:])[0].argmax(-1).tolist()]
            read |= {(x + a, y + a, t) for x, y, t in spans(tags)}
        for kind in ("PERSON", "ORG", "COUNTRY"):
            g, r = {s for s in gold if s[2] == kind}, {s for s in read if s[2] == kind}
            c = counts.setdefault(kind, [0, 0, 0])
            c[0] += len(g & r)
            c[1] += len(r)
            c[2] += len(g)
    return {k: f"P {t / max(1, r):.3f} R {t / max(1, g):.3f} F {2 * t / max(1, r + g):.3f}" for k, (t, r, g) in counts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("--trees", nargs="*", default=[])
    parser.add_argument("--articles")
    parser.add_argument("--fold", type=int)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = load_model(options.model)
    ids = {r: i for i, r in enumerate(model.relations)}
    for path in options.trees:
        print(path, trees(model, [label(d, ids) for d in load(path)]), flush=True)
    if options.articles:
        print(mentions(model, load(options.articles, lambda d: d["fold"] == options.fold)))


if __name__ == "__main__":
    main()
