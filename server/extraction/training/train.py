"""Step 4: multi-task training on treebanks and articles.

    python train.py --data DATA --out MODEL.pt --minutes 25                        the treebanks
    python train.py --data DATA --out FOLD0.pt --from MODEL.pt --minutes 8 --articles 0.6 --fold 0    without one fold
    python train.py --data DATA --out FINAL.pt --from MODEL.pt --minutes 8 --articles 0.6             with all

No dropout in the encoder, frozen word embeddings. `--bf16` is faster only where the machine multiplies
bfloat16 in hardware tiles (AMX): twice as slow as float32 where it does not. The
learning rate falls to zero over the minutes, so a longer run is a better one, not a repeated one.
"""

import argparse
import random
import sys
import time
from collections import Counter

import torch

from augment import augmented, pools_of
from losses import names_loss, offices_loss, ties_loss, tree_loss
from reader import SIZES, Reader
from schedule import optimiser_of, set_rates
from windows import batches, label, load, tensors, windows_of


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--weights", help="pretrained encoder, safetensors")
    parser.add_argument("--from", dest="start", help="a model of an earlier run")
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--articles", type=float, default=0.0, help="share of the steps that read articles")
    parser.add_argument("--fold", type=int, help="the fold of articles to leave out")
    parser.add_argument("--dev", action="store_true", help="train on the dev articles too")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--mask", type=float, default=0.08, help="share of the words that are hidden")
    parser.add_argument("--batch", type=int, default=1800, help="pieces in a batch")
    parser.add_argument("--slice", type=int, help="use so many documents only (smoke run)")
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="end with 1 unless the loss fell by a third")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def endless(make):
    while True:
        yield from make()


def main():
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    trees = load(f"{options.data}/train.enc.jsonl")[: options.slice]
    articles = load(
        f"{options.data}/articles.enc.jsonl",
        lambda d: d["fold"] != options.fold and (options.dev or d["fold"] >= 0),
    )[: options.slice]
    saved = torch.load(options.start) if options.start else None
    counts = Counter(r for d in trees for r in d["relations"])
    relations = saved["relations"] if saved else sorted(r for r, n in counts.items() if n >= 20 or options.slice)
    ids = {r: i for i, r in enumerate(relations)}
    trees, articles = [label(d, ids) for d in trees], [label(d, ids) for d in articles]
    pools = pools_of(articles)
    model = Reader(relations, options.layers)
    if saved:
        model.load_state_dict(saved["weights"])
    else:
        model.encoder.load_pretrained(options.weights)
    model.encoder.words.weight.requires_grad = False
    optimiser = optimiser_of(model, options.rate, options.head_rate, weight_decay=0.01, betas=(0.9, 0.99))
    tree_windows = [(d, a, b) for d in trees for a, b in windows_of(d)]
    from_trees = endless(lambda: batches(tree_windows, options.batch))
    from_articles = endless(lambda: batches([(augmented(d, pools), a, b) for d in articles for a, b in windows_of(d)], options.batch))
    began, steps, words, sums = time.time(), 0, 0, Counter()
    losses = []
    model.train()
    while (done := (time.time() - began) / 60 / options.minutes) < 1:
        set_rates(optimiser, steps, done)
        batch = next(from_articles if random.random() < options.articles else from_trees)
        pieces, features, mask, first, _ = tensors(batch, SIZES, drop_rule=0.15, mask_words=options.mask)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bf16):
            w = model.words(pieces, features, mask, first)
            parts = {
                "tree": tree_loss(model, w, batch), "names": names_loss(model, w, batch),
                "offices": 0.5 * offices_loss(model, w, batch), "ties": 0.5 * ties_loss(model, w, batch),
            }
        loss = sum(parts.values())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        steps += 1
        losses.append(float(loss.detach()))
        words += int(mask.sum())
        sums.update({k: float(v.detach()) if torch.is_tensor(v) else v for k, v in parts.items()})
        if steps % 100 == 0:
            shown = " ".join(f"{k} {v / 100:.3f}" for k, v in sums.items())
            print(f"{steps} {done * options.minutes:.1f} min, {words / (time.time() - began):.0f} pieces/s: {shown}", flush=True)
            sums.clear()
    torch.save({"weights": model.state_dict(), "relations": relations, "layers": options.layers}, options.out)
    if options.check:
        first, last = sum(losses[:3]) / 3, sum(losses[-3:]) / 3
        print(f"{steps} steps; loss {first:.2f}, then {last:.2f}")
        if steps < 6 or last > first * 2 / 3:
            sys.exit("the loss did not fall by a third")


if __name__ == "__main__":
    main()
