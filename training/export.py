"""Trained weights into the package: one ONNX graph with int8 weights, its labels and its vocabulary.

    python -m training.export out/model/last.safetensors kg/parse/model

The graph is built operator by operator (fused attention, layer norms and GELUs of ONNX Runtime), so that no exporter
and no torch is needed, and the word embeddings keep one scale per row.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors import safe_open

from kg.parse.pieces import SHAPES

LAYERS, HEADS, WIDTH = 6, 12, 384
EPSILON = 1e-12
OWN = "com.microsoft"
LINEAR = {"x": "xpos", "u": "upos", "n": "names", "c": "claims", "s": "status", "r": "rulings", "p": "parties"}
# Products on the words alone, which stay in float32: they are small, and rounding them costs the most.
EXACT = (*LINEAR.values(), "ah", "ad", "lh", "ld", "arc")
Array = NDArray[np.float32]


class Graph:
    """An ONNX graph that grows by one operator at a time."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """The name of a constant that the graph holds."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def weight(self, name: str, *, turned: bool = False) -> str:
        """The name of a trained weight; a linear layer's is turned so that vectors stand on its left."""
        value = self.weights[name]
        return self.constant(name, value.T if turned else value)

    def add(self, kind: str, inputs: list[str], output: str, *, domain: str = "", **attributes: Any) -> str:
        """The name of the output of a new operator."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **attributes))
        return output

    def linear(self, vectors: str, name: str, output: str) -> str:
        """The output of a linear layer with its bias."""
        product = self.add("MatMul", [vectors, self.weight(f"{name}.weight", turned=True)], f"{output}_product")
        return self.add("Add", [product, self.weight(f"{name}.bias")], output)


def build(weights: dict[str, Array]) -> onnx.ModelProto:
    """The whole network in float32 but for the word embeddings, which are int8 with a scale per word piece."""
    graph = Graph(weights)
    hidden = _encoder(graph)
    flat = graph.add("Reshape", [hidden, graph.constant("flat_shape", np.array([-1, WIDTH]))], "pieces")
    words = graph.add("Gather", [flat, "first"], "words")
    outputs = ["words"]
    for short, name in LINEAR.items():
        if f"{short}.weight" in weights:
            outputs.append(graph.linear(words, short, name))
    outputs += _arcs(graph, words)
    value = helper.make_tensor_value_info
    rows = ["ids", "mask", *(["shapes"] if "shape_table" in graph.constants else [])]
    inputs = [value(name, TensorProto.INT32, ["batch", "length"]) for name in rows]
    inputs.append(value("first", TensorProto.INT64, ["words"]))
    made = helper.make_graph(
        graph.nodes,
        "kg",
        inputs,
        [value(name, TensorProto.FLOAT, None) for name in outputs],
        list(graph.constants.values()),
    )
    sets = [helper.make_opsetid("", 17), helper.make_opsetid(OWN, 1)]
    return helper.make_model(made, opset_imports=sets, ir_version=8)


def _encoder(graph: Graph) -> str:
    names = graph.weights
    table = names["enc.embeddings.word_embeddings.weight"]
    scale = np.abs(table).max(axis=1, keepdims=True) / 127
    rounded = graph.constant("word_table", np.round(table / scale).astype(np.int8))
    scales = graph.constant("word_scale", scale.astype(np.float32))
    whole = graph.add("Cast", [graph.add("Gather", [rounded, "ids"], "word_int8")], "word_float", to=TensorProto.FLOAT)
    word = graph.add("Mul", [whole, graph.add("Gather", [scales, "ids"], "word_scales")], "word")
    types, position = (
        names["enc.embeddings.token_type_embeddings.weight"],
        names["enc.embeddings.position_embeddings.weight"],
    )
    if len(types) == len(SHAPES):
        shape_table = graph.constant("shape_table", types)
        word = graph.add("Add", [word, graph.add("Gather", [shape_table, "shapes"], "shape")], "shaped")
    else:  # weights of two token types, of which the first is added to every position
        position = position + types[0]
    shape = graph.add("Shape", ["ids"], "ids_shape")
    length = graph.add("Gather", [shape, graph.constant("one", np.array([1]))], "length_")
    zero, axis = graph.constant("zero", np.array([0])), graph.constant("axis", np.array([0]))
    placed = graph.add("Slice", [graph.constant("position", position), zero, length, axis], "positions")
    added = graph.add("Add", [word, placed], "embedded")
    hidden = graph.add(
        "LayerNormalization",
        [added, graph.weight("enc.embeddings.LayerNorm.weight"), graph.weight("enc.embeddings.LayerNorm.bias")],
        "layer_in",
        axis=-1,
        epsilon=EPSILON,
    )
    for i in range(LAYERS):
        hidden = _layer(graph, i, hidden)
    return hidden


def _layer(graph: Graph, i: int, hidden: str) -> str:
    at, names = f"enc.encoder.layer.{i}", graph.weights
    parts = [f"{at}.attention.self.{part}" for part in ("query", "key", "value")]
    qkv = graph.constant(f"qkv{i}", np.concatenate([names[f"{part}.weight"].T for part in parts], axis=1))
    bias = graph.constant(f"qkv_bias{i}", np.concatenate([names[f"{part}.bias"] for part in parts]))
    seen = graph.add("Attention", [hidden, qkv, bias, "mask"], f"attention{i}", domain=OWN, num_heads=HEADS)
    out = graph.add("MatMul", [seen, graph.weight(f"{at}.attention.output.dense.weight", turned=True)], f"mixed{i}")
    hidden = _skip(graph, out, hidden, f"{at}.attention.output", f"attended{i}")
    wide = graph.add("MatMul", [hidden, graph.weight(f"{at}.intermediate.dense.weight", turned=True)], f"wide{i}")
    wide = graph.add("BiasGelu", [wide, graph.weight(f"{at}.intermediate.dense.bias")], f"gelu{i}", domain=OWN)
    out = graph.add("MatMul", [wide, graph.weight(f"{at}.output.dense.weight", turned=True)], f"narrow{i}")
    return _skip(graph, out, hidden, f"{at}.output", f"layer{i}")


def _skip(graph: Graph, new: str, old: str, name: str, output: str) -> str:
    norm = [graph.weight(f"{name}.LayerNorm.weight"), graph.weight(f"{name}.LayerNorm.bias")]
    inputs = [new, old, *norm, graph.weight(f"{name}.dense.bias")]
    return graph.add("SkipLayerNormalization", inputs, output, domain=OWN, epsilon=EPSILON)


def _arcs(graph: Graph, words: str) -> list[str]:
    """Arc scores are `arc_dependent · arc_head`, label scores `label_dependent · [label_head ; 1]`; row 0 is the root."""
    root = graph.constant("root_row", graph.weights["root"].reshape(1, WIDTH))
    rows = graph.add("Concat", [root, words], "rows", axis=0)
    made = {}
    for name in ("ah", "ad", "lh", "ld"):
        product = graph.add("MatMul", [rows, graph.weight(f"{name}.weight", turned=True)], f"{name}_product")
        made[name] = graph.add("BiasGelu", [product, graph.weight(f"{name}.bias")], f"{name}_out", domain=OWN)
    graph.add("Identity", [made["ah"]], "arc_head")
    graph.add("Identity", [made["lh"]], "label_head")
    arcs = graph.weights["aw"]
    scored = graph.add("MatMul", [made["ad"], graph.constant("arc_weight", arcs[:-1])], "arc_product")
    graph.add("Add", [scored, graph.constant("arc_bias", arcs[-1])], "arc_dependent")
    turned = graph.weights["lw"].transpose(1, 0, 2).reshape(graph.weights["lw"].shape[1], -1)
    scored = graph.add("MatMul", [made["ld"], graph.constant("label_weight", turned[:-1])], "label_product")
    graph.add("Add", [scored, graph.constant("label_bias", turned[-1])], "label_dependent")
    return ["arc_head", "arc_dependent", "label_head", "label_dependent"]


def read(path: Path) -> dict[str, Array]:
    """The tensors of a safetensors file, as float32."""
    with safe_open(str(path), "np") as file:
        return {name: file.get_tensor(name).astype(np.float32) for name in file.keys()}  # noqa: SIM118 - no dict


def export(weights: Path, labels: dict[str, list[str]], folder: Path, *, window_pieces: int, int8: bool = True) -> Path:
    """The path of the graph written into `folder`, with `config.json` beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "network.onnx"
    with tempfile.TemporaryDirectory() as temporary:
        plain = Path(temporary) / "plain.onnx"
        onnx.save(build(read(weights)), plain)
        if int8:
            kinds = ["MatMul", "Attention"]
            quantize_dynamic(
                plain,
                path,
                op_types_to_quantize=kinds,
                nodes_to_exclude=[f"{name}_product" for name in EXACT],
                per_channel=True,
                weight_type=QuantType.QInt8,
                extra_options={"DefaultTensorType": TensorProto.FLOAT},
            )
        else:
            path.write_bytes(plain.read_bytes())
    config = {"labels": labels, "window_pieces": window_pieces}
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    return path


def main() -> None:
    """Exports the weights named first on the command line to the folder named second."""
    weights, folder = Path(sys.argv[1]), Path(sys.argv[2])
    described = json.loads((weights.parent / "labels.json").read_text(encoding="utf-8"))
    window = described.pop("window_pieces", 0)
    path = export(weights, described, folder, window_pieces=window, int8="--float" not in sys.argv)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
