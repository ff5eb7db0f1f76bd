"""Turn the Universal Dependencies treebanks EWT and GUM into JSON Lines for training.

    python3 treebanks.py --ewt DIR --gum DIR --out DIR [--outer]

DIR are work trees of UniversalDependencies/UD_English-EWT and UD_English-GUM. Train is rebuilt
from not-to-release/sources. Written are train.jsonl (EWT and GUM), dev.jsonl (GUM), gumtest.jsonl
and ewttest.jsonl, one document a line: id, source, text, words ([start, end] of each syntactic
word), sentences (first word of each), heads (document-wide, -1 for root), relations, upos, names
([from, to, type], null for EWT). Of nested names the innermost wins; see --outer.
"""
import argparse
import collections
import json
import pathlib
import re

NON_COMMERCIAL = ("GUM_fiction_", "GUM_whow_", "GUM_reddit_")  # left out of train and dev
TYPES = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
LINKS = {"of", "the", "for", "and", "de", "-"}  # may stand between the proper nouns of a name
TITLES = set("""mr mrs ms miss dr prof professor president vice prime minister king queen prince
princess sir lord lady senator sen representative rep governor gov mayor secretary judge justice
chief general gen colonel captain major lieutenant sergeant pope bishop emperor speaker""".split())
BRACKETS = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")


def split(root, bank, part):
    """The documents of a split by id: of its released file, else of its file list's sources."""
    paths = [root / f"en_{bank}-ud-{part}.conllu"]
    if part == "train" or not paths[0].exists():
        entries = (root / "not-to-release/file-lists" / f"files.{part}").read_text().split()
        paths = [root / "not-to-release/sources" / f"{entry.removesuffix('.conllu')}.conllu"
                 for entry in entries if not entry.startswith("GUM_reddit_")]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    docs = re.split(r"(?m)^# newdoc id = (.*)\n", text)[1:]
    docs = dict(zip(docs[::2], docs[1::2]))
    # GUM's list of train documents still has eight of dev and test.
    held_out = part == "train" and split(root, bank, "dev") | split(root, bank, "test") or {}
    return {name: doc for name, doc in docs.items() if name not in held_out}


def cut(surface, forms):
    """The lengths into which a multiword token's surface falls, at least one character each."""
    total, ends = len("".join(forms)), [0]
    for i in range(1, len(forms) + 1):  # in proportion, which is exact where the forms make it up
        share = round(len(surface) * len("".join(forms[:i])) / total)
        ends.append(min(max(share, ends[-1] + 1), len(surface) - len(forms) + i))
    return [b - a for a, b in zip(ends, ends[1:])]


def convert(name, conllu, source, outer):
    """One document as a record, or None where its words are masked."""
    doc = {"id": name, "source": source, "text": "", "words": [], "sentences": [], "heads": [],
           "relations": [], "upos": []}
    text, gap, fields = "", "", []  # gap: what stands before the next word
    forms, proper, mentions, opened = [], [], [], collections.defaultdict(list)
    sizes, exact, after = [], True, ""  # of the multiword token whose words are being read
    conllu = re.sub(r"[^\u0000-\uffff]", "\ufffd", conllu)  # so UTF-16 offsets are the same
    rows = [line.split("\t") for line in conllu.split("\n")]
    for at, row in enumerate(rows):
        if row[0].startswith("# global.Entity = "):
            fields = row[0].split(" = ")[1].split("-")
        elif row[0].startswith("# newpar") and text:
            gap = "\n"
        if len(row) < 10 or "." in row[0]:
            continue
        spaced = "" if "SpaceAfter=No" in row[9].split("|") else " "
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = [r[1] for r in rows[at + 1:at + 9] if r[0].isdigit()][:last - first + 1]
            sizes, exact, after = cut(row[1], parts), "".join(parts) == row[1], spaced
            text, gap, end = text + gap + row[1], "", len(text + gap)
            continue
        doc["sentences"] += [len(forms)] * (row[0] == "1")
        if sizes:
            start, end = end, end + sizes.pop(0)
            gap = "" if sizes else after
        else:
            start, exact = len(text + gap), True
            text, gap = text + gap + row[1], spaced
            end = len(text)
        assert start < end and (text[start:end] == row[1] or not exact), (name, row)
        doc["words"].append([start, end])
        doc["heads"].append(doc["sentences"][-1] + int(row[6]) - 1 if row[6] != "0" else -1)
        doc["relations"].append(row[7])
        doc["upos"].append(row[3])
        forms.append(row[1])
        proper.append(row[3] == "PROPN" or row[4] in ("NNP", "NNPS"))  # United/VERB/NNP States
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for opening, single, group in BRACKETS.findall(entity):
            if opening:
                group, etype = map(dict(zip(fields, opening.split("-"))).get, ("GRP", "etype"))
                opened[group].append((len(forms) - 1, etype))
            if (single or not opening) and opened[group]:
                begin, etype = opened[group].pop()
                mentions.append((begin, len(forms), etype))
    if forms.count("_") > len(forms) / 2:
        return None
    names = find_names(mentions, forms, proper, doc, outer) if source == "gum" else None
    return doc | {"text": text, "names": names}


def find_names(mentions, forms, proper, doc, outer):
    """Names that do not overlap: of each named mention the run of proper nouns at its head."""
    names, taken = [], set()  # taken: the words of the names so far
    rank = (lambda m: (m[2] == "person", m[0] - m[1])) if outer else (lambda m: m[1] - m[0])
    for begin, end, etype in sorted(mentions, key=rank):
        head = next((i for i in range(begin, end) if not begin <= doc["heads"][i] < end
                     and doc["upos"][i] != "PUNCT"), begin)
        if etype not in TYPES or doc["upos"][head] != "PROPN" or head in taken:
            continue
        # A person's name stops at a name already found; another that overlaps one is dropped.
        run = {i for i in range(begin, end) if (etype != "person" or i not in taken) and
               (proper[i] or forms[i].lower() in LINKS or forms[i].isdigit())}
        low = next(i for i in range(head, -2, -1) if i - 1 not in run)
        high = next(i for i in range(head + 1, end + 1) if i not in run)
        low = next(i for i in range(low, high) if i == head or
                   proper[i] and forms[i].lower() not in ("the", "a", "an"))
        high = next(i for i in range(high, low, -1) if proper[i - 1])
        while etype == "person" and low < high and forms[low].lower().rstrip(".") in TITLES:
            low += 1
        # "President of the United States" has lost its head, and is no name.
        if low < high and proper[low] and taken.isdisjoint(range(low, high)):
            names.append([low, high, TYPES[etype]])
            taken.update(range(low, high))
    return sorted(names)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for option in ("--ewt", "--gum", "--out"):
        parser.add_argument(option, type=pathlib.Path, required=True)
    parser.add_argument("--pud", type=pathlib.Path, help="PUD, all of which is for training")
    parser.add_argument("--with-dev", action="store_true", help="train on GUM's dev part too")
    parser.add_argument("--outer", action="store_true", help="longest organization or place wins")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for target, part, sources in (("train", "train", ("ewt", "gum")), ("dev", "dev", ("gum",)),
                                  ("gumtest", "test", ("gum",)), ("ewttest", "test", ("ewt",))):
        docs = [doc for source in sources
                for name, conllu in split(getattr(args, source), source, part).items()
                if (part == "test" or not name.startswith(NON_COMMERCIAL))
                and (doc := convert(name, conllu, source, args.outer))]
        if target == "train":
            more = [("gum", "dev")] * args.with_dev + [("pud", "test")] * bool(args.pud)
            docs += [doc for source, other in more
                     for name, conllu in split(getattr(args, source), source, other).items()
                     if not name.startswith(NON_COMMERCIAL)
                     and (doc := convert(name, conllu, source, args.outer))]
        (args.out / f"{target}.jsonl").write_text(encoding="utf-8", data="".join(
            json.dumps(doc, ensure_ascii=False) + "\n" for doc in docs))
        names = collections.Counter(kind for doc in docs for *_, kind in doc["names"] or [])
        ewt, gum = (sum(len(d["words"]) for d in docs if d["source"] == s) for s in ("ewt", "gum"))
        print(f"{target}: {len(docs)} documents, {ewt + gum} words, {gum} of GUM, {dict(names)}")


if __name__ == "__main__":
    main()
