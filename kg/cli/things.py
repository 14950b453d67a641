"""A name on the command line → the things of the store that it means, or an error that names the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import InputError

if TYPE_CHECKING:
    from kg.draw.casefile import CaseFile
    from kg.store import Store


def things_named(name: str, store: Store) -> tuple[str, ...]:
    """The IRIs of the things called so, at least one."""
    from kg.ask.names import Names
    from kg.ask.portrait import find

    names = Names(store)
    found = find(name, store, names)
    if not found:
        near = names.closest(name)
        hint = f"did you mean {' or '.join(near)}?" if near else "`kg stats` shows what is in the store"
        raise InputError(f"{name}: nothing in the store is called so; {hint}")
    return found


def cases_named(name: str, store: Store) -> list[CaseFile]:
    """The files of the cases that the name means or has a part in; of all cases without a name."""
    from kg.draw.casefile import case_file, cases_of
    from kg.draw.facts import read_facts

    facts = read_facts(store)
    if name:
        cases = cases_of(facts, things_named(name, store))
    else:
        cases = tuple(
            thing for thing in facts.said if "Case" in facts.types(thing) and cases_of(facts, [thing]) == (thing,)
        )
    if not cases:
        raise InputError(f'{name or "the store"}: no case; `kg query "Which cases are there?"` lists them')
    return [case_file(facts, case) for case in cases]
