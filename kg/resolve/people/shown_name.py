"""Which of the names that documents print of one person is shown; the others stay beside it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from kg.model import Author
from kg.text.letters.fold import search_form
from kg.text.letters.scripts import has_marks
from kg.text.people.agreement import agreement
from kg.text.people.apart import changed_from_all
from kg.text.people.capitals import is_shouted
from kg.text.people.initials_behind import is_written_short
from kg.text.people.names import is_short, may_be_suffix
from kg.text.people.parts import name_parts

_PARTS = re.compile(r"[,;]\s*")


def usual_name(names: Sequence[str]) -> str:
    """That in full, by its most frequent form, with its marks; of several the most frequent.

    What was kept as printed, because it may be no name, is shown only where nothing else is.

    >>> usual_name(["J. Roe", "J. Roe", "Jane Roe"]), usual_name(["Jose Roe", "José Roe"])
    ('Jane Roe', 'José Roe')
    >>> usual_name(["J. Roe", "Roe, J., Poe"])
    'J. Roe'
    """
    times = Counter(names)
    if len(times) == 1:  # as of most people
        return names[0]
    forms = Counter(map(search_form, names))
    return min(
        times,
        key=lambda name: (
            _may_be_none(name),
            is_short(name),
            -forms[search_form(name)],
            _has_gap(name),
            is_shouted(name),
            not has_marks(name),
            -times[name],
            name.isascii(),
            name,
        ),
    )


def since_change(printed: Sequence[tuple[str, int | None]]) -> list[str]:
    """The names of one person, each with a year, that go with the latest; all where the name never changed.

    Of names that the latest does not tell apart, because it has initials, the latest in full does.

    >>> since_change([("Barbara Ashdown", 1990), ("Barbara Ashdown", 1991), ("Ben Ashdown", 2004)])
    ['Ben Ashdown']
    >>> since_change([("Barbara Ashdown", 1990), ("Ben Ashdown", 2004), ("B. Ashdown", 2005)])
    ['Ben Ashdown', 'B. Ashdown']
    """
    kept = _like_the_latest(printed, printed)
    return [name for name, _ in _like_the_latest(kept, [each for each in kept if not is_short(each[0])])]


def _like_the_latest(
    printed: Sequence[tuple[str, int | None]], among: Sequence[tuple[str, int | None]]
) -> list[tuple[str, int | None]]:
    """The names that are no other ones than the latest of some; all where none has a year."""
    last = max((year for _, year in among if year), default=0)
    latest = {name for name, year in among if year == last}
    old = changed_from_all({name for name, _ in printed}, latest)
    return [each for each in printed if not latest or each[0] not in old]


def in_full(name: str, authors: Iterable[Author | None]) -> str:
    """The name, or where it has initials alone what its bearer is most often called in full.

    That is how other documents print the name in the same bylines, in the same letters; else what catalogues
    call the author.

    >>> in_full("J. Roe", [Author(other_names=("J P Roe", "Jane Roe")), None]), in_full("J. Roe", [])
    ('Jane Roe', 'J. Roe')
    """
    known = [author for author in authors if author and (author.other_names or author.usual_names)]
    if not known or not is_short(name):
        return name
    usual = Counter(one for author in known for one in author.usual_names if not is_short(one))
    others = (one for author in known for one in author.other_names if one not in author.usual_names)
    names = Counter(one for one in others if _is_full(one, name)) or usual
    return min(names, key=lambda one: (is_shouted(one), -names[one], one), default=name)


def _is_full(name: str, short: str) -> bool:
    """Whether it can be the short one, with a given name for the initial, and without DBLP's number."""
    is_name = not (_has_gap(name) or _may_be_none(name) or any(map(str.isdigit, name)))
    plain = is_name and not is_written_short(name)
    return plain and bool(agreement(name_parts(name), name_parts(short)))


def _may_be_none(name: str) -> bool:
    """Whether commas or semicolons part in it what follows no name: readers turn what is surely a name."""
    _, *rest = _PARTS.split(name)
    return not all(map(may_be_suffix, rest))


def _has_gap(name: str) -> bool:
    """Whether a sign stands where no name is known: `- Soekarnowati`."""
    return not all(any(map(str.isalnum, word)) for word in name.split())
