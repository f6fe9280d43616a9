"""Who paid for a work of PubMed: `GR  - R01 MH061234/MH/NIMH NIH HHS/United States`.

Number, short form and country may be missing, and a number may have slashes of its own.
"""

import re
from collections.abc import Iterable

from kg.readers.fields.funders import in_words

_SHORT = re.compile(r"[A-Z][A-Za-z]{1,7}|[A-Z][A-Za-z0-9]{1,11}_")
"""What PubMed calls a funder in few letters: `MH`, `PHS`, `ImNIH`, `MRC_`, `NC3RS_`; no part of a number."""
_SURELY_SHORT = re.compile(r"[A-Z]{2}|[A-Z][A-Za-z0-9]{1,11}_")
"""The same where no number stands before it: `KAKENHI` is an award, or a part of one."""


def read_grants(values: Iterable[str]) -> list[str]:
    """The funders that values of `GR` name, each with the numbers of its awards; empty without any.

    >>> read_grants(["R01 MH061234/MH/NIMH NIH HHS/United States", "Wellcome Trust/United Kingdom"])
    ['NIMH NIH HHS (award R01 MH061234)', 'Wellcome Trust']
    >>> read_grants(["BB/K0123/1/BB_/Biotechnology Council/United Kingdom", "2014-03217/Vetenskapsrådet/"])
    ['Biotechnology Council (award BB/K0123/1)', 'Vetenskapsrådet (award 2014-03217)']
    """
    return in_words(map(_grant, values))


def _grant(value: str) -> tuple[str, str]:
    """The name of the funder and the number of the award, which may be empty."""
    *before, _ = parts = [part.strip() for part in value.split("/")]
    if not before:  # no country, and nothing else but a name or a number
        return ("", parts[0]) if any(map(str.isdigit, parts[0])) else (parts[0], "")
    *numbers, name = before
    form = _SHORT if len(numbers) > 1 else _SURELY_SHORT
    if numbers and form.fullmatch(numbers[-1]):
        numbers.pop()
    return name, "/".join(filter(None, numbers))
