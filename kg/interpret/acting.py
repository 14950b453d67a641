"""Places and newspapers → whether they act in the story: a state that sues is a body, a paper that is sued a company."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.interpret.mentions import Mention
from kg.interpret.names_before import is_named_before
from kg.interpret.place_nouns import explains_place

ACTS = frozenset(
    "sue charge argue ask appeal accuse file challenge defend violate discriminate seek join oppose agree settle allow ban prohibit enact adopt pass "
    "require refuse fail win lose allege contend enforce prosecute extradite indict sign impose deny reject order demand settle intervene urge say claim "
    "tell use try want plan implement restrict block enter pay owe collect recover investigate permit repeal recognize recognise legalize legalise submit bring abrogate "
    "execute defame libel regulate tax spend announce decide respond withdraw petition request".split()
)
SUFFERS = frozenset(
    "sue accuse charge challenge order require force stop ask block bar prevent allow oblige compel fine tell find let represent urge prohibit".split()
)
CONFLICT = frozenset(
    "suit lawsuit case claim complaint action appeal litigation charge proceeding petition fight battle dispute judgment ruling verdict injunction".split()
)
SUITS = frozenset("lawsuit suit complaint action counterclaim countersuit".split())
LAWS = frozenset(
    "law ban statute ordinance policy act restriction refusal attempt rule amendment constitution legislation".split()
)
OWNED = frozenset(
    "lawsuit suit appeal argument lawyer attorney motion brief request bid petition complaint attorneys lawyers claim case challenge".split()
)

# A group of places by what they are, and what is said of a law that a place has no right to keep.
STATES = frozenset(
    "states plaintiffs defendants cities counties towns countries provinces municipalities villages nations".split()
)
VOID = frozenset({"unconstitutional", "illegal", "unlawful", "invalid", "discriminatory"})


def acts(doc: Doc, mention: Mention) -> bool:
    """Whether this mention of a place or a paper is a party or an agent, not a location or a source."""
    if is_dateline(doc, mention):
        return False
    token = _standing(doc[mention.head])
    head = token.head
    if _is_one_of_the_states(token):
        return True
    if token.dep_ == "nsubj" and head.pos_ == "VERB" and head.lemma_.lower() in ACTS:
        return True
    if token.dep_ in ("obj", "nsubj:pass", "iobj") and head.pos_ == "VERB" and head.lemma_.lower() in SUFFERS:
        return True
    if token.dep_ == "nsubj:pass" and any(
        c.dep_ == "obl" and c.lower_ in ("plaintiffs", "defendants") for c in head.children
    ):
        return True  # "were added as plaintiffs"
    if token.dep_ == "obl:agent":
        return head.lemma_.lower() in ACTS | SUFFERS
    if _case(token) in ("against", "v.", "vs.", "v", "versus"):
        return True
    if _case(token) == "between" and head.lemma_.lower() in CONFLICT:
        return True
    if token.dep_ in ("nmod:poss", "compound") and head.i > token.i and _is_called_void(head):
        return True
    if token.dep_ == "nmod:poss" and head.lemma_.lower() in OWNED:
        return True
    if token.dep_ == "obl" and _case(token) == "by" and head.tag_ == "VBN":
        return head.lemma_.lower() in ACTS | SUFFERS
    return any(
        word.lower_ in ("v.", "vs.", "v")
        for word in (doc[max(mention.start - 1, 0)], doc[min(mention.end, len(doc) - 1)])
    )


def is_sued(doc: Doc, mention: Mention) -> bool:
    """Whether a clause says that the one named is sued, or a noun names a suit against him: no source cited is."""
    token = _standing(doc[mention.head])
    if token.dep_ == "appos":
        token = _top(token.head)  # "against the mill and its reporter, Roe"
    head = token.head
    if token.dep_ in ("obj", "nsubj:pass") and head.lemma_.lower() == "sue":
        return True
    above = (head, head.head, head.head.head)  # "sought $5 million in damages from"
    if _case(token) == "from" and any(word.lemma_.lower() == "seek" for word in above):
        return any(
            child.ent_type_ == "MONEY" or child.tag_ == "$" or child.lemma_ == "damage"
            for child in (head, *head.children)
        )
    brought = [child for child in head.children if child.dep_ in ("obj", "nsubj:pass")]
    nouns = (head, head.head, *brought) if _case(token) == "against" else ()
    return any(noun.lemma_.lower() in SUITS for noun in nouns)


def is_state_named(doc: Doc, mention: Mention) -> bool:
    """Whether the words beside the place call it a state: "the State of Oregon", "the City of Springfield"."""
    first = _top(doc[mention.head])
    if first.left_edge.i < 1 or (mention.end < len(doc) and doc[mention.end].lower_ in ("'s", "’s")):
        return False
    start = mention.start if first.i in range(mention.start, mention.end) else first.i
    before = doc[max(start - 3, 0) : start]
    words = [token for token in before if token.lower_ != "the"]
    if len(words) < 2 or words[-1].lower_ not in ("of", "from"):
        return False
    noun = words[-2]
    if words[-1].lower_ == "from" and noun.lower_ != "general":
        return False
    if (
        noun.lower_ == "states"
    ):  # several: "the states of Ohio and Utah sued", not "a group in the states of Ohio and Utah"
        return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in ACTS
    if noun.lower_ == "general" and len(words) > 2:
        return words[-3].lower_ in ("attorney", "attorneys")  # "the attorneys general of Ohio and Utah"
    return noun.lower_ in ("state", "commonwealth", "government", "republic")


def is_dateline(doc: Doc, mention: Mention) -> bool:
    """Whether the place only says where the report was written, or which state a member of congress is from."""
    before = doc[mention.start - 1] if mention.start else None
    after = doc[mention.end] if mention.end < len(doc) else None
    if before is not None and before.text in ("-", "/") and mention.start > 1 and len(doc[mention.start - 2].text) == 1:
        return True
    is_first = doc[mention.start].is_sent_start or before is None or before.is_space or before.text == "/"
    if not is_first:
        return False
    text = doc[mention.start : mention.end].text
    return (text.isupper() and len(text) > 4) or (
        after is not None and after.text in ("(", "-", "–", "—", "--", "/", ":")
    )


def governs(doc: Doc, mention: Mention) -> bool:
    """Whether the mention is of a place as a maker of law: "Oregon's ban", "the Oregon abortion law"."""
    token = doc[mention.head]
    return (
        token.dep_ in ("nmod:poss", "compound") and token.head.lemma_.lower() in LAWS and token.head.i > mention.start
    )


def _is_one_of_the_states(token: Token) -> bool:
    """Whether a list of places tells who the acting states are: "the states that sued are Ohio and Utah"."""
    if any(child.dep_ == "cop" for child in token.children):
        subject = next((child for child in token.children if child.dep_ in ("nsubj", "csubj")), None)
        if subject is not None and subject.dep_ == "csubj":  # "joining Ohio in the suit are Utah and Maine"
            return subject.lemma_.lower() == "join" and any(word.lemma_.lower() in SUITS for word in subject.subtree)
        return subject is not None and subject.lower_ in STATES
    group = token.head
    if token.dep_ == "appos" and group.dep_ == "obj" and group.head.dep_ in ("acl", "acl:relcl"):
        group = group.head.head  # "the states that brought the suit, Ohio and Utah"
    if group.lower_ not in STATES or not (token.dep_ == "appos" or _case(token) == "including"):
        return False
    verbs = [child for child in group.children if child.dep_ in ("acl", "acl:relcl")]
    verbs += [group.head] if group.dep_ == "nsubj" else []
    return group.lower_ in ("plaintiffs", "defendants") or any(verb.lemma_.lower() in ACTS for verb in verbs)


def _is_called_void(law: Token) -> bool:
    """Whether something is said to be against the law: "the ban is unconstitutional", "declared the map illegal"."""
    says = law.head
    if law.dep_ in ("nsubj", "nsubj:pass", "obj") and says.lemma_.lower() in VOID:
        return True
    return law.dep_ == "obj" and any(
        child.dep_ in ("xcomp", "ccomp", "amod") and child.lower_ in VOID for child in says.children
    )


def _case(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _standing(token: Token) -> Token:
    """The word that tells where a name stands in its clause: "sued the | city of Springfield"."""
    top = _top(token)
    return _top(top.head) if explains_place(top) else top


def _top(token: Token) -> Token:
    """The first conjunct of a coordinated name, whose place in the sentence they share."""
    seen = 0
    while seen < 10 and token.head.i != token.i:
        is_called = token.head.i > token.i and is_named_before(token.head)  # "the Daily Post newspaper"
        if token.dep_ not in ("conj", "flat") and not is_called:
            break
        token, seen = token.head, seen + 1
    return token


def is_prosecutors_district(doc: Doc, mention: Mention) -> bool:
    """Whether the name is a federal prosecutors' district: "U.S. Attorney Jane Roe of the Eastern District of Texas"."""
    text = doc[mention.start : mention.end].text.lower()
    if "district of" not in text or "court" in text or "attorney" in text:
        return False
    start = mention.start
    while start and not doc[start].is_sent_start and mention.start - start < 14:
        start -= 1
    before = doc[start : mention.start]
    words = [token.lower_ for token in before]
    if not any(word in ("attorney", "attorneys") for word in words):
        return False
    last = max(index for index, word in enumerate(words) if word in ("attorney", "attorneys"))
    return not any(token.pos_ == "VERB" or token.text == ";" for token in before[last:])


def is_adjective(doc: Doc, mention: Mention) -> bool:
    """Whether the name only describes: "Democratic governor", "a Republican", "Californian"."""
    token = doc[mention.head]
    return mention.end - mention.start == 1 and (
        token.pos_ == "ADJ"
        or token.tag_ == "JJ"
        or token.lower_ in ("democratic", "republican", "democrat", "conservative", "labour mp")
    )
