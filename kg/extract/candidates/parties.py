"""Names of court cases, of which no part is a concept: `Brown v. Board of Education of Topeka`."""

import re
from collections.abc import Iterator

from kg.model import Span

_SHORT = "Assn|Bd|Bros|Co|Corp|Dist|Dr|Inc|Jr|Ltd|Mfg|Mr|Mrs|Ms|Rev|Ry|Sr|St|Univ"
_WORD = rf"(?:(?:{_SHORT}|[A-Z](?:\.[A-Z])*+)\.(?=\s)|[A-Z](?:[\w'’&-]|\.(?=\w))*+)"
"""A word of a name, with a full stop that ends no sentence: `Corp.`, `J.`; not `Mapp v. Ohio. Illegal`."""
_PARTY = rf"{_WORD}(?:\s(?:(?:of|the|and|&|de|du|la)\s){{0,2}}{_WORD}){{0,8}}"
_CASE = re.compile(rf"(?<![\w.'’&-])(?P<one>{_PARTY})\s(?:v\.?)\s(?:[Tt]he\s)?(?P<other>{_PARTY})")
_NAMED = re.compile(r"[a-z]|\A[RS]\.?\Z")  # `R. v. Dudley`: the Crown; `S v Makwanyane`: the State


def parties(text: str) -> Iterator[Span]:
    """The places of names of cases: two names, and `v.` between them, neither of them in capitals alone.

    >>> text = "In Shelby County v. Holder (2013) the Court spoke of SGD v. Adam."
    >>> [place.of(text) for place in parties(text)]
    ['In Shelby County v. Holder']
    """
    if " v. " in text or " v " in text:
        for case in _CASE.finditer(text):
            if all(_NAMED.search(case[side]) for side in ("one", "other")):
                yield Span(*case.span())
