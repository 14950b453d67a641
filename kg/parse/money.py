"""Text into sums of money: "$2.9 billion" is 2900000000 USD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.model import Span

SCALES = {
    "thousand": 3, "k": 3, "lakh": 5, "lakhs": 5, "million": 6, "m": 6, "mn": 6, "mln": 6, "mm": 6, "crore": 7, "crores": 7,
    "billion": 9, "bn": 9, "b": 9, "bln": 9, "trillion": 12, "tn": 12, "t": 12,
}  # fmt: skip
SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CDN$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₦": "NGN",
    "Rs": "INR", "Rs.": "INR", "R": "ZAR", "RM": "MYR", "Sh": "KES", "KSh": "KES", "Ksh": "KES", "KSh.": "KES", "Kshs": "KES",
    "TSh": "TZS", "Tsh": "TZS", "USh": "UGX", "Ush": "UGX", "Shs": "UGX", "GH¢": "GHS", "GH₵": "GHS", "GHC": "GHS", "N": "NGN", "₱": "PHP",
    "Php": "PHP", "P": "PHP", "Tk": "BDT", "Tk.": "BDT", "J$": "JMD", "TT$": "TTD", "BDS$": "BBD", "EC$": "XCD", "FJ$": "FJD", "MX$": "MXN",
    "Z$": "ZWL", "RMB": "CNY", "Dh": "AED", "Dhs": "AED", "QR": "QAR", "Rp": "IDR", "Fr.": "CHF", "₺": "TRY", "₽": "RUB", "₴": "UAH",
    "฿": "THB", "₫": "VND", "₪": "ILS", "zł": "PLN", "Kč": "CZK",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP JPY CHF AUD CAD NZD CNY HKD SGD INR KRW TWD MYR THB PHP IDR VND PKR BDT LKR ZAR NGN KES GHS EGP ILS AED SAR "
    "QAR KWD TZS UGX ZMW BWP JMD TTD BBD FJD PGK TRY RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK BRL MXN ARS CLP COP PEN".split()
)
NAMES = {
    "dollar": "USD", "dollars": "USD", "u.s. dollars": "USD", "us dollars": "USD", "australian dollars": "AUD",
    "canadian dollars": "CAD", "pounds": "GBP", "pounds sterling": "GBP", "pound": "GBP", "euros": "EUR", "euro": "EUR",
    "yen": "JPY", "rupees": "INR", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rand": "ZAR", "naira": "NGN", "shekels": "ILS",
    "swiss francs": "CHF", "francs": "CHF", "rubles": "RUB", "roubles": "RUB", "kronor": "SEK", "kroner": "NOK", "pesos": "MXN",
    "cedis": "GHS", "kwacha": "ZMW", "pula": "BWP", "taka": "BDT", "baht": "THB", "rupiah": "IDR", "zlotys": "PLN", "zloty": "PLN",
    "forints": "HUF", "lira": "TRY", "hryvnia": "UAH", "hryvnias": "UAH", "dong": "VND",
    "reais": "BRL", "riyals": "SAR", "dirhams": "AED", "cents": "USD", "ringgit": "MYR", "shillings": "KES",
}  # fmt: skip

PEOPLES = {
    "kenyan": "KES", "tanzanian": "TZS", "ugandan": "UGX", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "singaporean": "SGD",
    "taiwan": "TWD", "jamaican": "JMD", "fijian": "FJD", "indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "south african": "ZAR",
    "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "swedish": "SEK", "norwegian": "NOK",
    "danish": "DKK", "nigerian": "NGN", "malaysian": "MYR", "chinese": "CNY", "japanese": "JPY", "south korean": "KRW", "israeli": "ILS",
    "american": "USD", "british": "GBP", "egyptian": "EGP", "turkish": "TRY", "russian": "RUB",
}  # fmt: skip
_UNITS = "dollars shillings rupees pesos kronor kroner krona krone rand naira ringgit yuan yen won shekels pounds lira rubles roubles".split()
NAMES |= {f"{people} {unit}": code for people, code in PEOPLES.items() for unit in _UNITS}

AMOUNT = r"(?P<amount>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
SCALE = r"(?:(?: |-|)(?P<scale>thousand|million|billion|trillion|lakhs?|crores?|mn|mln|mm|bn|bln|tn|[kKmMbBtT](?![\w]))(?!\w))?"
_SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_CODE = "|".join(sorted(CODES))
_NAME = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
# "$2.9 billion", "US$ 5m", "Rs 5 crore", "CHF 10,000"; not "R2 unit", "$ign".
SIGNED = re.compile(rf"(?<![\w$£€.])(?P<sign>{_SIGN}|{_CODE})[ ]?{AMOUNT}{SCALE}(?![\d%])", re.IGNORECASE)
# "500,000 dollars", "20 million euros", "5,000 USD"; not "20 pounds of fish", "won 3 games".
NAMED = re.compile(rf"(?<![\w$£€.,]){AMOUNT}{SCALE}[ -](?P<name>{_NAME}|{_CODE})\b", re.IGNORECASE)
# "two million pounds", "half a million dollars", "five hundred thousand euros"; not "a few million dollars", "one in a million".
COUNTS = {
    word: Decimal(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"a": Decimal(1), "half a": Decimal("0.5"), "a quarter of a": Decimal("0.25"), "one and a half": Decimal("1.5")} | {
    word: Decimal(10 * number) for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}  # fmt: skip
SPELT = re.compile(
    rf"(?<![\w-])(?P<amount>{'|'.join(sorted(COUNTS, key=len, reverse=True))})(?P<hundred> hundred)? "
    rf"(?P<scale>thousand|million|billion|trillion|lakh|crore)[ -](?P<name>{_NAME})\b",
    re.IGNORECASE,
)
WEIGHT = re.compile(
    r" of (?!damages|compensation|debt|assets|investment|taxpayer|public|revenue|money|fines|income)\w+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyMention:
    """A sum of money in the text, with its ISO 4217 currency."""

    span: Span
    amount: Decimal
    currency: str

    @property
    def value(self) -> str:
        """The sum in one string: "2900000000 USD"."""
        return f"{_plain(self.amount)} {self.currency}"


def find_money(text: str) -> Iterator[MoneyMention]:
    """Sums of money left to right: figures with a currency's sign, code or name, and spelt ones with its name."""
    found = []
    for match in SIGNED.finditer(text):
        sign = match["sign"]
        currency = SIGNS.get(sign) or (sign if sign in CODES else None)
        # "R5" is a size, "R5 million" a sum: a bare letter needs thousands or a scale.
        is_vague = (
            sign in ("R", "RM", "Sh", "Fr", "Fr.", "kr", "N", "P", "QR", "Rp", "Dh")
            and not match["scale"]
            and "," not in match["amount"]
        )
        if currency and not is_vague:
            found.append(_mention(text, match, currency))
    for match in NAMED.finditer(text):
        name = match["name"]
        currency = NAMES.get(name.lower()) or (name if name in CODES else None)
        if currency is None or name.lower() in ("won", "pounds", "pound") and _is_other(text, match):
            continue
        mention = _mention(text, match, currency)
        if name.lower() == "cents":
            mention = MoneyMention(span=mention.span, amount=mention.amount / 100, currency=currency)
        found.append(mention)
    found += [
        _mention(text, match, NAMES[match["name"].lower()])
        for match in SPELT.finditer(text)
        if match["name"].lower() not in ("pounds", "pound") or not WEIGHT.match(text, match.end())
    ]
    end = 0
    for mention in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Whether "pounds" is a weight ("20 pounds of cocaine", "a 20-pound bag") or "won" a verb ("in 2019 won")."""
    if match["name"].lower() == "won":
        return match["scale"] is None and "," not in match["amount"]
    return match[0][-6] == "-" or WEIGHT.match(text, match.end()) is not None


def _mention(text: str, match: re.Match[str], currency: str) -> MoneyMention:
    scale = match["scale"] or _shared_scale(text, match.end())
    exponent = SCALES.get(scale.lower(), 0) if scale else 0
    if match.re is SPELT:
        amount = COUNTS[match["amount"].lower()] * (100 if match["hundred"] else 1)
    else:
        amount = Decimal(match["amount"].replace(",", ""))
    amount = amount.scaleb(exponent)
    return MoneyMention(span=Span(*match.span()), amount=amount, currency=currency)


# "$5 to $10 million": both are millions; not "$5,000 and $10 million".
_RANGE = re.compile(
    r"(?<=[\s$£€\d])(?: to | ?[-–] ?)[$£€]?\d+(?:\.\d+)?(?: |-)?(thousand|million|billion|trillion|bn|m)\b"
)


def _shared_scale(text: str, end: int) -> str | None:
    following = _RANGE.match(text, end)
    return following[1] if following and "," not in text[max(0, end - 4) : end] else None


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
