"""A caption → the names on the two sides of its "v."."""

from __future__ import annotations

import re

VERSUS = re.compile(
    r"\s+(?:v\.?|vs\.?|versus)\s+", re.IGNORECASE
)  # "Parler LLC v. Amazon"; not "Smith, vice president"
