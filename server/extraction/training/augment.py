"""Articles with their people and countries replaced by others: the reader must not learn who is who."""

import random

#: The shape of one capital letter, see reader/features.ts.
INITIAL = 3
COPIED = ("pieces", "shape", "lexical")


def pools_of(docs):
    """Words of people by their shape, and of countries by their form (name, demonym, capital), from the articles themselves."""
    pools = {}
    for doc in docs:
        for a, b, kind, _ in names_of(doc):
            for i in range(a, b):
                key = key_of(doc, i, kind, b - a)
                if key:
                    pools.setdefault(key, []).append(tuple(doc[name][i] for name in COPIED))
    return pools


def names_of(doc):
    """Spans (from, to, kind, entity); the relator's documents name them, the reader's have them as mentions."""
    return doc.get("names", doc.get("mentions", []))


def key_of(doc, i, kind, length):
    if kind == "PERSON" and doc["shape"][i] in (2, 3, 5) and not is_short(doc, i):
        return "PERSON"
    if kind == "COUNTRY" and length == 1 and doc["lexical"][i] in (1, 2, 3):
        return doc["lexical"][i]
    return None


def is_short(doc, i):
    """Whether a word is an initial or a particle."""
    return len(doc["text"][slice(*doc["words"][i])]) <= 2 if "text" in doc else doc["shape"][i] == INITIAL


def augmented(doc, pools, share=0.5):
    """A copy with about `share` of its names replaced, each word by the same other word throughout."""
    if not names_of(doc):
        return doc
    copy = {**doc, **{name: list(doc[name]) for name in COPIED}}
    chosen = {}
    for a, b, kind, entity in names_of(doc):
        for i in range(a, b):
            key = key_of(doc, i, kind, b - a)
            if not key:
                continue
            word = (entity, key, tuple(doc["pieces"][i]))
            if word not in chosen:
                chosen[word] = random.choice(pools[key]) if random.random() < share else None
            if chosen[word]:
                for name, value in zip(COPIED, chosen[word]):
                    copy[name][i] = value
    return copy
