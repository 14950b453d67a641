"""Text into words as Universal Dependencies' English treebanks split it, with the law's abbreviations and section numbers whole."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# "U.S.C.", "W.D.", "p.m."; not "end." and not "A.B".
INITIALS = r"(?:[^\W\d_]\.){2,}"
# "230(c)(1)", "78j(b)", "12.1(a)"; not "(a)" and not "7)".
SECTION = r"\d[\w.\-]*(?:\(\w{1,5}\))+"
# "2:21-cv-00031-BJR", "21-cr-175", "No"; not "21-year-old".
DOCKET = r"(?:\d{1,2}:)?\d{2,4}-(?:cv|cr|mc|mj|md|bk|ap|civ|crim|CV|CR|MC|MJ|MD)-\d+(?:-[A-Z\d]+)*"
# "F.3d", "So.2d"; not "Iraq.".
REPORTER = r"(?:[A-Z][A-Za-z]{0,4}\.){1,3}(?:2d|3d|4th|5th)"
WHOLE = re.compile(f"(?:{INITIALS}|{SECTION}|{DOCKET}|{REPORTER})\\Z")

# "No." is not here: it is a sentence more often than a number.
ABBREVIATIONS = """
v. vs. Inc. Corp. Co. Cos. Ltd. LLC. L.L.C. L.L.P. P.L.C. Bros. Assn. Ass'n Ass'n. Dep't Dep't. Int'l Nat'l Gov't Comm'n Comm'r Cnty.
Fed. Civ. Crim. Evid. App. Bankr. Supp. Cir. Ct. Dist. Div. Sup. Stat. Reg. Const. Pub. Rev. Cal. Wash. Mass. Conn. Ill. Minn. Fla. Ga. Tex.
Pa. Del. Md. Va. Mich. Wis. Okla. Colo. Ariz. Nev. Ore. Tenn. Ala. Ark. Kan. Ky. Neb. Ind. Miss. Mont. Dak.
Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Mr. Mrs. Ms. Dr. Hon. Jr. Sr. Prof. Gov. Sen. Rep. Lt. Sgt. Capt. Col. Gen. Atty. Esq. Insp. Supt.
Adv. Ald. Barr. Brig. Cllr. Comr. Cpl. Det. Engr. Maj. Messrs. Mlle. Mme. Pfc. Pvt. Smt. Pte. Pty. Bhd. Tbk. Ltda.
Nos. Art. Sec. para. paras. pp. ed. eds. cf. Id. id. et al. seq. Ave. Blvd. St. Ste. Mt. Ft. e.g. i.e. etc. approx. viz.
""".split()
DASHES = "–—―"
QUOTES = "\"“”„‟'‘’‚‛`´«»"


def make_tokenizer(nlp: Language) -> Tokenizer:
    """spaCy's English tokenizer, changed to split and keep as the treebanks do."""
    defaults = nlp.Defaults
    prefixes = [*(defaults.prefixes or ()), f"[{DASHES}](?=\\w)", "§", "¶"]
    suffixes = [*(defaults.suffixes or ()), f"(?<=\\w)[{DASHES}]"]
    infixes = [
        *(defaults.infixes or ()),
        f"[{DASHES}]|--+",
        r"(?<=[\w.])-(?=[\w$£€])",  # "anti-trust", "10,000-word", "2020-2021", "$5-$10"
        r"(?<=[^\W\d_])/(?=[^\W\d_])",  # "and/or"
        rf"(?<=[^\W\d_])[{QUOTES[:4]}](?=[^\W\d_])",
    ]
    rules = dict(defaults.tokenizer_exceptions or {})
    for word in ABBREVIATIONS:
        rules.setdefault(word, [{65: word}])
    # "fined £1.2m." ends its sentence with a point of its own.
    for word in ("Ms", "pm", "am", "and/or", "b.", "k.", "m.", "t."):
        rules.pop(word, None)
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=WHOLE.match,
        url_match=defaults.url_match,
    )
