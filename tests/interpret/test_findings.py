"""What a court holds of a party or law is for whoever gains by it."""

from __future__ import annotations

import pytest

from kg.interpret.findings import side_found
from kg.interpret.observation import observe
from kg.parse import load, parse
from kg.read import read_text

HELD = [
    ("Quillon can enforce its ban on leaflets, the 6th Circuit ruled on Tuesday.", "rejected"),
    ("A judge ruled that the city cannot enforce its ban on leaflets.", "accepted"),
    ("A judge ruled that the ban is unconstitutional.", "accepted"),
    ("A judge ruled that the ban is not unconstitutional.", "rejected"),
    ("A judge ruled that the ban is lawful.", "rejected"),
    ("Ada Holm cannot sue the ferry line over the crash, the court ruled.", "rejected"),
    ("Ada Holm can sue the ferry line over the crash, the court ruled.", "accepted"),
    ("Otto Brand must pay for the crash, the court ruled.", "accepted"),
    ("Otto Brand may build the pier, the court ruled.", "rejected"),
    ("A jury found that Otto Brand infringed the patent.", "accepted"),
    ("A jury found that Otto Brand did not infringe the patent.", "rejected"),
    ("A jury found that Ada Holm breached the contract.", "rejected"),
    ("A jury found Otto Brand not liable for the crash.", "rejected"),
    ("A judge found that the mill would infringe the patent.", ""),
    # nobody stands to gain, nothing says who does, or no court holds it
    ("A judge ruled that the patent is invalid.", ""),
    ("A judge ruled that the tide may rise.", ""),
    ("The mayor said the city cannot enforce its ban on leaflets.", ""),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), HELD, ids=[text for text, _ in HELD])
def test_side_found(text: str, expected: str) -> None:
    """A permission, a ban or a duty is for or against a party; a void law helps whoever challenged it."""
    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    stands = {"Ada Holm": "plaintiff", "Otto Brand": "defendant"}
    sides = {each.id: stands[name] for each in seen.index.entities for name in each.names if name in stands}
    ruled = [p for p in seen.predications if p.frame.makes == "Ruling"]

    assert next((side for p in ruled if (side := side_found(seen, p, sides))), "") == expected
