"""The relator: who met whom, who attended what, and which sentences promise what, by whom, to whom, on which topics.

An encoder of its own over whole articles, shown what the reader and the rules found (see relator/view.ts), with small
heads. It scores sentences, sentence–entity pairs and entity–entity pairs; relator/decode.ts makes records of the scores.
"""

import torch
import torch.nn.functional as F
from torch import nn

from encoder import WIDTH, Encoder

KINDS = ["pledge", "agreement", "request", "assistance", "initiative"]
#: Input features by word, with the size of each table (0 is "none").
SIZES = {"shape": 10, "gap": 4, "lexical": 14, "rule": 13, "upos": 19, "relation": 64, "cast": 5, "cue": 8, "vow": 6}
MANNERS, TYPES, NEAR = 5, 4, 5
INNER = 160


def mlp(size, out):
    return nn.Sequential(nn.Linear(size, INNER), nn.GELU(), nn.Dropout(0.25), nn.Linear(INNER, out))


class Relator(nn.Module):
    def __init__(self, topics, layers=6):
        super().__init__()
        self.encoder = Encoder(SIZES, layers)
        self.weight = nn.Linear(WIDTH, 1)
        self.sentence = mlp(3 * WIDTH, 1 + len(KINDS))
        self.topic = nn.Linear(3 * WIDTH, topics)
        self.topic_words = nn.Linear(WIDTH, WIDTH)
        self.topic_names = nn.Parameter(torch.randn(topics, WIDTH) * 0.05)
        self.topic_scale = nn.Parameter(torch.tensor(4.0))
        self.topic_named = nn.Parameter(torch.tensor(1.5))
        self.near = nn.Embedding(2 * NEAR + 1, 16)
        self.manner, self.kind, self.role = nn.Embedding(MANNERS, 12), nn.Embedding(TYPES, 12), nn.Embedding(64, 16)
        self.told = nn.Embedding(4, 12)
        self.project = nn.Linear(WIDTH, WIDTH)
        self.argument = mlp(3 * WIDTH + 3 * WIDTH + 16 + 12 + 12 + 16 + 12, 3)
        self.query, self.key = nn.Linear(2 * WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.pair = mlp(4 * WIDTH + 16 + 12 * 2 + 16 * 2 + 12, 2)
        nn.init.zeros_(self.topic.weight)
        nn.init.constant_(self.topic.bias, -2.5)
        nn.init.eye_(self.topic_words.weight)

    def tokens(self, pieces, features, first):
        """[W, WIDTH] of one window: the first piece of each word."""
        x = self.encoder(pieces, features, torch.ones_like(pieces))
        return x[0, first]

    def topic_tokens(self, h):
        """[W, T]: how near each word is to each topic."""
        return F.normalize(self.topic_words(h), dim=-1) @ F.normalize(self.topic_names, dim=-1).T

    def sentences(self, pooled, named_topics, near_topics):
        """Of sentences [S, 3 WIDTH]: whether and of which kind each promises [S, 1 + K], and its topics [S, T]."""
        topics = self.topic(pooled) + self.topic_scale * near_topics + self.topic_named * named_topics
        return self.sentence(pooled), topics

    def arguments(self, pooled, mentions, at, of, near, manner, kind, role, told):
        """Of sentence–mention pairs [N]: whether the entity is bound, is the other side, speaks [N, 3]."""
        r, m = pooled[at], mentions[of]
        product = self.project(m) * r[:, WIDTH : 2 * WIDTH]
        attended = self.project(m) * r[:, :WIDTH]
        x = [r, m, product, attended, self.near(near), self.manner(manner), self.kind(kind), self.role(role), self.told(told)]
        return self.argument(torch.cat(x, -1))

    def pairs(self, h, inside, mentions, one, other, near, types, roles, told):
        """Of mention pairs [N]: whether the two met, whether one attended the other [N, 2]. `inside` [N, W]: words of their sentences."""
        a, b = mentions[one], mentions[other]
        scores = self.query(torch.cat([a, b], -1)) @ self.key(h).T / WIDTH**0.5
        context = (scores - 1e4 * (1 - inside)).softmax(-1) @ h
        x = [
            a, b, a * b, context, self.near(near), self.kind(types[:, 0]), self.kind(types[:, 1]),
            self.role(roles[:, 0]), self.role(roles[:, 1]), self.told(told),
        ]
        return self.pair(torch.cat(x, -1))
