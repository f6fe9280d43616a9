"""When two printed names of one paper's author agree: initials, another order, missing accents.

Only for names of papers that agree in everything else. Two people of one name are another question.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from kg.model import Author, Byline
from kg.text.fold import same_form, search_form

_SUFFIX = re.compile(r"(?:jr|sr|ph\.? ?d|md|[ivx]{1,4})\.?", re.IGNORECASE)


def in_order(name: str) -> str:
    """The name with its given names first: lists of references print `Roe, Jane`.

    >>> in_order("Roe, J."), in_order("Martin Luther King, Jr.")
    ('J. Roe', 'Martin Luther King, Jr.')
    """
    family, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or _SUFFIX.fullmatch(given.strip()):
        return name
    return f"{given.strip()} {family.strip()}"


def agree(one: str, other: str) -> bool:
    """Whether two names can be one author's: the same words in any order, or initials for given names.

    Given names may be left out from behind; accents do not count.

    >>> agree("J. Müller", "Jörg Muller"), agree("Li Wei", "Wei Li"), agree("Jane Roe", "John Roe")
    (True, True, False)
    """
    ours, theirs = _words(one), _words(other)
    if not ours or not theirs:
        return same_form(one) == same_form(other)
    if sorted(ours) == sorted(theirs):
        return True
    if ours[-1] != theirs[-1] or min(len(ours), len(theirs)) < 2:
        return False
    pairs = zip(ours[:-1], theirs[:-1], strict=False)
    return all(_short_for(*sorted(pair, key=len)) for pair in pairs)


def all_agree(names: Collection[str]) -> bool:
    """Whether each of the names agrees with each other.

    >>> all_agree(["J. Roe", "Jane Roe"]), all_agree(["J. Roe", "Jane Roe", "John Roe"])
    (True, False)
    """
    return all(agree(one, other) for one, other in combinations(sorted(set(names)), 2))


def _words(name: str) -> list[str]:
    return search_form(in_order(name)).split()


def _short_for(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def described(byline: Byline, others: Sequence[Byline]) -> Byline:
    """The byline with what any of the bylines of its paper says of its authors.

    Of an author the ORCID is that of the first that gives one, and so are the organisations. Names belong
    together when they agree, and no second name of either byline does.
    """
    if not any(other.authors for other in others):
        return byline
    found = [Author() for _ in byline.names]
    for other in filter(lambda each: each.authors, others):
        for place, said in _said(byline, other):
            known = found[place]
            found[place] = Author(
                orcid=known.orcid or said.orcid, organisations=known.organisations or said.organisations
            )
    return replace(byline, authors=tuple(found) if any(one != Author() for one in found) else ())


def _said(byline: Byline, other: Byline) -> Iterator[tuple[int, Author]]:
    """What the other byline says of the authors of this one, with their places in this one."""
    if other.names == byline.names:
        yield from enumerate(other.authors)
        return
    ours, theirs = _by_family(byline.names), _by_family(other.names)
    for number, name in enumerate(other.names):
        places = [place for form in _ends(name) for place in ours.get(form, ())]
        mates = [mate for form in _ends(name) for mate in theirs.get(form, ())]
        fitting = {place for place in places if agree(byline.names[place], name)}
        rivals = {mate for mate in mates if agree(other.names[mate], name)}
        if len(fitting) == 1 and len(rivals) == 1:
            yield fitting.pop(), other.authors[number]


def _ends(name: str) -> set[str]:
    """The first and the last word, one of which is the family name: names that agree share one of them."""
    words = _words(name)
    return {words[0], words[-1]} if words else {same_form(name)}


def _by_family(names: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for form in _ends(name):
            found.setdefault(form, []).append(place)
    return found
