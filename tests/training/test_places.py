"""Where claims and rulings stand in the articles to learn from: kept as characters, moved where the text was."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.model import Span
from training.places import Marks, Places, load_items, load_places, moved, places_of

TEXT = "Title\n\nDate: 2021\n\nThe court denied it."
DATE_FIRST = "Date: 2021\n\nTitle\n\nThe court denied it."
ROWS = [
    pytest.param(TEXT, TEXT, "denied", id="the same text"),
    pytest.param(TEXT, "Title\n\nThe court denied it.", "denied", id="a line left out before it"),
    pytest.param(
        TEXT, "Title\n\nTitle\n\nDate: 2021\n\nThe court denied it.", "denied", id="a title that stands twice"
    ),
    pytest.param(TEXT, "Title\n\nDate: 2021\n\nThe court denied it. More.", "denied", id="more text after it"),
    pytest.param(TEXT, "Title\n\nDate: 2021\n\n", None, id="the words are gone"),
    pytest.param(TEXT, DATE_FIRST, "denied", id="the date stands first"),
]


@pytest.mark.parametrize(("text", "other", "expected"), ROWS)
def test_places_move_with_the_text(text: str, other: str, expected: str | None) -> None:
    """A place says the same words in a text that differs in one stretch, or is dropped with them."""
    start = text.index("denied")
    places = Places({}, {"r1": (Span(start, start + 6),)}, (), ())

    found = [span.of(other) for span in moved(places, text, other).rulings["r1"]]
    assert found == ([expected] if expected else [])


def test_every_place_is_a_stretch_of_text() -> None:
    """The places in the repository are characters from and to, and each ruling is one word."""
    places = load_places()
    spans = [span for each in places.values() for found in each.claims.values() for span in found]
    words = [span for each in places.values() for found in each.rulings.values() for span in found]

    assert len(places) > 250
    assert all(0 <= span.start < span.end for span in (*spans, *words))
    assert max(span.end - span.start for span in words) < 25


def test_articles_are_known_by_the_hash_of_their_name() -> None:
    """No title of an article stands in the file, and an article that nobody marked has no places."""
    assert all(len(key) == 16 and set(key) <= set("0123456789abcdef") for key in load_places())
    assert places_of("an article that nobody marked") is None


def test_items_use_the_labels_of_the_network() -> None:
    """Marks of short items name kinds, statuses and sides that the network knows."""
    labels = _labels(load_items().values())

    assert labels["names"] <= {
        "PERSON", "JUDGE", "ATTORNEY", "COMPANY", "ORG", "GOV", "COURT", "LAWFIRM", "STATUTE", "CASE", "PLACE", "NEWS",
        "PRODUCT", "OTHER",
    }  # fmt: skip
    assert labels["parties"] <= {"PLAINTIFF", "DEFENDANT", "O"}
    assert labels["claims"] <= {"CAUSE", "RELIEF", "CHARGE"}
    assert labels["status"] <= {"pending", "accepted", "rejected", "mixed", "withdrawn", "settled"}
    assert labels["rulings"] <= {"accepted", "rejected", "mixed", "none"}


def _labels(items: Iterable[Marks]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {name: set() for name in ("names", "parties", "claims", "status", "rulings")}
    for marks in items:
        found["names"] |= {kind for _, kind, _ in marks.names}
        found["parties"] |= {side for _, _, side in marks.names}
        found["claims"] |= {kind for _, kind, _ in marks.claims}
        found["status"] |= {status for _, _, status in marks.claims}
        found["rulings"] |= {side for _, side in marks.rulings}
    return found
