"""The ORCIDs that a document gives to one author: the right ones, each once, and what is wrong with them."""

import re
from collections.abc import Iterable
from typing import Any

from kg.readers.fields.identifiers import orcid
from kg.readers.fields.paper_flaws import Named, PaperFlaw, no_identifier
from kg.readers.fields.values import one_line
from kg.readers.rules import Rule, quoted

_IN_ONE = re.compile(
    r"(?:https?://orcid\.org/)?([0-9]{4})([0-9]{4})([0-9]{4})([0-9]{3}[0-9X])", re.IGNORECASE
)
"""Without hyphens, as publishers hand many to PubMed."""


def given_orcids(
    written: Iterable[Any], name: str, flaws: list[PaperFlaw]
) -> tuple[str | None, tuple[str, ...]]:
    """The first ORCID among the values, which counts, and the others; flaws go to `flaws`.

    Nobody has two ORCIDs in one byline: one of them is another person's. None is thrown away.

    >>> flaws = []
    >>> given_orcids(["0000-0002-1825-0097", "0000-0001-5109-3700"], "Jane Roe", flaws)
    ('0000-0002-1825-0097', ('0000-0001-5109-3700',))
    >>> print(flaws[0].words)
    gives “Jane Roe” the ORCIDs 0000-0002-1825-0097, 0000-0001-5109-3700; all were kept, the first counts
    """
    texts = list(dict.fromkeys(filter(None, map(_with_hyphens, map(one_line, written)))))
    flaws += filter(None, (no_identifier(Named.ORCID, text, name) for text in texts))
    found = list(dict.fromkeys(filter(None, map(orcid, texts))))
    if len(found) > 1:
        words = f"gives {quoted(name)} the ORCIDs {', '.join(found)}; all were kept, the first counts"
        flaws.append(PaperFlaw(Rule.TWO_ORCIDS, words))
    return next(iter(found), None), tuple(found[1:])


def _with_hyphens(text: str) -> str:
    """The ORCID as it is usually written; another text as it is.

    >>> _with_hyphens("http://orcid.org/0000000218250097"), _with_hyphens("0000000218250098")
    ('0000-0002-1825-0097', '0000000218250098')
    """
    found = _IN_ONE.fullmatch(text)
    return (found and orcid("-".join(found.groups()))) or text
