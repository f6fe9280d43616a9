"""How one paper is printed twice: the rules by which `pairing.py` makes copies.

A rule takes a paper and a source of chance, and gives another print of it, or `None` where it does not apply.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from types import MappingProxyType
from typing import TypeAlias

from kg.model import Byline, Identifier, Lines, PartialDate, Record, Scheme

Rule: TypeAlias = Callable[[Record, Random], Record | None]

_COLON = re.compile(r": (?=\S)")
_SUBTITLES = (
    "A Case Study",
    "Theory and Practice",
    "An Empirical Analysis",
    "Lessons Learned",
    "A Unified View",
)
_AMERICAN = (
    ("ization", "isation"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("odeling", "odelling"),
    ("avior", "aviour"),
)
_AMERICAN += (("Center", "Centre"), ("olor", "olour"), ("abeling", "abelling"), ("nalyzing", "nalysing"))
_TEX = {
    "é": r"\'e",
    "ö": r"\"o",
    "ü": r"\"{u}",
    "ä": r"\"a",
    "ó": r"\'{o}",
    "á": r"\'a",
    "ç": r"\c{c}",
    "ñ": r"\~n",
}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa", "ß": "ss"}


def record(title: str, names: tuple[str, ...], date: PartialDate | None, *ids: Identifier) -> Record:
    """A record that prints no more than this."""
    byline = Byline(names=names, complete=True, printed=", ".join(names)) if names else None
    return Record(document="x", lines=Lines(1, 1), title=title, byline=byline, date=date, identifiers=ids)


def dated(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    """A date."""
    return PartialDate(year=year, month=month, day=day, printed=str(year))


def doi(of: str) -> Identifier:
    """A DOI that is made up of a text."""
    return Identifier(scheme=Scheme.DOI, value=f"10.5555/{of}")


def named(paper: Record, names: tuple[str, ...], *, complete: bool = True) -> Record | None:
    """The paper with these names, where they are others."""
    if not paper.byline or (names == paper.byline.names and complete):
        return None
    return replace(paper, byline=Byline(names=names, complete=complete, printed=", ".join(names)))


def titled(paper: Record, title: str) -> Record | None:
    """The paper with this title, where it is another."""
    return replace(paper, title=title) if title != paper.title else None


def names_of(paper: Record) -> tuple[str, ...]:
    """The names of its byline."""
    return paper.byline.names if paper.byline else ()


def _titles(change: Callable[[str, Random], str]) -> Rule:
    return lambda paper, chance: titled(paper, change(paper.title, chance))


def _names(change: Callable[[str], str]) -> Rule:
    return lambda paper, chance: named(paper, tuple(map(change, names_of(paper))))


def _case(title: str, chance: Random) -> str:
    return chance.choice((str.upper, str.lower, str.title))(title)


def _punctuation(title: str, chance: Random) -> str:
    title = _COLON.sub(chance.choice((" - ", " — ", ". ", " : ", "—")), title)
    return title.replace(",", "").replace("'", "’").rstrip(".") + chance.choice(("", ".", ""))


def _hyphens(title: str, chance: Random) -> str:
    return title.replace("-", chance.choice((" ", "", "\u2010", "‑")))


def _markup(title: str, chance: Random) -> str:
    if "$" in title:
        return title.replace("$", "") if chance.random() < 0.5 else title.replace("$", "").replace("_", "")
    words = [word for word in title.split() if word.isalpha()]
    if not words or any(sign in title for sign in "\\{<"):
        return title
    word = chance.choice(words)
    form = chance.choice(("\\emph{%s}", "<i>%s</i>", "{%s}", "\\textbf{%s}", "\\textit{%s}", "<b>%s</b>"))
    return re.sub(rf"\b{word}\b", lambda found: form % found[0], title, count=1)


def _tex_accents(title: str, chance: Random) -> str:
    return "".join(_TEX.get(sign, sign) for sign in title)


def _british(title: str, chance: Random) -> str:
    for american, british in _AMERICAN:
        title = title.replace(american, british)
    return title


def _ampersand(title: str, chance: Random) -> str:
    return title.replace(" and ", chance.choice((" & ", " &amp; ")))


def _without_subtitle(paper: Record, chance: Random) -> Record | None:
    head, colon, tail = paper.title.partition(": ")
    return titled(paper, head) if colon and tail else None


def _with_subtitle(paper: Record, chance: Random) -> Record | None:
    if ":" in paper.title or "?" in paper.title:
        return None
    return titled(paper, paper.title + chance.choice((": ", " - ", " — ")) + chance.choice(_SUBTITLES))


def _cut(paper: Record, chance: Random) -> Record | None:
    names = names_of(paper)
    return named(paper, names[: chance.choice((1, 1, 2, 3))], complete=False) if len(names) > 3 else None


def parted(name: str) -> tuple[list[str], str]:
    """Its given names, and the last word."""
    *given, family = name.split() or [""]
    return given, family


def _initials(name: str) -> str:
    given, family = parted(name)
    return " ".join([*(f"{word[0]}." for word in given), family])


def _fused(name: str) -> str:
    given, family = parted(name)
    return " ".join(filter(None, (family, "".join(word[0].upper() for word in given))))


def _family_comma(name: str) -> str:
    given, family = parted(name)
    return f"{family}, {' '.join(given)}" if given else family


def _family_first(name: str) -> str:
    given, family = parted(name)
    return " ".join([family, *given])


def _first_given(name: str) -> str:
    given, family = parted(name)
    return " ".join([*given[:1], family])


def _bare(text: str) -> str:
    text = (
        text.replace("ø", "o")
        .replace("ł", "l")
        .replace("ı", "i")
        .replace("Ł", "L")
        .replace("Ø", "O")
        .replace("ß", "ss")
    )
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _spelled(text: str) -> str:
    return _bare("".join(_UMLAUTS.get(sign, sign) for sign in text))


def _without_one(paper: Record, chance: Random) -> Record | None:
    names = names_of(paper)
    if len(names) < 4:
        return None
    out = chance.randrange(1, len(names))
    return named(paper, names[:out] + names[out + 1 :])


def _shuffled(paper: Record, chance: Random) -> Record | None:
    first, *others = names_of(paper) or ("",)
    return named(paper, (first, *chance.sample(others, len(others))))


def _undated(paper: Record, chance: Random) -> Record | None:
    return replace(paper, date=None)


def _published_later(paper: Record, chance: Random) -> Record | None:
    year = ((paper.date and paper.date.year) or 2025) + chance.choice((1, 1, 1, -1))
    venue = chance.choice(("Journal of Maps", "Proceedings of the Conference on Rooms", "IEEE Trans. Maps"))
    return replace(paper, date=dated(year), venue=venue, identifiers=(doi(f"p{abs(hash_of(paper.title))}"),))


def _year_beside(paper: Record, chance: Random) -> Record | None:
    return replace(paper, date=dated(((paper.date and paper.date.year) or 2025) + chance.choice((1, -1))))


def hash_of(text: str) -> int:
    """The same number for a text in every run."""
    return sum((place + 1) * ord(sign) for place, sign in enumerate(text))


def _of_a_library(paper: Record, chance: Random) -> Record | None:
    return replace(paper, venue="arXiv preprint")


SAME: Mapping[str, Rule] = MappingProxyType(
    {
        "case": _titles(_case),
        "punctuation": _titles(_punctuation),
        "hyphens": _titles(_hyphens),
        "markup": _titles(_markup),
        "accents as TeX": _titles(_tex_accents),
        "British spelling": _titles(_british),
        "& for and": _titles(_ampersand),
        "subtitle dropped": _without_subtitle,
        "subtitle added": _with_subtitle,
        "byline cut": _cut,
        "an author missing": _without_one,
        "other authors in another order": _shuffled,
        "initials": _names(_initials),
        "initials behind, fused": _names(_fused),
        "Family, Given": _names(_family_comma),
        "Family Given": _names(_family_first),
        "middle names lost": _names(_first_given),
        "accents lost": lambda paper, chance: named(paper, tuple(map(_bare, names_of(paper)))),
        "accents spelled": lambda paper, chance: named(paper, tuple(map(_spelled, names_of(paper)))),
        "year missing": _undated,
        "published a year beside": _published_later,
        "year beside": _year_beside,
        "at a preprint server": _of_a_library,
    }
)
"""What a second document may do to a paper. DOI and arXiv id are dropped or kept beside these."""

ALONE = (
    frozenset({"initials", "initials behind, fused", "Family, Given", "Family Given", "middle names lost"}),
    frozenset(
        {"year missing", "published a year beside", "year beside", "subtitle dropped", "subtitle added"}
    ),
    frozenset({"case", "markup", "accents as TeX", "& for and"}),
)
"""Of each set one rule at most is true of a copy: names have one style, and what is left says something."""
