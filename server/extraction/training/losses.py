"""What each head is asked for, on a batch of windows."""

import torch
import torch.nn.functional as F

from windows import IGNORE


def field(batch, name, width, shift=0):
    """[B, W] of a label by word; IGNORE where the document does not tell it."""
    out = torch.full((len(batch), width), IGNORE, dtype=torch.long)
    for row, (doc, a, b) in enumerate(batch):
        if doc.get(name) is not None:
            out[row, : b - a] = torch.tensor(doc[name][a:b]) + shift
    return out


def tree_targets(batch, width):
    """Heads [B, W] (0 the root, else 1 + the word in the window) and the words that may be heads [B, W, 1+W]."""
    heads = torch.full((len(batch), width), IGNORE, dtype=torch.long)
    same = torch.zeros(len(batch), width, width + 1, dtype=torch.bool)
    same[:, :, 0] = True
    for row, (doc, a, b) in enumerate(batch):
        if "heads" not in doc:
            continue
        sentence = torch.tensor(doc["start"][a:b]).cumsum(0)
        same[row, : b - a, 1 : b - a + 1] = sentence[:, None] == sentence[None, :]
        for i in range(a, b):
            head = doc["heads"][i]
            if head == -1:
                heads[row, i - a] = 0
            elif a <= head < b:
                heads[row, i - a] = head - a + 1
    same[:, range(width), range(1, width + 1)] = False
    return heads, same


def tree_loss(model, w, batch):
    width = w.shape[1] - 1
    heads, same = tree_targets(batch, width)
    if not (heads >= 0).any():
        return 0.0
    arcs = model.arcs(w).float().masked_fill(~same, -1e4)
    loss = F.cross_entropy(arcs.reshape(-1, width + 1), heads.reshape(-1), ignore_index=IGNORE)
    labels = model.labels(w, heads.clamp(min=0)).float()
    told = field(batch, "relation", width).masked_fill(heads < 0, IGNORE)
    loss = loss + F.cross_entropy(labels.reshape(-1, labels.shape[-1]), told.reshape(-1), ignore_index=IGNORE)
    dep = w[:, 1:]
    upos = model.upos(dep).float()
    loss = loss + 0.3 * F.cross_entropy(upos.reshape(-1, upos.shape[-1]), field(batch, "pos", width).reshape(-1), ignore_index=IGNORE)
    start = field(batch, "start", width)
    known = start >= 0
    return loss + 0.5 * F.binary_cross_entropy_with_logits(model.start(dep).float()[..., 0][known], start[known].float())


def names_loss(model, w, batch):
    """-log of the probability of the allowed tags."""
    logp = model.names(w[:, 1:]).float().log_softmax(-1)
    allowed = torch.full(logp.shape, -1e4)
    known = torch.zeros(logp.shape[:2], dtype=torch.bool)
    for row, (doc, a, b) in enumerate(batch):
        if "allowed" in doc:
            known[row, : b - a] = True
            for i in range(a, b):
                allowed[row, i - a, list(doc["allowed"][i])] = 0.0
    if not known.any():
        return 0.0
    return -(torch.logsumexp(logp + allowed, -1)[known]).mean()


def offices_loss(model, w, batch):
    told = field(batch, "office", w.shape[1] - 1)
    if not (told >= 0).any():
        return 0.0
    scores = model.offices(w[:, 1:]).float()
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), told.reshape(-1), ignore_index=IGNORE)


def pairs_of(doc, a, b):
    """Pairs of a person and a body or country in the window: (person's words, body's words, kind, key)."""
    inside = [m for m in doc.get("mentions", []) if m[0] >= a and m[1] <= b]
    people = [m for m in inside if m[2] == "PERSON"]
    bodies = [m for m in inside if m[2] != "PERSON"]
    return [(p, q, int(q[2] == "COUNTRY"), (p[3], q[3])) for p in people for q in bodies]


def ties_loss(model, w, batch):
    """A person's country is one of those told or none; each body is its own question. Pairs of mentions are pooled."""
    total, count = 0.0, 0
    person, body = model.tie_vectors(w)
    for row, (doc, a, b) in enumerate(batch):
        pairs = pairs_of(doc, a, b)
        if not pairs:
            continue
        spans = {m: i for i, m in enumerate({m[:2] for p in pairs for m in p[:2]})}
        pool = torch.zeros(len(spans), w.shape[1] - 1)
        for (x, y), i in spans.items():
            pool[i, x - a : y - a] = 1 / (y - x)
        people, bodies = pool @ person[row].float(), pool @ body[row].float()
        left = torch.tensor([spans[p[0][:2]] for p in pairs])
        right = torch.tensor([spans[p[1][:2]] for p in pairs])
        kind = torch.tensor([p[2] for p in pairs])
        distance = torch.tensor([q[0] - p[0] for p, q, *_ in pairs])
        scores = model.tie_scores(people[left], bodies[right], kind, distance)
        keys = {}
        for i, (*_, key) in enumerate(pairs):
            keys.setdefault(key, []).append(i)
        pooled = {key: (torch.logsumexp(scores[i], 0), int(kind[i[0]])) for key, i in keys.items()}
        for key, (score, is_country) in pooled.items():
            if not is_country:
                total = total + F.binary_cross_entropy_with_logits(score, torch.tensor(float(key in doc["tied"])))
                count += 1
        for p in {key[0] for key in pooled}:
            countries = [(key, s) for key, (s, c) in pooled.items() if c and key[0] == p]
            if countries:
                logits = torch.stack([torch.tensor(0.0), *[s for _, s in countries]])
                told = [i + 1 for i, (key, _) in enumerate(countries) if key in doc["tied"]]
                total = total + F.cross_entropy(logits[None], torch.tensor([told[0] if told else 0]))
                count += 1
    return total / count if count else 0.0
