"""Documents as the relator reads them, from the lines of views.ts: windows, pairs and labels."""

import json
import random

import torch

from relator import KINDS, NEAR, SIZES
from windows import CLS, MASK, SEP

LIMIT = 510
#: Words of context that a later window repeats from before it.
OVERLAP = 120
#: Two mentions further apart, in sentences, are no pair.
FAR = 3
FORUM = 3


def load(path, topics):
    with open(path, encoding="utf-8") as lines:
        return [prepared(json.loads(line), topics) for line in lines]


def windows_of(doc):
    """Runs (begin, from, to): words from `from` are read off, those from `begin` are their context."""
    sizes = [len(p) for p in doc["pieces"]]
    ends = [i for i in range(1, len(sizes)) if doc["sentence"][i] != doc["sentence"][i - 1]] + [len(sizes)]
    out, start = [], 0
    while start < len(sizes):
        begin = max(0, start - OVERLAP)
        while sum(sizes[begin:start]) > LIMIT // 2:
            begin += 1
        room, end, total = LIMIT - sum(sizes[begin:start]), start, 0
        while end < len(sizes) and total + sizes[end] <= room:
            total += sizes[end]
            end += 1
        cut = max((e for e in ends if start < e <= end), default=end)
        out.append((begin, start, cut))
        start = cut
    return out


def prepared(doc, topics):
    words = len(doc["pieces"])
    kinds = {v["sentence"]: 1 + KINDS.index(v["kind"]) for v in reversed(doc["vows"])}
    doc["vow"] = [kinds.get(s, 0) for s in doc["sentence"]]
    numbers = sorted({s for s in doc["sentence"] if s >= 0})
    row = {s: i for i, s in enumerate(numbers)}
    doc["rows"] = [row.get(s, -1) for s in doc["sentence"]]
    doc["count"] = len(numbers)
    doc["named"] = torch.zeros(len(numbers), len(topics))
    for sentence, named in doc["topics"]:
        for topic in named if sentence in row else []:
            doc["named"][row[sentence], topics.index(topic)] = 1
    mentions = [m for m in doc["mentions"] if m[0] < words and doc["rows"][m[0]] >= 0]
    doc["spans"] = [(a, b) for a, b, _, _ in mentions]
    doc["entity"] = [e for _, _, e, _ in mentions]
    doc["manner"] = [k for _, _, _, k in mentions]
    doc["at"] = [doc["rows"][a] for a, *_ in mentions]
    doc["role"] = [role_of(doc, a, b) for a, b, _, _ in mentions]
    kinds = {0: "PERSON", 2: "COUNTRY"}
    doc["names"] = [(a, b, kinds[doc["entities"][e]], e) for a, b, e, k in mentions if k == 0 and doc["entities"][e] in kinds]
    arguments_of(doc, row)
    pairs_of(doc)
    doc["labels"] = labels_of(doc, row, topics)
    return doc


def role_of(doc, a, b):
    """The relation of the word of a span whose head lies outside it."""
    for i in range(a, min(b, len(doc["head"]))):
        if not a <= doc["head"][i] < b:
            return doc["relation"][i]
    return 0


def arguments_of(doc, row):
    """Sentence–mention pairs of actors: those near, and the nearest mention of everyone else."""
    told = {}
    for vow in doc["vows"]:
        for bit, part in ((1, "by"), (2, "to")):
            for e in vow[part]:
                if vow["sentence"] in row:
                    key = (row[vow["sentence"]], e)
                    told[key] = told.get(key, 0) | bit
    out = []
    for s in range(doc["count"]):
        reached = set()
        order = sorted(range(len(doc["spans"])), key=lambda i: abs(doc["at"][i] - s))
        for i in order:
            entity = doc["entity"][i]
            if doc["entities"][entity] == FORUM:
                continue
            distance = doc["at"][i] - s
            if abs(distance) > 2 and entity in reached:
                continue
            reached.add(entity)
            out.append((s, i, max(-NEAR, min(NEAR, distance)) + NEAR, told.get((s, entity), 0)))
    doc["arguments"] = out


def pairs_of(doc):
    """Pairs of mentions by name or pronoun of two actors, or of an actor and a forum."""
    met = {frozenset(p) for p in doc["met"]}
    attended = {frozenset(p) for p in doc["attended"]}
    own = [i for i in range(len(doc["spans"])) if doc["manner"][i] in (0, 3)]
    out = []
    for x, i in enumerate(own):
        for j in own[x + 1 :]:
            one, other = doc["entity"][i], doc["entity"][j]
            kinds = {doc["entities"][one] == FORUM, doc["entities"][other] == FORUM}
            if one == other or kinds == {True}:
                continue
            apart = doc["at"][j] - doc["at"][i]
            if apart > FAR and not (True in kinds and apart <= 4 * FAR):
                continue
            key = frozenset((one, other))
            told = (1 if key in met else 0) | (2 if key in attended else 0)
            out.append((i, j, min(NEAR, apart) + NEAR, told))
    doc["pairs"] = out


def labels_of(doc, row, topics):
    gold = doc["gold"]
    promises, ignored = {}, set()
    for c in gold["commitments"]:
        places = [row[s] for s in c["sentences"] if s in row]
        if not places:
            continue
        first, *others = places
        ignored.update(others)
        if first in promises:
            # A sentence is one row: of several promises of one kind the sides are those of all.
            known = promises[first]
            known["topics"] |= {topics.index(t) for t in c["topics"] if t in topics}
            if known["kind"] == KINDS.index(c["kind"]):
                known["by"] |= set(c["by"])
                known["to"] |= set(c["to"])
            continue
        promises[first] = {
            "kind": KINDS.index(c["kind"]), "by": set(c["by"]), "to": set(c["to"]), "speaker": set(c["speaker"]),
            "topics": {topics.index(t) for t in c["topics"] if t in topics},
        }
    return {
        "promises": promises, "ignored": ignored - set(promises),
        "met": {frozenset(p) for p in gold["met"]}, "attended": {frozenset(p) for p in gold["attended"]},
    }


def inputs_of(doc, window, mask_words=0.0, drop=()):
    """Pieces and features [1, T] of a window, and the first pieces of the words that are read off."""
    begin, start, end = window
    pieces, first, feats = [CLS], [], {name: [0] for name in SIZES}
    for i in range(begin, end):
        if i >= start:
            first.append(len(pieces))
        hidden = mask_words and random.random() < mask_words
        own = doc["pieces"][i]
        pieces += [MASK] * len(own) if hidden else own
        for name in SIZES:
            feats[name] += [0 if name in drop else doc[name][i]] * len(own)
    pieces.append(SEP)
    for name in SIZES:
        feats[name].append(0)
    return torch.tensor([pieces]), {n: torch.tensor([v]) for n, v in feats.items()}, torch.tensor(first)


def states_of(model, doc, mask_words=0.0, drop=()):
    """[W, WIDTH] of a whole document."""
    return torch.cat([model.tokens(*inputs_of(doc, w, mask_words, drop)) for w in windows_of(doc)])


def pooled_of(model, doc, h):
    """[S, 3 WIDTH]: each sentence's words by their weight, their mean and their maximum."""
    rows, weight, out = torch.tensor(doc["rows"]), model.weight(h)[:, 0], []
    for s in range(doc["count"]):
        x, w = h[rows == s], weight[rows == s]
        out.append(torch.cat([(w.softmax(0)[:, None] * x).sum(0), x.mean(0), x.max(0)[0]]))
    return torch.stack(out)


def scores_of(model, doc, mask_words=0.0, drop=(), only=None):
    """All scores of a document: sentences, topics, arguments by (row, entity), pairs by entity pair; arguments of the rows `only`."""
    h = states_of(model, doc, mask_words, drop)
    rows = torch.tensor(doc["rows"])
    pooled = pooled_of(model, doc, h)
    near = model.topic_tokens(h)
    near = torch.stack([near[rows == s].max(0)[0] for s in range(doc["count"])])
    promise, topics = model.sentences(pooled, doc["named"], near)
    out = {"promise": promise, "topics": topics, "arguments": ([], None), "pairs": ([], None)}
    if not doc["spans"]:
        return out
    mentions = torch.stack([h[a:b].mean(0) for a, b in doc["spans"]])
    take = lambda name, index: torch.tensor([doc[name][i] for i in index])
    kinds = [doc["entities"][e] for e in doc["entity"]]
    chosen = [a for a in doc["arguments"] if only is None or a[0] in only]
    if chosen:
        at, of, near, told = (torch.tensor(x) for x in zip(*chosen))
        told = told * 0 if "vow" in drop else told
        of_list = of.tolist()
        scores = model.arguments(
            pooled, mentions, at, of, near, take("manner", of_list), torch.tensor([kinds[i] for i in of_list]), take("role", of_list), told,
        )
        out["arguments"] = pool([(s, doc["entity"][i]) for s, i in zip(at.tolist(), of_list)], scores)
    if doc["pairs"]:
        one, other, near, told = (torch.tensor(x) for x in zip(*doc["pairs"]))
        told = told * 0 if "vow" in drop else told
        a, b = one.tolist(), other.tolist()
        sentence = torch.tensor(doc["at"])
        inside = ((rows[None] == sentence[one][:, None]) | (rows[None] == sentence[other][:, None])).float()
        scores = model.pairs(
            h, inside, mentions, one, other, near,
            torch.tensor([[kinds[i], kinds[j]] for i, j in zip(a, b)]),
            torch.stack([take("role", a), take("role", b)], 1), told,
        )
        out["pairs"] = pool([frozenset((doc["entity"][i], doc["entity"][j])) for i, j in zip(a, b)], scores)
    return out


def pool(keys, scores):
    """Scores of mentions added up for what they mean: the distinct keys, and the log-sum-exp of each."""
    numbers = {}
    index = torch.tensor([numbers.setdefault(key, len(numbers)) for key in keys])[:, None].expand(-1, scores.shape[1])
    most = torch.full((len(numbers), scores.shape[1]), -1e4).scatter_reduce(0, index, scores.detach(), "amax")
    sums = torch.zeros_like(most).scatter_add(0, index, (scores - most.gather(0, index)).exp())
    return list(numbers), most + sums.log()
