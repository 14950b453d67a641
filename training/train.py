"""Examples into weights: all heads together, for as long as one says.

    python -m training.train out/model --start ../shared/training/start/start.safetensors --minutes 75

The learning rate falls with the processor time spent, so that a shared machine changes how long it takes and not how it
ends. A run that was broken off goes on from its last checkpoint when started again.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn.functional import cross_entropy

from kg.parse.network import MODEL
from kg.parse.pieces import Pieces
from training.batches import READING_PIECES, SKIP, Encoder, batches, pool_of, tensors
from training.examples import read
from training.model import Model, all_labels, start

WEIGHTS = {
    "xpos": 0.5,
    "upos": 0.5,
    "heads": 1.0,
    "relations": 0.7,
    "names": 1.5,
    "claims": 0.7,
    "status": 0.3,
    "rulings": 1.0,
    "parties": 0.4,
}
# Losses of heads with few words are divided by at least so many, so that one word does not rule a batch.
LEAST = {"status": 60, "parties": 30}
RATES = {"encoder": 1e-4, "heads": 1e-3}
WARM_STEPS = 200
SAVE_SECONDS = 300


def losses(model: Model, batch: dict[str, Tensor], open_: dict[str, Tensor]) -> dict[str, Tensor]:
    """The loss of every head that the batch says something about."""
    with torch.autocast("cpu", torch.bfloat16):
        words = model.words(batch["ids"], batch["mask"], batch["shapes"], batch["first"])
    words = model.dropout(words)
    made = {}
    for name, scores in model.linear(words).items():
        if name in open_:
            given = batch[name] != 0
            if given.any():
                chances = scores[given].log_softmax(dim=1)
                right = chances.masked_fill(~open_[name][batch[name][given]], -1e4).logsumexp(dim=1)
                made[name] = -right.sum() / max(LEAST.get(name, 1), len(right))
        elif (batch[name] != SKIP).any():
            made[name] = cross_entropy(scores, batch[name], ignore_index=SKIP)
    parsed = batch["heads"] != SKIP
    if parsed.any():
        # Sentences are whole, so those without a tree can be left out before anything is scored.
        inside, places = words[parsed], torch.cumsum(parsed, 0)
        heads = batch["heads"][parsed]
        heads = torch.where(heads > 0, places[(heads - 1).clamp(min=0)], heads)
        made["heads"] = cross_entropy(model.arcs(inside, batch["sentence"][parsed]), heads)
        made["relations"] = cross_entropy(model.relations(inside, heads), batch["relations"][parsed], ignore_index=SKIP)
    return made


def train(folder: Path, begin: Path, *, minutes: float, seed: int = 0) -> None:
    """Leaves `last.safetensors` and `labels.json` in the folder, and a line of losses every fifty steps."""
    labels = all_labels(json.loads((MODEL / "config.json").read_text(encoding="utf-8"))["labels"])
    pieces = Pieces.read(MODEL / "vocab.txt")
    encoder = Encoder(labels, pieces)
    sentences = [encoder.encode(example) for example in read(folder / "train.jsonl")]
    pool = pool_of(sentences)
    open_ = {name: targets.open() for name, targets in encoder.targets.items()}
    model = start(labels, begin)
    # Word embeddings stay as they are: most words of a legal text are rare in the training data.
    model.enc.embeddings.word_embeddings.weight.requires_grad_(False)
    groups = [
        {
            "params": [
                p
                for n, p in model.named_parameters()
                if n.startswith("enc.") == (part == "encoder") and p.requires_grad
            ],
            "lr": rate,
            "top": rate,
        }
        for part, rate in RATES.items()
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    done, step, epoch = 0.0, 0, 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        done, step, epoch = saved["done"], saved["step"], saved["epoch"]
    (folder / "labels.json").write_text(
        json.dumps({**labels, "window_pieces": READING_PIECES}, indent=1), encoding="utf-8"
    )
    total, last_save = minutes * 60, time.monotonic()
    clock = _spent() - done
    model.train()
    while (done := _spent() - clock) < total:
        rng = random.Random(seed + epoch)
        sums: dict[str, float] = {}
        for batch in batches(sentences, pool, rng):
            done = _spent() - clock
            if done >= total:
                break
            rate = min(1.0, (step + 1) / WARM_STEPS) * (1 - done / total)
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * rate
            found = losses(model, tensors(batch, pieces, rng), open_)
            loss = sum((WEIGHTS[name] * value for name, value in found.items()), torch.zeros(()))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            for name, value in found.items():
                now = float(value.detach())
                sums[name] = sums.get(name, now) * 0.98 + now * 0.02
            if step % 50 == 0:
                shown = " ".join(f"{name} {value:.3f}" for name, value in sorted(sums.items()))
                print(f"{done / 60:.1f} min, epoch {epoch}, step {step}: {shown}", flush=True)
            if time.monotonic() - last_save > SAVE_SECONDS:
                _save(model, optimizer, folder, done=done, step=step, epoch=epoch)
                last_save = time.monotonic()
        epoch += 1
        _save(model, optimizer, folder, done=_spent() - clock, step=step, epoch=epoch)
        shutil.copy(folder / "last.safetensors", folder / f"epoch{epoch}.safetensors")


def _spent() -> float:
    """Seconds of processor time, per thread."""
    return time.process_time() / torch.get_num_threads()


def _save(model: Model, optimizer: torch.optim.Optimizer, folder: Path, **state: float) -> None:
    fresh = folder / "checkpoint.new"
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), **state}, fresh)
    fresh.replace(folder / "checkpoint.pt")
    tensors_ = {name: value.contiguous() for name, value in model.state_dict().items() if value.is_floating_point()}
    save_file(tensors_, folder / "last.safetensors")


def main() -> None:
    """Trains as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="holds train.jsonl; takes the weights")
    parser.add_argument("--start", type=Path, required=True, help="weights to go on from, or the folder of MiniLM")
    parser.add_argument("--minutes", type=float, default=75, help="of processor time, per thread")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(given.threads)
    train(given.folder, given.start, minutes=given.minutes)


if __name__ == "__main__":
    main()
