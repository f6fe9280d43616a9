"""What the bylines of one paper say of its authors, gathered for the byline that is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Author, Byline
from kg.text.bylines import folded_name, names_agree
from kg.text.names import agree
from kg.text.person_names import Agreement, agreement, name_parts


def described(byline: Byline, others: Sequence[Byline]) -> Byline:
    """The byline with what any of the bylines of its paper says of its authors.

    Of an author the ORCID is that of the first that gives one, beside which others stay, and so are the
    organisations; it is an organisation itself where any marks it as one. Names belong together when they
    agree, and no second name of either byline does.
    """
    if not any(other.authors for other in others):
        return byline
    found = [Author() for _ in byline.names]
    for other in filter(lambda each: each.authors, others):
        for place, said in _said(byline, other):
            known = found[place]
            orcid = known.orcid or said.orcid
            given = (*known.other_orcids, *filter(None, [said.orcid]), *said.other_orcids)
            found[place] = Author(
                orcid=orcid,
                other_orcids=tuple(other for other in dict.fromkeys(given) if other != orcid),
                organisations=known.organisations or said.organisations,
                is_organisation=known.is_organisation or said.is_organisation,
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
        fitting = {place for place in places if _may_be(byline.names[place], name)}
        rivals = {mate for mate in mates if _may_be(other.names[mate], name)}
        if len(fitting) == 1 and len(rivals) == 1:
            yield fitting.pop(), other.authors[number]


def _may_be(one: str, other: str) -> bool:
    """Whether two names under one paper can be one author's, in any way in which people print them."""
    if agree(one, other) or names_agree(folded_name(one), folded_name(other)):
        return True
    return agreement(name_parts(one), name_parts(other)) is not Agreement.NONE


def _ends(name: str) -> set[str]:
    """The first and the last word, one of which is the family name: names that agree share one of them."""
    words = folded_name(name)
    return {words[0], words[-1]}


def _by_family(names: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for form in _ends(name):
            found.setdefault(form, []).append(place)
    return found
