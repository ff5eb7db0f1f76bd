"""The topics of the record and the words that name them, as views.ts wrote them beside the views."""

import json
from pathlib import Path


def load_topics(views):
    """{topic: words that name it}, in the record's order."""
    return json.loads(Path(views).with_suffix(".topics.json").read_text(encoding="utf-8"))


def glosses(topics, vocabulary):
    """Of each topic the pieces of its name and of the words that name it."""
    with open(vocabulary, encoding="utf-8") as lines:
        pieces = {word.rstrip("\n"): i for i, word in enumerate(lines)}
    for topic, words in topics.items():
        told = [w for text in (topic.replace("-", " "), *words) for w in text.lower().split() if w in pieces]
        yield [pieces[w] for w in told][:60] or [pieces["topic"]]
