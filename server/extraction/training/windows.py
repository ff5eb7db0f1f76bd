"""Documents cut into windows of at most 256 pieces, at sentence-like ends, and padded into batches."""

import json
import random

import torch

from reader import NAMES, OFFICES, UPOS

LIMIT = 254
CLS, SEP, MASK = 101, 102, 103
TAG = {tag: i for i, tag in enumerate(NAMES)}
OUTSIDE, PLACES = TAG["O"], (TAG["B-PLACE"], TAG["I-PLACE"])
IGNORE = -100


def load(path, keep=lambda doc: True):
    with open(path, encoding="utf-8") as lines:
        return [doc for doc in map(json.loads, lines) if keep(doc)]


def cuts_of(doc):
    """Word indexes where a window may end: behind a stop or at a line end."""
    text, words, gap = doc["text"], doc["words"], doc["gap"]
    stop = {".", "!", "?", "”", '"'}
    return [i for i in range(1, len(words)) if gap[i] >= 2 or (gap[i] == 1 and text[slice(*words[i - 1])] in stop)] + [len(words)]


def windows_of(doc, limit=LIMIT):
    """Runs [from, to) of words."""
    sizes = [len(p) for p in doc["pieces"]]
    cuts, out, start = cuts_of(doc), [], 0
    while start < len(sizes):
        total, end, best = 0, start, None
        allowed = set(cuts)
        while end < len(sizes) and total + sizes[end] <= limit:
            total += sizes[end]
            end += 1
            if end in allowed:
                best = end
        end = len(sizes) if end == len(sizes) else (best or end)
        out.append((start, end))
        start = end
    return out


def tag_words(doc, spans, kinds):
    """BIO tags by word; spans are [start, end, type, entity] in characters."""
    tags, i = ["O"] * len(doc["words"]), 0
    for start, end, kind, _ in spans:
        if kind not in kinds:
            continue
        while i < len(tags) and doc["words"][i][1] <= start:
            i += 1
        k = i
        while k < len(tags) and doc["words"][k][0] < end:
            tags[k] = ("B-" if k == i else "I-") + kind
            k += 1
    return tags


def mentions_of(doc, spans):
    """[from, to, type, entity] in words of the spans that can be tied."""
    out, i = [], 0
    for start, end, kind, entity in spans:
        if kind not in ("PERSON", "ORG", "COUNTRY"):
            continue
        while i < len(doc["words"]) and doc["words"][i][1] <= start:
            i += 1
        k = i
        while k < len(doc["words"]) and doc["words"][k][0] < end:
            k += 1
        if k > i:
            out.append((i, k, kind, entity))
    return out


def label(doc, relation_ids):
    """Adds the labels by word; None where the document does not tell them. Tags are sets of allowed ids."""
    n = len(doc["words"])
    if doc["source"] == "article":
        names = [s for s in doc["spans"] if s[2] != "OFFICE"]
        tags = tag_words(doc, names, ("PERSON", "ORG", "COUNTRY", "PLACE", "FORUM"))
        # The records name few of the places: a place is never wrong where nothing else is told.
        doc["allowed"] = [(TAG[t],) if t != "O" else (OUTSIDE, *PLACES) for t in tags]
        offices = tag_words(doc, [s for s in doc["spans"] if s[2] == "OFFICE"], ("OFFICE",))
        doc["office"] = [OFFICES.index(t) for t in offices]
        doc["mentions"] = mentions_of(doc, names)
        doc["tied"] = {tuple(t) for t in doc["ties"]}
        return doc
    starts = set(doc["sentences"])
    # The treebanks' paragraphs end in one line end; elsewhere most end in a blank line.
    doc["gap"] = [3 if g == 2 and random.random() < 0.7 else g for g in doc["gap"]]
    doc["start"] = [int(i in starts) for i in range(n)]
    doc["pos"] = [UPOS.index(u) if u in UPOS else len(UPOS) - 1 for u in doc["upos"]]
    base = [r if r in relation_ids else r.split(":")[0] for r in doc["relations"]]
    doc["relation"] = [relation_ids.get(r, 0) for r in base]
    if doc["names"] is not None:
        allowed = [{OUTSIDE} for _ in range(n)]
        for a, b, kind in doc["names"]:
            for k in range(a, b):
                prefix = "B-" if k == a else "I-"
                allowed[k] = {TAG[prefix + kind]}
                if kind == "PLACE" and doc["lexical"][k] in (1, 2, 3):
                    allowed[k].add(TAG[prefix + "COUNTRY"])
                if kind == "ORG":
                    # A body named in passing is no actor, and an event may be annotated as a body.
                    allowed[k] |= {OUTSIDE, TAG[prefix + "FORUM"]}
        for k in range(n):
            if OUTSIDE in allowed[k] and doc["lexical"][k] in (1, 2):
                allowed[k] |= {TAG["B-COUNTRY"], TAG["I-COUNTRY"]}
        doc["allowed"] = [tuple(a) for a in allowed]
    return doc


def batches(windows, pieces=1800):
    """Windows [(doc, from, to)] of like length together, in random order."""
    size = lambda w: sum(len(p) for p in w[0]["pieces"][w[1] : w[2]]) + 2
    ordered = sorted(windows, key=lambda w: size(w) + random.random() * 8)
    out, current, longest = [], [], 0
    for window in ordered:
        longest = max(longest, size(window))
        if current and longest * (len(current) + 1) > pieces:
            out.append(current)
            current, longest = [], size(window)
        current.append(window)
    out.append(current)
    random.shuffle(out)
    return out


def tensors(batch, sizes, drop_rule=0.0, mask_words=0.0):
    """Pieces, features, mask [B, T]; first pieces [B, 1+W]; word mask [B, W].

    In training some windows go without the rules' view, and some words are masked, against learning by heart.
    """
    rows = []
    for doc, a, b in batch:
        pieces, first, feats = [CLS], [0], {name: [0] for name in sizes}
        blind = random.random() < drop_rule
        for i in range(a, b):
            first.append(len(pieces))
            hidden = mask_words and random.random() < mask_words
            pieces += [MASK] * len(doc["pieces"][i]) if hidden else doc["pieces"][i]
            for name in sizes:
                value = 0 if blind and name == "rule" else doc[name][i]
                feats[name] += [value] * len(doc["pieces"][i])
        pieces.append(SEP)
        for name in sizes:
            feats[name].append(0)
        rows.append((pieces, first, feats))
    length, width = max(len(r[0]) for r in rows), max(len(r[1]) for r in rows)
    fill = lambda values, n: torch.tensor([v + [0] * (n - len(v)) for v in values])
    pieces = fill([r[0] for r in rows], length)
    first = fill([r[1] for r in rows], width)
    mask = fill([[1] * len(r[0]) for r in rows], length)
    words = fill([[1] * (len(r[1]) - 1) for r in rows], width - 1).bool()
    return pieces, {n: fill([r[2][n] for r in rows], length) for n in sizes}, mask, first, words
