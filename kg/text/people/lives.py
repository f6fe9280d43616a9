"""The years of a life behind a name, with which catalogues tell people of one name apart.

Only years that are told for sure are compared: of `approximately 770-840` the last, and none of when somebody
was active.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.text.language.eras import AFTER_CHRIST, BEFORE_CHRIST
from kg.text.language.months import month_number

_ABOUT = r"(?:approximately|about|between|before|after|circa|ca?\.|um|vers)\s*"
_BC, _AD = (rf"\s?(?:{era})(?!\w)" for era in (BEFORE_CHRIST, AFTER_CHRIST))
_DOUBT = r"\?|\s?(?:or|oder|ou|/)\s?[0-9]+"


def _point(name: str) -> str:
    """A year, with what says that it is about so, not sure, or before Christ; of two digits with an era."""
    year = rf"[1-9][0-9]{{2,3}}|[1-9][0-9]?(?={_BC}|{_AD})"
    doubt, era = rf"(?P<{name}_doubt>{_DOUBT})?", rf"(?:(?P<{name}_bc>{_BC})|{_AD})?"
    return rf"(?P<{name}_about>{_ABOUT})?(?P<{name}>{year}){doubt}{era}"


_SPAN = re.compile(
    rf"{_point('born')}\s?[-–—]{{1,3}}\s?(?:{_point('died')})?(?!\w)"
    rf"|(?<=[\s,])[-–—]{{1,3}}\s?{_point('end')}",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?:\bb\.|\bborn|\bgeb\.|\*)\s?{_point('born')}|(?:\bd\.|\bdied|\bgest\.|†)\s?{_point('end')}",
    re.IGNORECASE,
)
_NO_LIFE = re.compile(
    r"\b(?:fl\.|flourished|active|actif|wirkte|century|cent\.|jahrhundert)|siècle", re.IGNORECASE
)
_DAY = re.compile(r"(?<=[0-9]{4})\s(?P<month>[^\W\d_]{3,10})\.?(?:\s[0-9]{1,2})?(?=\s?[-–—,)]|$)")
"""Behind a year: `1819 November 22-1880`."""


@dataclass(frozen=True, slots=True, order=True)
class Life:
    """When somebody was born and died, as far as it is told for sure; at least one of the two is."""

    born: int = 0
    """The year, before Christ below 0; 0 where nothing is told."""
    died: int = 0

    def __str__(self) -> str:
        """The years as catalogues print them.

        >>> [str(Life(*years)) for years in ((1819, 1880), (1948, 0), (0, 1400), (-384, -322))]
        ['1819-1880', '1948-', '-1400', '384 BC-322 BC']
        """
        return "-".join(f"{abs(year)}{' BC' * (year < 0)}" if year else "" for year in (self.born, self.died))


def life_in(name: str) -> Life | None:
    """The years behind a name, as printed; `None` without any that are sure.

    >>> life_in("George Eliot, 1819-1880"), life_in("Einhard, approximately 770-840")
    (Life(born=1819, died=1880), Life(born=0, died=840))
    >>> life_in("Aristotle, 384-322 B.C."), life_in("Geoffrey Chaucer, -1400"), life_in("Ann Lee, b. 1948")
    (Life(born=-384, died=-322), Life(born=0, died=1400), Life(born=1948, died=0))
    >>> life_in("John Smith, active 1580-1610"), life_in("Wei Li 0012"), life_in("Jean-Luc Roe")
    (None, None, None)
    """
    if not any(map(str.isdecimal, name)) or _NO_LIFE.search(name):
        return None
    name = _DAY.sub(lambda day: "" if month_number(day["month"]) else day[0], name)
    found = _SPAN.search(name) or _ONE.search(name)
    if not found:
        return None
    told = found.groupdict()
    born = _year(told, "born", early=bool(told.get("died_bc")))
    life = Life(born, _year(told, "died") or _year(told, "end"))
    return life if life != Life() else None


def life_among(names: Iterable[str]) -> Life | None:
    """The fullest life behind the printed names of one author; `None` without any, and where there are two.

    >>> life_among(["G. Eliot", "George Eliot, 1819-", "Eliot, George, 1819-1880"])
    Life(born=1819, died=1880)
    """
    lives = sorted(filter(None, map(life_in, names)), key=lambda life: (not life.born, not life.died, life))
    return lives[0] if lives and not any(are_two_lives(lives[0], life) for life in lives) else None


def are_two_lives(one: Life, other: Life) -> bool:
    """Whether two lives begin or end in other years.

    >>> are_two_lives(Life(1802, 1870), Life(1824, 1895)), are_two_lives(Life(1948, 0), Life(1948, 2010))
    (True, False)
    """
    pairs = ((one.born, other.born), (one.died, other.died))
    return any(ours and theirs and ours != theirs for ours, theirs in pairs)


def _year(told: dict[str, str | None], point: str, *, early: bool = False) -> int:
    if told.get(f"{point}_about") or told.get(f"{point}_doubt"):
        return 0
    year = int(told.get(point) or 0)
    return -year if early or told.get(f"{point}_bc") else year
