"""Where words stand that name nothing alone: formulas with a value, halves of names, numbers of parts.

`$m_H = 125.09$` says something; `d` of `Cohen's d` and `Jersey` of `New Jersey` are parts of names; `VI` of
`results. VI. Parameters` counts, `cm−2` measures. No candidate begins at such a place, or none ends there.
"""

import re
from collections.abc import Iterable, Iterator

from kg.extract.figures.quantities import MEASURED
from kg.model import Span
from kg.text.typesetting.typeset import FORMULA

_FORMULA = re.compile(FORMULA % 200)
_SAYING = re.compile(
    r"[=<>≈≃≤≥∈⊂⊆]|\\(?:approx|cong|equiv|exists|forall|(?:not)?in|mapsto|propto|sim(?:eq)?|su[bp]set(?:eq)?"
    r"|[lg](?:eq|eqslant|t|e)?|ll|gg|pm|[cl]?dots)(?![a-z])|\\to\s?\\infty|:.*\\to(?![a-z])"
    r"|\$\s?[-+−]?\d[\d.,]*(?:\^|\s|~|\\[,;: ]|\\times)"
    r"|\$\s?[\[(]\s?[\d.]+\s?,\s?[\d.]+\s?[\])]\s?(?:~|\\[,;: m])"
)
"""What relates a value, or begins with a figure or two and goes on; not `$3$-SAT` or `$(2,4)$-trees`."""
_NAMED_SO = re.compile(r"\$(?:\\mathcal\s?|\\cal\s)?\{?(?:\\cal\s)?[Nd]\}?\s?=\s?\d\$(?=[\s-][A-Za-z])")
"""What physics names so: `$\\\\mathcal{N}=4$ super Yang-Mills`."""
_STATISTIC = re.compile(
    r"\b(?P<who>Cohen|Cram[eé]r|Cronbach|Fleiss|Hedges?|Kendall|Krippendorff|McDonald|Pearson|Spearman|Student)"
    r"(?:['’]s?|s['’])\s(?P<what>alpha|[dfghrtV]|delta|kappa|omega|rho|tau|[αδκρτω])(?![\w-])"
)
_VALUED = re.compile(
    r"(?<![\w$\\-])(?P<letter>[^\W\d_](?:p?[²2])?|S[DE])(?=\s?[=<>≤≥]\s?[−–-]?\.?\d|\s\d[\d.]*[);,])"
)
"""A letter with its value: `r = .19`, `k = 31`, `p < .001`, `SD 4.1)`."""
_VALUE = re.compile(r"[=<>≤≥\d](?:(?<=\D)|(?<=\s\d)[\d.]*[);,])")
"""What a text without such letters has nowhere, or rarely. Sought by its first sign, which is fast."""
_AMOUNT = re.compile(
    r"\d(?<![\w.,-]\d)[\d.,]*(?=\s(?:SDs?|adolescents|adults|children|participants|patients|pupils|respondents"
    r"|students|teachers)\b)"
)
"""How many there were, or how much it was: `400 pupils`, `0.2 SD`."""
_UNIT = re.compile(rf"\d[)}}]?\$?(?P<unit>{MEASURED})", re.VERBOSE)
_ENERGY = re.compile(r"[\d)$]\s?(?P<unit>[kMGTmμ]?eV|[kMGT]?Hz|[mμµ]?Jy)(?![\w-])")
"""`a mass of 125 GeV`, `a 60 GHz radar`: no name begins with the unit."""
_RAISED = re.compile(
    r"[−–(⁻$^-](?<=[A-Za-zµμΩÅ}].)"
    r"(?:(?<=[−–-])[1-6]|(?<=\()[−–-][1-6]\)|(?<=⁻)|(?:(?<=\^)|(?<=\$)\^)\{?\s?[−–-])"
)
"""What only units have that are divided by: `mA cm−2`; not `60 GHz`, which may be part of a name.

Sought by its sign, which is fast."""
_OF_PLACE = re.compile(
    r"\bNew\s(?P<rest>Brunswick|Caledonia|Delhi|England|Guinea|Hampshire|Haven|Jersey|Mexico|Orleans|South\sWales"
    r"|York|Zealand)\b"
)
_OF_LATIN = re.compile(
    r"\b(?:[Ii]n|[Ee]x)\s(?P<rest>cellulo|ovo|planta|silico|situ|utero|vacuo|vitro|vivo)\b"
    r"|\b(?:[Aa]b\s(?P<initio>initio)|[Dd]e\s(?P<novo>novo)|[Pp]ost\s(?P<hoc>hoc)|[Aa]\s(?P<priori>priori))\b"
)
_LATIN = re.compile(r"\s(?:situ|vivo|vitro|silico|ovo|utero|planta|cellulo|vacuo|initio|novo|hoc|priori)\b")
"""What a text without such phrases has nowhere: sought in half the time."""
_PART = re.compile(r"(?<=[.:,]\s)(?P<part>[IVXL]{1,6})(?=[.:]\s)|\A(?P<first>[IVXL]{1,6})(?=[.:]\s)")
"""The number of a part of a series, in its title."""
_NOTICE = re.compile(r"[(\[](?P<notice>corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|reprint)[)\]]", re.I)
_JOINT = re.compile(
    r"(?<![\w-])[A-Z]{1,2}\d{1,4}:(?=(?:[A-Z]{1,2}\d{1,3}|NM)(?![\w-]))"
    r"|(?<![\w-])[A-Z]{2,3}:(?=[A-Z]{2,3}(?![\w-]))"
)
"""What stands within a code: `O157:NM`, `CS:GO`; not the size behind a model, `Qwen3:32B`."""
_JOINING = re.compile(r":[A-Z]")
"""What a text without such codes has nowhere, or rarely."""


def _parts_of_title(text: str) -> Iterator[Span]:
    title = text.partition("\n")[0]
    for pattern in (_PART, _NOTICE):
        yield from (Span(*found.span(found.lastgroup or 0)) for found in pattern.finditer(title))


def _formulas(text: str) -> Iterator[Span]:
    if "$" in text:
        for found in _FORMULA.finditer(text):
            if _SAYING.search(found[0]) and not _NAMED_SO.match(text, found.start()):
                yield Span(*found.span())


def _statistics(text: str) -> Iterable[re.Match[str]]:
    return _STATISTIC.finditer(text) if "'" in text or "’" in text else ()


def _units(text: str) -> Iterator[Span]:
    found = _UNIT.finditer(text) if _RAISED.search(text) else ()
    return (Span(*each.span("unit")) for each in found if _RAISED.search(each["unit"]))


def _joints(text: str) -> Iterable[re.Match[str]]:
    return _JOINT.finditer(text) if _JOINING.search(text) else ()


def unnamed(text: str) -> Iterator[Span]:
    """The places where no candidate begins and none ends.

    >>> text = "The results. VI. On doors (Erratum)\\nIt is $m = 12.5$ kg."
    >>> [place.of(text) for place in unnamed(text)]
    ['VI', 'Erratum', '$m = 12.5$']
    """
    yield from _parts_of_title(text)
    yield from _formulas(text)
    yield from _units(text)


def unnamed_beginnings(text: str) -> Iterator[Span]:
    """The places besides where no candidate begins.

    >>> text = "On Cohen's d\\nIn New Jersey"
    >>> [place.of(text) for place in unnamed_beginnings(text)]
    ['d', 'Jersey']
    """
    yield from (Span(*found.span("what")) for found in _statistics(text))
    yield from (Span(*found.span()) for found in _AMOUNT.finditer(text))
    if _VALUE.search(text):
        yield from (Span(*found.span("letter")) for found in _VALUED.finditer(text))
    if "New " in text:
        yield from (Span(*found.span("rest")) for found in _OF_PLACE.finditer(text))
    if _LATIN.search(text):
        yield from (Span(*found.span(found.lastgroup or 0)) for found in _OF_LATIN.finditer(text))
    yield from (Span(found.end(), found.end() + 1) for found in _joints(text))
    yield from (Span(*found.span("unit")) for found in _ENERGY.finditer(text))


def unnamed_ends(text: str) -> Iterator[Span]:
    """The places besides where none ends, of which the first offset is not one.

    >>> text = "On Cohen's d"
    >>> [place.of(text) for place in unnamed_ends(text)]
    ['Cohen']
    """
    yield from (Span(*found.span("who")) for found in _statistics(text))
    yield from (Span(found.end() - 2, found.end() - 1) for found in _joints(text))
