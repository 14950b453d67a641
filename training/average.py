"""Several weights into their weighted mean, which parses better than any of them.

    python -m training.average out/model/mean.safetensors last.safetensors=0.564 epoch8.safetensors=0.235 \\
        epoch7.safetensors=0.141 start.safetensors=0.06

Weights of one run lie in one valley; a little of the start brings back what legal news made the network forget.
"""

from __future__ import annotations

import sys
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

TYPES = "enc.embeddings.token_type_embeddings.weight"


def average(shares: dict[Path, float]) -> dict[str, Tensor]:
    """The mean of all tensors of the first weights; a tensor that others lack or shape otherwise is left out of theirs."""
    loaded = [(load_file(path), share) for path, share in shares.items()]
    made = {}
    for name, first in loaded[0][0].items():
        parts = [(_fitted(name, tensors[name], first), share) for tensors, share in loaded if name in tensors]
        parts = [(tensor, share) for tensor, share in parts if tensor.shape == first.shape]
        total = sum(share for _, share in parts)
        made[name] = sum(
            (tensor.float() * (share / total) for tensor, share in parts[1:]), first * (parts[0][1] / total)
        )
    return made


def _fitted(name: str, tensor: Tensor, like: Tensor) -> Tensor:
    """The start knows no shapes of words: its first token type stands for each."""
    return tensor[:1].repeat(len(like), 1) if name == TYPES and len(tensor) != len(like) else tensor


def main() -> None:
    """Writes the mean to the path named first, of the weights and shares named after it."""
    pairs = [one.rpartition("=") for one in sys.argv[2:]]
    mean = average({Path(path): float(share) for path, _, share in pairs})
    save_file({name: tensor.contiguous() for name, tensor in mean.items()}, sys.argv[1])


if __name__ == "__main__":
    main()
