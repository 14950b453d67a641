"""What people decided about doubtful names: a table that can be read, edited and taken back.

    same        company/meta            company/meta-platforms    the parent's old name
    different   person/john-a-smith     person/john-smith         father and son
    unsure      company/delta           company/delta-air-lines   look again

Tabs between the columns; the reason is free. Of a `same` pair, the first is the id that stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Literal

from kg.errors import InputError

Verdict = Literal["same", "different", "unsure"]
VERDICTS: tuple[Verdict, ...] = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision about two ids."""

    verdict: Verdict
    kept: str
    other: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """All decisions, and the id that each id became by them."""

    judgements: tuple[Judgement, ...] = ()
    _kept: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # frozen: the map is made once and read from then on
        object.__setattr__(self, "_kept", {each.other: each.kept for each in self.judgements if each.verdict == "same"})
        for id_ in self._kept:
            self.canonical(id_)  # a circle is refused when the table is read, not when a document meets it

    def canonical(self, id_: str) -> str:
        """The id that stays for this one: A is B and B is C, so A is C."""
        seen = [id_]
        while (after := self._kept.get(seen[-1])) is not None:
            if after in seen:
                raise InputError(f"judgements: {' is '.join([*seen, after])}; delete one of these lines")
            seen.append(after)
        return seen[-1]

    def verdict(self, one: str, other: str) -> Verdict | None:
        """What was decided about this pair, in either order."""
        for each in self.judgements:
            if {each.kept, each.other} == {one, other}:
                return each.verdict
        return None

    @property
    def digest(self) -> str:
        """The same decisions give the same digest, whatever their order and reasons; none give an empty one."""
        lines = sorted(f"{each.kept}\t{each.other}" for each in self.judgements if each.verdict == "same")
        return sha256("\n".join(lines).encode()).hexdigest()[:16] if lines else ""


def read_judgements(path: str | Path) -> Judgements:
    """The decisions in that file; none if there is no such file."""
    path = Path(path)
    if not path.exists():
        return Judgements()
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not in UTF-8; save it so, or delete it") from error
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        verdict, *rest = (part.strip() for part in line.split("\t"))
        if verdict not in VERDICTS or len(rest) < 2 or not all(rest[:2]):
            raise InputError(
                f"{path}:{number}: expected {', '.join(VERDICTS)}, then two ids and perhaps a reason, tabs between"
            )
        kept, other, reason = rest[0], rest[1], rest[2] if len(rest) > 2 else ""
        found.append(Judgement(verdict=verdict, kept=kept, other=other, reason=reason))
    return Judgements(tuple(found))


def write_judgements(path: str | Path, judgements: Iterable[Judgement]) -> None:
    """The file holds exactly these decisions, one a line."""
    lines = ["# decision\tid that stays\tother id\treason"]
    lines += ["\t".join((each.verdict, each.kept, each.other, each.reason)).rstrip("\t") for each in judgements]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")
