"""The reader: one encoder, and heads for sentences, parts of speech, the dependency tree, mentions and ties."""

import torch
import torch.nn.functional as F
from torch import nn

from encoder import WIDTH, Encoder

SIZES = {"shape": 10, "gap": 4, "lexical": 14, "rule": 13}
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O"] + [f"{b}-{t}" for t in ("PERSON", "ORG", "COUNTRY", "PLACE", "FORUM") for b in "BI"]
OFFICES = ["O", "B-OFFICE", "I-OFFICE"]
ARC, LABEL, TIE = 192, 64, 64
#: Distances from a person to a body, in words, signed: the bounds of the buckets.
DISTANCES = [-40, -20, -10, -5, -3, -1, 0, 2, 4, 6, 11, 21, 41]


def bucket(distance):
    return torch.bucketize(distance, torch.tensor(DISTANCES), right=True)


def one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Reader(nn.Module):
    def __init__(self, relations, layers=6):
        super().__init__()
        self.relations = relations
        self.encoder = Encoder(SIZES, layers)
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC + 1) * 0.02)
        self.label_dep, self.label_head = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.label = nn.Parameter(torch.randn(len(relations), LABEL + 1, LABEL + 1) * 0.02)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.start = nn.Linear(WIDTH, 1)
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.offices = nn.Linear(WIDTH, len(OFFICES))
        self.tie_person, self.tie_body = nn.Linear(WIDTH, TIE), nn.Linear(WIDTH, TIE)
        self.tie = nn.Parameter(torch.randn(2, TIE + 1, TIE + 1) * 0.02)
        self.tie_distance = nn.Parameter(torch.zeros(2, len(DISTANCES) + 1))

    def words(self, pieces, features, mask, first):
        """[B, 1+W, WIDTH]: the first piece of each word, behind [CLS], which is the root."""
        x = self.encoder(pieces, features, mask)
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))

    def act(self, x):
        return F.dropout(F.leaky_relu(x, 0.1), 0.3, self.training)

    def arcs(self, w):
        """[B, W, 1+W]: the score of each head (column 0 the root) for each word."""
        dep, head = one(self.act(self.arc_dep(w[:, 1:]))), one(self.act(self.arc_head(w)))
        return torch.matmul(torch.matmul(dep, self.arc.to(dep.dtype)), head.transpose(1, 2))

    def labels(self, w, heads):
        """[B, W, R]: the score of each relation for the given heads (0 the root)."""
        dep, head = one(self.act(self.label_dep(w[:, 1:]))), one(self.act(self.label_head(w)))
        chosen = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, LABEL + 1))
        count, size = self.label.shape[0], self.label.shape[1]
        flat = self.label.permute(1, 0, 2).reshape(size, count * size).to(dep.dtype)
        mixed = torch.matmul(dep, flat).reshape(dep.shape[0], -1, count, size)
        return (mixed * chosen.unsqueeze(2)).sum(-1)

    def tie_vectors(self, w):
        return F.leaky_relu(self.tie_person(w[:, 1:]), 0.1), F.leaky_relu(self.tie_body(w[:, 1:]), 0.1)

    def tie_scores(self, person, body, kind, distance):
        """[N]: persons' and bodies' vectors [N, TIE], kind 0 organization, 1 country; distance in words."""
        mixed = torch.einsum("ni,kij,nj->nk", one(person), self.tie.to(person.dtype), one(body))
        return (mixed + self.tie_distance[:, bucket(distance)].T).gather(1, kind[:, None])[:, 0]
