"""Weights to go on learning from, made of the int8 graph that ships (the float ones are not in the repository).

    python thaw.py --weights ../reader/weights --out MODELS/warm.pt
    python thaw.py --weights ../relator/weights --out MODELS/warm-relator.pt

The graph has the names of most parameters; a multiplication is known by the bias that is added behind it.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader import LABEL, Reader
from relator import Relator

#: Parameters that the export folded into tables of its own.
LABELS, TIES = "_unsafe_view_6", ("select_2", "select_3")


class Graph:
    def __init__(self, path):
        graph = onnx.load(str(path)).graph
        self.tables = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.users = {}
        for node in graph.node:
            for name in node.input:
                self.users.setdefault(name, []).append(node)

    def weights(self, name):
        part = lambda kind: self.tables[f"{name}_{kind}"].astype(np.float32)
        return (part("quantized") - part("zero_point")) * part("scale")

    def bias_behind(self, name):
        """The bias that is added to what is multiplied with a table."""
        for node in self.users[f"{name}_quantized"]:
            output = node.output[0]
            while output in self.users:
                for user in self.users[output]:
                    found = [i for i in user.input if i in self.tables and i.endswith(".bias")]
                    if user.op_type == "Add" and found:
                        return found[0]
                output = self.users[output][0].output[0]
        raise SystemExit(f"no bias behind {name}: was the graph exported otherwise?")


    def is_of_quantized(self, name):
        return any(name.endswith(end) and f"{name.removesuffix(end)}_quantized" in self.tables for end in ("_quantized", "_scale", "_zero_point"))

    def parameters(self):
        """What has kept its name, and what the bias behind it names; as torch holds them."""
        state = {}
        for name, table in self.tables.items():
            if name.startswith("model.") and not self.is_of_quantized(name):
                state[name[6:]] = table
        for name in [n.removesuffix("_quantized") for n in self.tables if n.endswith("_quantized")]:
            if name.startswith("model."):
                state[name[6:].removesuffix("_Transposed")] = self.weights(name).T if name.endswith("_Transposed") else self.weights(name)
            elif name.startswith("val_"):
                state[self.bias_behind(name)[6:].replace(".bias", ".weight")] = self.weights(name).T
        return state


def reader_of(folder, manifest):
    graph = Graph(folder / "reader.onnx")
    relations = manifest["relations"]
    state = graph.parameters()
    state["label"] = graph.weights(LABELS).reshape(LABEL + 1, len(relations), LABEL + 1).transpose(1, 0, 2)
    state["tie"] = np.stack([graph.weights(name) for name in TIES])
    state["tie_distance"] = np.array(manifest["distanceWeights"], np.float32)
    state["encoder.segment.weight"] = np.stack([graph.tables["select"]] * 2)
    model = filled(Reader(relations), state)
    return {"weights": model.state_dict(), "relations": relations, "layers": len(model.encoder.layers)}


def relator_of(folder, manifest):
    words, heads = Graph(folder / "relator.onnx"), Graph(folder / "heads.onnx")
    state = words.parameters() | heads.parameters()
    state["topic_names"] = words.weights("permute").T
    state["encoder.segment.weight"] = np.stack([words.tables["select"]] * 2)
    return {"weights": filled(Relator(len(manifest["topics"])), state).state_dict(), "topics": manifest["topics"]}


def filled(model, state):
    model.load_state_dict({n: torch.tensor(np.ascontiguousarray(t)) for n, t in state.items()})
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("../reader/weights"))
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    for name, made in (("reader", reader_of), ("relator", relator_of)):
        if (options.weights / f"{name}.json").exists():
            torch.save(made(options.weights, json.loads((options.weights / f"{name}.json").read_text())), options.out)


if __name__ == "__main__":
    main()
