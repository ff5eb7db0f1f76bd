"""A BERT encoder in plain torch, so that it exports without surprises, with embeddings for what the rules know.

The weights are all-MiniLM-L6-v2's (or another BERT of width 384). Plain matmul attention is several times faster
than scaled_dot_product_attention on one CPU thread in bfloat16.
"""

import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

WIDTH = 384
NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
}


class Layer(nn.Module):
    def __init__(self, heads=12, inner=1536):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, inner), nn.Linear(inner, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, bias):
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        scores = torch.matmul(split(self.query(x)), split(self.key(x)).transpose(-1, -2))
        weights = (scores / math.sqrt(width // self.heads) + bias).softmax(-1)
        mixed = torch.matmul(weights, split(self.value(x))).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """Pieces with their word's features in, a vector for each piece out."""

    def __init__(self, sizes, layers=6):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segment = nn.Embedding(2, WIDTH)
        self.features = nn.ModuleDict({name: nn.Embedding(size, WIDTH) for name, size in sizes.items()})
        for table in self.features.values():
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def load_pretrained(self, path):
        weights = load_file(path)
        prefix = "" if "embeddings.word_embeddings.weight" in weights else "bert."
        copy = lambda module, name: [
            getattr(module, k).data.copy_(weights[f"{prefix}{name}.{k}"].float())
            for k in ("weight", "bias") if hasattr(module, k)
        ]
        copy(self.words, "embeddings.word_embeddings")
        copy(self.positions, "embeddings.position_embeddings")
        copy(self.segment, "embeddings.token_type_embeddings")
        copy(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            for ours, theirs in NAMES.items():
                copy(getattr(layer, ours), f"encoder.layer.{i}.{theirs}")

    def forward(self, pieces, features, mask):
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]][None] + self.segment.weight[0]
        for name, table in self.features.items():
            x = x + table(features[name])
        x = self.norm(x)
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if torch.is_autocast_enabled("cpu"):
            bias = bias.bfloat16()
        for layer in self.layers:
            x = layer(x, bias)
        return x
