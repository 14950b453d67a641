"""The network that is trained: MiniLM with heads for tags, trees, names, and what the law's news says."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu
from transformers import BertConfig, BertModel

from kg.parse.pieces import SHAPES
from training.examples import COARSE, LABELS

WIDTH, ARC, LABEL = 384, 256, 128
HEADS = {"xpos": "x", "upos": "u", "names": "n", "claims": "c", "status": "s", "rulings": "r", "parties": "p"}
# Of the start's coarse names, which of ours begin from them.
START_NAMES = {
    "PERSON": COARSE["PERSON*"],
    "ORG": COARSE["ORG*"],
    "LOC": ("PLACE",),
    "MISC": ("OTHER", "PRODUCT", "STATUTE", "CASE"),
}


class Model(nn.Module):
    """An encoder of word pieces, linear heads on each word's first piece, and biaffine heads for trees."""

    def __init__(self, labels: Mapping[str, Sequence[str]], *, dropout: float = 0.2) -> None:
        super().__init__()
        config = BertConfig(
            vocab_size=30522,
            hidden_size=WIDTH,
            num_hidden_layers=6,
            num_attention_heads=12,
            intermediate_size=1536,
            type_vocab_size=len(SHAPES),
        )
        config._attn_implementation = "sdpa"
        self.enc = BertModel(config, add_pooling_layer=False)
        self.labels = {name: list(found) for name, found in labels.items()}
        for name, short in HEADS.items():
            setattr(self, short, nn.Linear(WIDTH, len(self.labels[name])))
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.ah, self.ad = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.lh, self.ld = nn.Linear(WIDTH, LABEL), nn.Linear(WIDTH, LABEL)
        self.aw = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.lw = nn.Parameter(torch.zeros(len(self.labels["dependency"]), LABEL + 1, LABEL + 1))
        self.dropout = nn.Dropout(dropout)

    def words(self, ids: Tensor, mask: Tensor, shapes: Tensor, first: Tensor) -> Tensor:
        """One row a word: the last layer at its first piece."""
        hidden = self.enc(input_ids=ids, attention_mask=mask, token_type_ids=shapes).last_hidden_state
        found: Tensor = hidden.reshape(-1, WIDTH)[first].float()
        return found

    def linear(self, words: Tensor) -> dict[str, Tensor]:
        """The scores of all linear heads."""
        return {name: getattr(self, short)(words) for name, short in HEADS.items()}

    def arcs(self, words: Tensor, sentence: Tensor) -> Tensor:
        """Scores of each word (row) under the root (column 0) and each word of its sentence (columns from 1)."""
        heads = torch.cat([self.root[None], words])
        above = self.dropout(gelu(self.ah(heads)))
        below = self.dropout(gelu(self.ad(words)))
        scores = (below @ self.aw[:-1] + self.aw[-1]) @ above.T
        apart = sentence[:, None] != sentence[None]
        apart.fill_diagonal_(True)
        masked: Tensor = scores.masked_fill(torch.cat([torch.zeros_like(apart[:, :1]), apart], dim=1), -1e4)
        return masked

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores of the relations of each word to the head given for it (0 is the root, else word + 1 of the batch)."""
        above = self.dropout(gelu(self.lh(torch.cat([self.root[None], words]))))
        below = self.dropout(gelu(self.ld(words)))
        above = torch.cat([above, torch.ones_like(above[:, :1])], dim=1)[heads]
        below = torch.cat([below, torch.ones_like(below[:, :1])], dim=1)
        turned = self.lw.permute(1, 0, 2).reshape(LABEL + 1, -1)
        left = (below @ turned).view(len(words), -1, LABEL + 1)
        scores: Tensor = torch.bmm(left, above[:, :, None]).squeeze(2)
        return scores


def start(labels: Mapping[str, Sequence[str]], path: Path) -> Model:
    """A model that begins from MiniLM (a Hugging Face folder) or from weights trained before (safetensors)."""
    torch.manual_seed(0)
    model = Model(labels)
    for weight in (model.aw, model.lw):
        nn.init.normal_(weight, std=0.02)
    given = load_file(path / "model.safetensors" if path.is_dir() else path)
    if path.is_dir():
        given = {f"enc.{name}": value for name, value in given.items()}
    own = model.state_dict()
    if "n.weight" in given and len(given["n.weight"]) != len(own["n.weight"]):
        _refine_names(own, (given.pop("n.weight"), given.pop("n.bias")), path, labels["names"])
    for name, value in given.items():
        if name not in own:
            continue
        if name.endswith("token_type_embeddings.weight") and len(value) != len(own[name]):
            value = value[:1].repeat(len(own[name]), 1)
        own[name] = value.float()
    model.load_state_dict({name: value.float() if value.is_floating_point() else value for name, value in own.items()})
    return model


def _refine_names(own: dict[str, Tensor], coarse: tuple[Tensor, Tensor], path: Path, labels: Sequence[str]) -> None:
    old = json.loads((path.parent / "labels.json").read_text(encoding="utf-8"))["names"]
    for i, label in enumerate(labels):
        mark, _, kind = label.partition("-")
        source = next((f"{mark}-{coarse_}" for coarse_, kinds in START_NAMES.items() if kind in kinds), "O")
        place = old.index(source)
        own["n.weight"][i], own["n.bias"][i] = coarse[0][place].float(), coarse[1][place].float()


def all_labels(start_labels: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The labels of every head: the treebanks' from the start, the others from the examples."""
    return {**{name: list(start_labels[name]) for name in ("xpos", "upos", "dependency")}, **LABELS}
