"""The figures that papers state, read from the graph, and how exactly each is meant.

"Up to 2.1 %" is never told as "2.1": a figure is put into words here once, for the table, the details and
the exports alike. A bound is told as the graph has it, `at least` or `up to`, also where the words are "over"
or "less than", which people use loosely: one claim has one wording in every answer, and its quote beside it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.store.terms import grouped
from kg.text.typesetting.raised import raised
from kg.view.reading.questions import MANY, Graph, Row, ask_about, in_signs

_NUMBER = re.compile(r"(?<![^\W_])(?<![^\W_]\.)(?<![^\W\d_]-)(?:\d[\d,]*(?:\.\d+)?|\.\d+)")
"""A number that is no part of a name: not those in `Llama2`, `v1.5` and `GPT-2`."""
_AS_PRINTED = {"%": ("%", "percent", "per cent"), "x": ("x", "×", "times", "fold")}
"""Unit → how it is printed behind a number, where that is not its own word."""
_SMALL = 0.0001
_POWER = re.compile(r"\^([−-]?\d+)(?![\d./])")
"""Of a unit: `fb^-1`, `cm^3`; not `m^1/2`."""
_LARGE = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_LARGEST = 1e15
_NUMBERS = ("value", "uncertainty", "least", "most", "from", "to")
"""What a row calls the numbers of a figure."""
_WORDS = {"exact": "", "about": "about "}
"""Said before a single number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure that a paper states."""

    iri: str
    """Its name in the graph."""
    paper: str
    """IRI of the paper that states it."""
    row: Row
    """What the graph says of it: see `queries/views/claims.rq`."""
    data: tuple[str, ...] = ()
    """IRIs of the data that it is on."""

    @property
    def system(self) -> str | None:
        """IRI of the system that it is about; none where the sentence names no system."""
        return self.row.get("system")


def read_claims(graph: Graph, papers: frozenset[str], at_once: int = MANY) -> list[Claim]:
    """The claims of these papers; of one with several values the first one counts.

    So many papers are asked about `at_once`.
    """
    found: dict[str, Row] = {}
    for row in ask_about(graph, "claims", "paper", papers, at_once=at_once):
        found.setdefault(row["claim"], in_signs(row, "systemName", "metricName", "data", "comparator"))
    data: defaultdict[str, list[str]] = defaultdict(list)
    for row in ask_about(graph, "tested", "paper", papers, at_once=at_once):
        data[row["claim"]].append(row["data"])
    return [
        Claim(iri=iri, paper=row["paper"], row=row, data=tuple(data[iri]))
        for iri, row in sorted(found.items())
    ]


def stated(claims: Iterable[Claim]) -> defaultdict[str, list[int]]:
    """Paper, system or data → the places of its claims."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for about in dict.fromkeys(filter(None, (claim.paper, claim.system, *claim.data))):
            found[about].append(number)
    return found


def figure(row: Row, words: str = "") -> str:
    """The figure as it is meant, with the digits of the words that it stands in.

    >>> figure({"most": "2.1", "unit": "%", "bound": "up to"})
    'up to 2.1\\xa0%'
    >>> figure({"least": "20", "unit": "%", "bound": "at least"}, "over 20.0% of outliers")
    'at least 20.0\\xa0%'
    >>> figure({"from": "24.8", "to": "2", "unit": "%"}, "from 24.8% to 2.0%")
    '24.8\\xa0% → 2.0\\xa0%'
    >>> figure({"value": "2", "unit": "%"}, "Llama 2 comes to 2.0% of it")
    '2.0\\xa0%'
    >>> figure({"least": "590000000", "most": "2000000000", "unit": "parameters"})
    '590\\xa0million – 2\\xa0billion\\xa0parameters'
    >>> figure({"value": "94.2", "uncertainty": "0.3", "unit": "%"})
    '94.2 ± 0.3\\xa0%'
    >>> figure({"value": "0.00000000000042", "unit": "fb^-1"})
    '4.2 × 10⁻¹³\\xa0fb⁻¹'
    >>> figure({"value": "6400000000000000", "unit": "cm^-3"})
    '6.4 × 10¹⁵\\xa0cm⁻³'
    """

    def said(name: str, *, alone: bool = True) -> str:
        unit = row.get("unit", "")
        digits = _printed(row[name], unit, words)
        digits = digits or _written(row[name], is_long=is_long, is_power="^-" in unit)
        return _measured(digits, unit if alone else "")

    is_long = any(len(row.get(name, "").partition(".")[0]) > 4 for name in _NUMBERS)
    unit_twice = row.get("unit") == "%"
    if "from" in row and "to" in row:
        return f"{said('from', alone=unit_twice)} → {said('to')}"
    if "value" in row:
        value = (
            f"{said('value', alone=False)} ± {said('uncertainty')}" if "uncertainty" in row else said("value")
        )
        return _WORDS.get(row.get("bound", ""), "") + value
    if "least" in row and "most" in row:
        return f"{said('least', alone=False)} – {said('most')}"
    if "most" in row:
        return f"up to {said('most')}"
    return f"at least {said('least')}" if "least" in row else ""


def called(row: Row, words: str = "") -> str:
    """A claim in a few words: whose figure, of what, as it is meant, and which way; empty for no figure.

    >>> row = {"metricName": "loss", "most": "2.1", "unit": "%", "direction": "decrease"}
    >>> called({"systemName": "Nexus", **row})
    'Nexus: loss up to 2.1\\xa0%, decrease'
    """
    measured = " ".join(filter(None, (row.get("metricName", ""), figure(row, words))))
    what = ", ".join(filter(None, (measured, row.get("direction", ""))))
    system = row.get("systemName", "")
    return f"{system}: {what}" if system and what else what


def _printed(value: str, unit: str, words: str) -> str:
    """The number as the words print it, with its unit rather than without; empty where they do not."""
    try:
        number = float(value)
    except ValueError:
        return ""
    found = [it for it in _NUMBER.finditer(words) if float(it[0].replace(",", "")) == number]
    first = next((it for it in found if _is_followed(words[it.end() :], unit)), found[0] if found else None)
    return first[0].rstrip(",") if first else ""


def _is_followed(rest: str, unit: str) -> bool:
    """Whether the words go on with the unit."""
    return bool(unit) and rest.lstrip(" \u00a0-").casefold().startswith(
        _AS_PRINTED.get(unit, unit.casefold())
    )


def _measured(digits: str, unit: str) -> str:
    if unit == "x":
        return f"{digits}×"
    shown = _POWER.sub(lambda power: raised(power[1]), unit)
    return f"{digits}\u00a0{shown}" if unit else digits


def _written(value: str, *, is_long: bool, is_power: bool) -> str:
    """The number in millions and more where three decimals tell it, as a power of ten, or whole.

    A power is what is below `_SMALL`, from a thousand trillions on, and where `is_power` from a million on:
    per cm³ nobody counts in millions, as one does in km². Separators are set where it or its other end
    `is_long`.
    """
    try:
        number = float(value)
    except ValueError:
        return value
    size, name = next((each for each in _LARGE if number >= each[0]), (0, ""))
    is_power = size > 0 and (is_power or number >= _LARGEST)
    if size and not is_power and number * 1000 % size == 0:
        return f"{number / size:.15g}\u00a0{name}"
    if 0 < abs(number) < _SMALL or is_power:
        digits, _, exponent = f"{Decimal(value).normalize():e}".partition("e")
        return f"{digits} × 10{raised(exponent.lstrip('+'))}"
    whole, dot, rest = value.partition(".")
    return f"{grouped(whole)}{dot}{rest}" if is_long else value


def amount(row: Row) -> float | None:
    """The number by which claims of one unit are put in order; none where there is no figure."""
    for name in ("value", "most", "least", "to"):
        try:
            return float(row[name])
        except (KeyError, ValueError):
            continue
    return None


def marked(parts: Iterable[str]) -> str:
    """The words that count of a sentence in pieces: every second one."""
    return " ".join(list(parts)[1::2])
