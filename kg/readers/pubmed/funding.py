"""Who paid for a work of PubMed: `GR  - R01 MH061234/MH/NIMH NIH HHS/United States`.

Number, short form and country may be missing, and a number may have slashes of its own.
"""

import re
from collections.abc import Iterable

from kg.readers.fields.funders import in_words

_SHORT = re.compile(r"[A-Z][A-Z0-9_]{1,7}")
"""What PubMed calls a funder in few letters: `MH`, `WT_`, `MRC_`, `PHS`."""


def read_grants(values: Iterable[str]) -> list[str]:
    """The funders that values of `GR` name, each with the numbers of its awards; empty without any.

    >>> read_grants(["R01 MH061234/MH/NIMH NIH HHS/United States", "Wellcome Trust/United Kingdom"])
    ['NIMH NIH HHS (R01 MH061234)', 'Wellcome Trust']
    >>> read_grants(["BB/K0123/1/BB_/Biotechnology Council/United Kingdom", "2014-03217/Vetenskapsrådet/"])
    ['Biotechnology Council (BB/K0123/1)', 'Vetenskapsrådet (2014-03217)']
    """
    return in_words(map(_grant, values))


def _grant(value: str) -> tuple[str, str]:
    """The name of the funder and the number of the award, which may be empty."""
    *before, _ = parts = [part.strip() for part in value.split("/")]
    if not before:  # no country, and nothing else but a name or a number
        return ("", parts[0]) if any(map(str.isdigit, parts[0])) else (parts[0], "")
    *numbers, name = before
    if len(numbers) > 1 and _SHORT.fullmatch(numbers[-1]):
        numbers.pop()
    return name, "/".join(filter(None, numbers))
