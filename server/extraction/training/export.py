"""Step 6: the model as one int8 ONNX graph, with what the server must know to use it.

    python export.py MODEL.pt --vocabulary VOCAB --out ../reader/weights

Writes reader.onnx, vocabulary.txt and reader.json (label lists, distance weights, SHA-256 of the files). One window
at a time and no padding: the scales of dynamic quantisation are then the window's own, so that a text reads the same
in whatever batch it comes.
"""

import argparse
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime as ort
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from evaluate import load_model
from reader import DISTANCES, NAMES, OFFICES, SIZES, UPOS, one

BLANK_LINE = 3
INPUTS = ["pieces", *SIZES, "first"]
OUTPUTS = ["start", "arcs", "heads", "relations", "upos", "names", "offices", "person", "body"]


class Exported(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pieces, shape, gap, lexical, rule, first):
        model = self.model
        features = {"shape": shape, "gap": gap, "lexical": lexical, "rule": rule}
        w = model.words(pieces, features, torch.ones_like(pieces), first)
        dep = w[:, 1:]
        start = model.start(dep)[..., 0]
        breaks = torch.gather(gap, 1, first[:, 1:]) >= BLANK_LINE
        sentence = ((start > 0) | breaks).to(torch.int64).cumsum(1)
        same = (sentence[:, :, None] == sentence[:, None, :]).to(w.dtype)
        index = torch.arange(first.shape[1] - 1, device=first.device)
        same = same * (index[:, None] != index[None, :]).to(w.dtype)[None]
        allowed = torch.cat([torch.ones_like(same[..., :1]), same], -1)
        arcs = model.arcs(w) - 1e4 * (1 - allowed)
        heads = arcs.argmax(-1)
        person, body = model.tie_vectors(w)
        mixed = torch.stack([torch.matmul(one(person), model.tie[kind]) for kind in range(2)], 2)
        return (
            start, arcs, heads, model.labels(w, heads).argmax(-1), model.upos(dep).argmax(-1),
            model.names(dep).log_softmax(-1), model.offices(dep).log_softmax(-1), mixed, one(body),
        )


def example(words, pieces):
    """Distinct tensors: one passed twice would merge the inputs silently."""
    rand = lambda high, low=0: torch.randint(low, high, (1, pieces))
    first = torch.cat([torch.zeros(1, 1, dtype=torch.long), torch.arange(1, words + 1)[None]], 1)
    return (rand(9000, 1000), rand(10), rand(4), rand(14), rand(13), first)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="leave the weights in float32")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = load_model(options.model)
    wrapped = Exported(model).eval()
    args = example(50, 60)
    pieces, words = torch.export.Dim("pieces", min=4, max=512), torch.export.Dim("words", min=3, max=512)
    shapes = {name: {1: words if name == "first" else pieces} for name in INPUTS}
    graph = options.out / "reader.onnx"
    with tempfile.TemporaryDirectory() as folder:
        raw, ready = os.path.join(folder, "raw.onnx"), os.path.join(folder, "ready.onnx")
        torch.onnx.export(
            wrapped, args, raw, input_names=INPUTS, output_names=OUTPUTS, dynamic_shapes=shapes,
            dynamo=True, opset_version=18, external_data=False,
        )
        if options.float:
            shutil.copy(raw, graph)
        else:
            quant_pre_process(raw, ready, skip_symbolic_shape=True)
            quantize_dynamic(
                ready, graph, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                extra_options={"MatMulConstBOnly": True},
            )
    check = example(40, 50)
    session = ort.InferenceSession(str(graph))
    read = session.run(None, {k: v.numpy() for k, v in zip(INPUTS, check)})
    with torch.no_grad():
        told = wrapped(*check)
    for name, a, b in zip(OUTPUTS, read, told):
        print(f"{name}: largest difference {np.abs(a - b.numpy()).max():.4f}")
    vocabulary = options.out / "vocabulary.txt"
    shutil.copy(options.vocabulary, vocabulary)
    digest = lambda path: hashlib.sha256(path.read_bytes()).hexdigest()
    manifest = {
        "sha256": {p.name: digest(p) for p in (graph, vocabulary)},
        "relations": model.relations, "upos": UPOS, "names": NAMES, "offices": OFFICES,
        "distances": DISTANCES, "distanceWeights": [[round(x, 5) for x in row] for row in model.tie_distance.tolist()],
    }
    (options.out / "reader.json").write_text(json.dumps(manifest, indent=1) + "\n")
    print(f"{graph.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
