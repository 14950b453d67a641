"""Officers named with the place that they serve → which places are bodies: "Oregon Attorney General Roe", "Ashdale County Clerk Roe"."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from kg.interpret.coreference import Clusters
from kg.interpret.holders import Holding
from kg.interpret.mentions import Mention
from kg.interpret.name_forms import form_of
from kg.parse.places import states

# Officers of a state, whose name before the title is the body that they hold office in.
STATE_OFFICES = frozenset({
    "attorney general", "solicitor general", "governor", "gov.", "attorneys general", "secretary of state", "treasurer", "comptroller",
    "auditor",
})  # fmt: skip
COUNTIES = frozenset({"County", "Parish", "Borough"})
STATE_OFFICES_ALONE = frozenset({
    "gov.", "governor", "state attorney general", "the state attorney general", "lt. gov.", "then governor", "current governor",
    "republican gov.", "democratic gov.",
})  # fmt: skip


def state_of_officers(doc: Doc, clusters: Clusters) -> int | None:
    """The state whose governor or attorney general acts without its name beside the title: the only one much spoken of."""
    officers = [
        holding
        for holding in clusters.holdings
        if holding.how == "before" and doc[holding.left : holding.title.end].text.lower() in STATE_OFFICES_ALONE
    ]
    if not officers:
        return None
    counts = Counter(
        {
            cluster: len(names)
            for cluster, _ in clusters.all()
            if (names := clusters.names(cluster)) and names[0].label == "PLACE" and form_of(doc, names[0]) in states()
        }
    )
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return ranked[0][0]


def holds_office(doc: Doc, clusters: Clusters, mention: Mention) -> bool:
    """Whether a state's officer is named with it: "Oregon Attorney General Jane Roe"."""
    for holding in clusters.holdings:
        if holding.left <= mention.start < holding.title.end:
            office = doc[holding.title.start : holding.title.end].text.lower()
            is_countys = doc[mention.end - 1].text in COUNTIES and mention.end - mention.start > 1
            is_countys = is_countys and holding.how == "before" and _is_countys(holding, office)
            is_office = is_countys or any(office.endswith(name) for name in STATE_OFFICES)
            if is_office and mention.end >= holding.title.start - 2:
                return True
    return False


def _is_countys(holding: Holding, office: str) -> bool:
    """Whether a county has such an officer; its prosecutor has an office of his own."""
    role = holding.title.role
    return role.makes == "Person" and (role.office or office.endswith("executive"))
