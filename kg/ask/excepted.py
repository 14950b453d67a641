"""A question with "besides Acme" → the question without it, and whom it leaves out."""

from __future__ import annotations

import re

_BUT = r"(?:besides|apart from|aside from|other than|in addition to|except(?: for)?)"
_IN_FRONT = re.compile(rf"^{_BUT} (?P<left_out>[^,]+), (?P<asked>.+)$", re.IGNORECASE)
_AT_END = re.compile(rf"^(?P<asked>.+?),? {_BUT} (?P<left_out>[^,]+?)[?. ]*$", re.IGNORECASE)


def excepted(question: str) -> tuple[str, str]:
    """The question and the words for what is no answer to it; "" where nothing is left out.

    >>> excepted("Besides Acme, who sued Roe?"), excepted("Who sued Roe?")
    (('who sued Roe?', 'Acme'), ('Who sued Roe?', ''))
    """
    match = _IN_FRONT.match(question.strip()) or _AT_END.match(question.strip())
    return (match["asked"], match["left_out"]) if match else (question, "")
