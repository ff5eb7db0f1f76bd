"""The relator's training, step 3: the model as two int8 ONNX graphs, with what the server must know to use them.

    python export_relator.py MODEL.pt --out ../relator/weights

Writes relator.onnx (a window's words in; each word's state, weight and nearness to each topic out), heads.onnx (what a
document's states say of sentences, arguments and pairs) and relator.json (topics, thresholds, SHA-256 of the files).
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from relator import KINDS, SIZES, WIDTH, Relator

#: Chosen by thresholds of the cross-validation; see relator/decode.ts.
THRESHOLDS = {"promise": 0.5, "met": 0.35, "attended": 0.4, "by": 0.6, "to": 0.2, "speaker": 0.5, "topic": 0.2}

#: The heads whose logits are calibrated.
JUDGED = ("promise", "met", "attended", "by", "to", "speaker")


class Words(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, pieces, shape, gap, lexical, rule, upos, relation, cast, cue, vow, first):
        values = (shape, gap, lexical, rule, upos, relation, cast, cue, vow)
        h = self.model.tokens(pieces, dict(zip(SIZES, values)), first)
        return h, self.model.weight(h)[:, 0], self.model.topic_tokens(h)


class Heads(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, states, rows, pooled, named, near, mentions, at, of, a_near, a_manner, a_type, a_role, a_told,
                one, other, rows_one, rows_other, p_near, p_types, p_roles, p_told):
        promise, topics = self.model.sentences(pooled, named, near)
        arguments = self.model.arguments(pooled, mentions, at, of, a_near, a_manner, a_type, a_role, a_told)
        inside = ((rows[None] == rows_one[:, None]) | (rows[None] == rows_other[:, None])).to(states.dtype)
        pairs = self.model.pairs(states, inside, mentions, one, other, p_near, p_types, p_roles, p_told)
        return promise, topics, arguments, pairs


def quantized(module, example, inputs, outputs, dynamic, target):
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(module, example, str(plain), input_names=inputs, output_names=outputs, dynamic_shapes=dynamic, dynamo=True, external_data=False)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(str(ready), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--calibration", type=Path, help="what calibrate.py wrote; without it logits are taken as they are")
    options = parser.parse_args()
    saved = torch.load(options.model)
    model = Relator(len(saved["topics"]))
    model.load_state_dict(saved["weights"])
    model.eval()
    options.out.mkdir(parents=True, exist_ok=True)
    dim = torch.export.Dim
    t, w, s, m, n, p, d = (dim(x, min=2, max=100000) for x in ("t", "w", "s", "m", "n", "p", "d"))
    ids = lambda *shape, most=2: torch.randint(0, most, shape)
    word_inputs = ["pieces", *SIZES, "first"]
    quantized(
        Words(model), (ids(1, 40, most=30000), *(ids(1, 40) for _ in SIZES), torch.arange(1, 30)), word_inputs,
        ["states", "weight", "near"], [{1: t}] * (1 + len(SIZES)) + [{0: w}], options.out / "relator.onnx",
    )
    names = [
        "states", "rows", "pooled", "named", "near", "mentions", "at", "of", "a_near", "a_manner", "a_type", "a_role", "a_told",
        "one", "other", "rows_one", "rows_other", "p_near", "p_types", "p_roles", "p_told",
    ]
    topics = len(saved["topics"])
    example = (
        torch.randn(50, WIDTH), ids(50, most=6), torch.randn(6, 3 * WIDTH), torch.zeros(6, topics), torch.randn(6, topics),
        torch.randn(9, WIDTH), *(ids(20) for _ in range(7)), *(ids(12) for _ in range(5)), ids(12, 2), ids(12, 2), ids(12),
    )
    shapes = [{0: d}, {0: d}, {0: s}, {0: s}, {0: s}, {0: m}, *[{0: n}] * 7, *[{0: p}] * 8]
    quantized(Heads(model), example, names, ["promise", "topics", "arguments", "pairs"], shapes, options.out / "heads.onnx")
    digest = lambda name: hashlib.sha256((options.out / name).read_bytes()).hexdigest()
    plain = {name: {"scale": 1, "shift": 0} for name in JUDGED}
    if options.calibration:
        plain |= json.loads(options.calibration.read_text())
    manifest = {
        "sha256": {name: digest(name) for name in ("relator.onnx", "heads.onnx")},
        "kinds": KINDS, "topics": saved["topics"], "thresholds": THRESHOLDS, "calibration": plain,
    }
    (options.out / "relator.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
