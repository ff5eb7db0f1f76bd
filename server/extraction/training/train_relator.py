"""The relator's training, step 2: on the views of annotated articles.

    python train_relator.py --data VIEWS.jsonl --weights MINILM --out FOLD0.pt --minutes 20 --fold 0    without one fold
    python train_relator.py --data VIEWS.jsonl --weights MINILM --out FINAL.pt --minutes 25             with all

One article a step, no dropout in the encoder. Some steps hide the rules' view of it or some words, against leaning on
either. With --fold the figures of the articles left out are printed at the end.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter

import torch
import torch.nn.functional as F

from augment import augmented, pools_of
from relations import FORUM, inputs_of, load, scores_of
from relator import KINDS, Relator
from schedule import optimiser_of, set_rates
from topics import glosses, load_topics

#: How much of the loss each part is.
PARTS = {"promise": 0.5, "kind": 0.5, "topics": 0.4, "arguments": 0.5, "pairs": 0.3}
POSITIVE = torch.tensor([2.0, 1.5])


def loss_of(model, doc, mask_words=0.0, drop=()):
    labels = doc["labels"]
    promises = labels["promises"]
    scores = scores_of(model, doc, mask_words, drop, only=promises)
    keep = torch.tensor([s not in labels["ignored"] for s in range(doc["count"])])
    told = torch.tensor([float(s in promises) for s in range(doc["count"])])
    parts = Counter()
    parts["promise"] = F.binary_cross_entropy_with_logits(scores["promise"][keep, 0], told[keep], reduction="sum")
    for s, promise in promises.items():
        kind = torch.tensor([promise["kind"]])
        parts["kind"] = parts["kind"] + F.cross_entropy(scores["promise"][s : s + 1, 1:], kind)
        topics = torch.zeros(scores["topics"].shape[1])
        topics[list(promise["topics"])] = 1
        parts["topics"] = parts["topics"] + F.binary_cross_entropy_with_logits(scores["topics"][s], topics, reduction="sum")
    keys, logits = scores["arguments"]
    if keys:
        wanted = torch.tensor([[float(e in promises[s][part]) for part in ("by", "to", "speaker")] for s, e in keys])
        parts["arguments"] = F.binary_cross_entropy_with_logits(logits, wanted, reduction="sum")
    keys, logits = scores["pairs"]
    if keys:
        right = torch.tensor([[float(k in labels["met"]), float(k in labels["attended"])] for k in keys])
        fits = torch.tensor([fit(doc, k) for k in keys])
        losses = F.binary_cross_entropy_with_logits(logits, right, reduction="none", pos_weight=POSITIVE)
        parts["pairs"] = (losses * fits).sum()
    return {k: PARTS[k] * v for k, v in parts.items() if torch.is_tensor(v)}


def fit(doc, key):
    """Whether two entities can have met, and whether one can have attended the other."""
    is_forum = FORUM in [doc["entities"][e] for e in key]
    return [float(not is_forum), float(is_forum)]


def scored(model, docs):
    """Articles with their scores."""
    model.eval()
    with torch.no_grad():
        return [(doc, scores_of(model, doc)) for doc in docs]


def figures(held):
    """F1 of sentences that promise, of pairs that met, of attendance; shares of promises found whose parts are right."""
    counts, right, found = Counter(), Counter(), 0
    for doc, scores in held:
        labels = doc["labels"]
        for s in range(doc["count"]):
            hit, gold = bool(scores["promise"][s, 0] > 0), s in labels["promises"]
            if s not in labels["ignored"]:
                tally(counts, "promise", hit, gold)
            if not (hit and gold):
                continue
            found += 1
            promise = labels["promises"][s]
            own = {e: x for (at, e), x in rows(scores["arguments"]) if at == s}
            kind = int(scores["promise"][s, 1:].argmax())
            by = {e for e, x in own.items() if x[0] > 0} or {max(own, key=lambda e: float(own[e][0]))} if own else set()
            to = set() if KINDS[kind] == "agreement" else {e for e, x in own.items() if x[1] > 0} - by
            topics = {t for t, x in enumerate(scores["topics"][s].tolist()) if x > -0.4}
            parts = (
                kind == promise["kind"], by == promise["by"], overlap(to, promise["to"]) >= 0.5, overlap(topics, promise["topics"]) >= 0.5,
            )
            right.update(k for k, ok in zip(("kind", "by", "to", "topics"), parts) if ok)
            right["all"] += all(parts)
        for key, x in rows(scores["pairs"]):
            meets, attends = fit(doc, key)
            if meets:
                tally(counts, "met", bool(x[0] > 0), key in labels["met"])
            if attends:
                tally(counts, "attended", bool(x[1] > 0), key in labels["attended"])
        counts["met", "missed"] += len(labels["met"] - set(scores["pairs"][0]))
        counts["attended", "missed"] += len(labels["attended"] - set(scores["pairs"][0]))
    shown = " ".join(f"{k} {f1(counts, k):.3f}" for k in ("promise", "met", "attended"))
    total = sum(len(doc["labels"]["promises"]) for doc, _ in held)
    made = counts["promise", "right"] + counts["promise", "wrong"]
    return shown + "".join(f" {k} {n / max(1, found):.2f}" for k, n in sorted(right.items())) + f" right {2 * right['all'] / max(1, made + total):.3f}"


def logits(held):
    """By head: [logit, whether it is so] of all that it judges in articles left out; of arguments where something is promised."""
    out = {name: [] for name in ("promise", "met", "attended", "by", "to", "speaker")}
    for doc, scores in held:
        labels = doc["labels"]
        for s in range(doc["count"]):
            if s not in labels["ignored"]:
                out["promise"].append([float(scores["promise"][s, 0]), s in labels["promises"]])
        for key, x in rows(scores["pairs"]):
            for k, name in enumerate(("met", "attended")):
                if fit(doc, key)[k]:
                    out[name].append([float(x[k]), key in labels[name]])
        for (s, e), x in rows(scores["arguments"]):
            if s in labels["promises"]:
                for k, name in enumerate(("by", "to", "speaker")):
                    out[name].append([float(x[k]), e in labels["promises"][s][name]])
    return out


def rows(pooled):
    return zip(pooled[0], pooled[1]) if pooled[0] else ()


def tally(counts, what, hit, gold):
    counts[what, "right" if hit and gold else "wrong" if hit else "missed" if gold else "none"] += 1


def f1(counts, what):
    right = 2 * counts[what, "right"]
    return right / max(1, right + counts[what, "wrong"] + counts[what, "missed"])


def overlap(a, b):
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def start_topics(model, topics, vocabulary):
    """Each topic begins as what the encoder makes of its name and words."""
    model.eval()
    with torch.no_grad():
        for i, text in enumerate(glosses(topics, vocabulary)):
            doc = {"pieces": [text], **{n: [0] for n in ("shape", "gap", "lexical", "rule", "upos", "relation", "cast", "cue", "vow")}}
            pieces, features, _ = inputs_of(doc, (0, 0, 1))
            model.topic_names.data[i] = F.normalize(model.encoder(pieces, features, torch.ones_like(pieces))[0].mean(0), dim=0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--weights", required=True, help="folder of the pretrained encoder")
    parser.add_argument("--from", dest="start", help="a model of an earlier run, with the same topics")
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--fold", type=int, help="the fold of articles to leave out")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=8e-4)
    parser.add_argument("--mask", type=float, default=0.08, help="share of the words that are hidden")
    parser.add_argument("--swap", type=float, default=0.5, help="share of the steps with other people and countries")
    parser.add_argument("--drop-rules", type=float, default=0.15, help="share of the steps without the rules' view")
    parser.add_argument("--without", nargs="*", default=[], help="features never shown (ablations)")
    parser.add_argument("--share", type=float, default=1.0, help="share of the articles to learn from (ablations)")
    parser.add_argument("--slice", type=int, help="use so many articles only (smoke run)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="end with 1 unless the loss fell by a third")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    topics = load_topics(options.data)
    docs = [d for d in load(options.data, list(topics)) if d["count"] > 0][: options.slice]
    held = [d for d in docs if options.fold is not None and d["fold"] == options.fold]
    learned = [d for d in docs if options.fold is None or d["fold"] != options.fold]
    learned = random.sample(learned, round(options.share * len(learned)))
    pools = pools_of(learned)
    model = Relator(len(topics))
    model.encoder.load_pretrained(f"{options.weights}/model.safetensors")
    start_topics(model, topics, f"{options.weights}/vocab.txt")
    if options.start:
        model.load_state_dict(torch.load(options.start)["weights"])
    model.encoder.words.weight.requires_grad = False
    optimiser = optimiser_of(model, options.rate, options.head_rate, weight_decay=0.02)
    began, steps, sums, losses, queue = time.time(), 0, Counter(), [], []
    model.train()
    while (done := (time.time() - began) / 60 / options.minutes) < 1:
        set_rates(optimiser, steps, done)
        queue = queue or random.sample(learned, len(learned))
        drop = {*options.without, *(("vow", "cue", "rule") if random.random() < options.drop_rules else ())}
        doc = queue.pop()
        parts = loss_of(model, augmented(doc, pools) if random.random() < options.swap else doc, options.mask, drop)
        loss = sum(parts.values())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        steps += 1
        losses.append(float(loss.detach()))
        sums.update({k: float(v.detach()) for k, v in parts.items()})
        if steps % len(learned) == 0:
            shown = " ".join(f"{k} {v / len(learned):.3f}" for k, v in sums.items())
            print(f"{steps // len(learned)} times, {done * options.minutes:.1f} min: {shown}", flush=True)
            sums.clear()
    torch.save({"weights": model.state_dict(), "topics": list(topics)}, options.out)
    told = ""
    if held:
        judged = scored(model, held)
        told = f"; of {len(held)} others: {figures(judged)}"
        with open(options.out + ".held.json", "w", encoding="utf-8") as file:
            json.dump(logits(judged), file)
    print(f"{steps} steps of {len(learned)} articles{told}")
    if options.check:
        first, last = sum(losses[:3]) / 3, sum(losses[-3:]) / 3
        print(f"loss {first:.2f}, then {last:.2f}")
        if steps < 6 or last > first * 2 / 3:
            sys.exit("the loss did not fall by a third")


if __name__ == "__main__":
    main()
