"""What the bylines of one paper say of its authors, gathered for the byline that is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, starmap

from kg.model import Author, Byline, Organisation
from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import scripts_of
from kg.text.people.bylines import folded_name, may_be_one
from kg.text.people.collective import is_by_another_mark, is_collective
from kg.text.people.names import in_order


def with_author_details(byline: Byline, others: Sequence[Byline]) -> Byline:
    """The byline with what any of the bylines of its paper says of its authors.

    Of an author the ORCID is that of the first that gives one, beside which others stay, and the ids of
    OpenAlex and of other registries are those of all. The organisations are those of the first that gives the
    id of any, else of the first that gives any, and whatever others give ids of beside. The family name is
    the first's where the byline has its letters; the author is an organisation where any marks it as one.
    Names belong together when they agree, and no second name of either byline does; in another script, where
    they stand in one place of two whole lists. Braces around the one name of a person make no organisation
    where another document prints it with an initial.

    >>> full = Byline(names=("Jane Roe", "Bo Li"), complete=True, printed="Jane Roe, Bo Li")
    >>> jane = Author(orcid="0000-0002-1825-0097")
    >>> short = Byline(names=("J. Roe",), complete=False, printed="J. Roe et al.", authors=(jane,))
    >>> [author.orcid for author in with_author_details(full, [full, short]).authors]
    ['0000-0002-1825-0097', None]
    >>> with_author_details(full, [full, short]).authors[0].other_names
    ('J. Roe',)
    >>> marked = (Author(is_organisation=True),)
    >>> braced = Byline(names=("Budi",), complete=True, printed="Budi", authors=marked)
    >>> short = Byline(names=("B. Budi",), complete=True, printed="B. Budi")
    >>> with_author_details(braced, [braced, short]).authors[0].is_organisation
    False
    """
    if not any(other.authors or other.names != byline.names for other in others):
        return byline
    found = [Author() for _ in byline.names]
    for other in (each for each in others if each.authors or each.names != byline.names):
        for place, number in _matched(byline, other):
            said = other.authors[number] if other.authors else Author()
            found[place] = _told(byline.names[place], found[place], other.names[number], said)
    authors = tuple(map(_by_initials, byline.names, found))
    return replace(byline, authors=authors if any(one != Author() for one in authors) else ())


def _told(own: str, known: Author, name: str, said: Author) -> Author:
    """What is known of an author, called `own` here, and what one more document says, which prints `name`."""
    forms = {same_form(in_order(each)) for each in (own, *known.other_names)}
    new = [each for each in (name, *said.other_names) if same_form(in_order(each)) not in forms]
    orcid = known.orcid or said.orcid
    given = (*known.other_orcids, *filter(None, [said.orcid]), *said.other_orcids)
    return Author(
        orcid=orcid,
        other_orcids=tuple(other for other in dict.fromkeys(given) if other != orcid),
        openalex_ids=tuple(dict.fromkeys((*known.openalex_ids, *said.openalex_ids))),
        registered=tuple(dict.fromkeys((*known.registered, *said.registered))),
        organisations=_united(known.organisations, said.organisations),
        family=known.family or marked_in(own, said.family),
        is_organisation=known.is_organisation or said.is_organisation,
        other_names=tuple(dict.fromkeys((*known.other_names, *new))),
        usual_names=tuple(dict.fromkeys((*known.usual_names, *said.usual_names))),
    )


def _by_initials(name: str, author: Author) -> Author:
    """The author, who is no organisation where any document prints the one name with an initial."""
    printed = (name, *author.other_names)
    if author.is_organisation and any(starmap(_is_with_initials, combinations(printed, 2))):
        return replace(author, is_organisation=False)
    return author


def _is_with_initials(name: str, other: str) -> bool:
    """Whether one of two names is one word, and the other the same with initials: `Budi` and `B. Budi`.

    Not of a name that tells that it is an organisation's, `NASA`: some programs give it an initial.
    """
    if any(is_collective(each) or is_by_another_mark(each) for each in (name, other)):
        return False
    alone, more = sorted((folded_name(name), folded_name(other)), key=len)
    return len(alone) == 1 < len(more) and [word for word in more if len(word) > 1] == [*alone]


def marked_in(name: str, family: str) -> str:
    """A family name that one document marks, as a name of another document has it; empty where it has not.

    >>> marked_in("José García Márquez", "Garcia Marquez"), marked_in("Mohamed El Amin", "el Amin")
    ('García Márquez', 'El Amin')
    >>> marked_in("J. García", "García Márquez"), marked_in("Ana de la Cruz, Jr.", "de la Cruz")
    ('', 'de la Cruz')
    """
    if not family or family in name:
        return family
    own = " ".join(name.split()[-len(family.split()) :])
    return own if search_form(own) == search_form(family) and own != name else ""


def _united(known: Sequence[Organisation], said: Sequence[Organisation]) -> tuple[Organisation, ...]:
    """Where an author worked by what was known and what one more document says: no id is lost.

    Names alone are not put together with those of others, which may print the same place otherwise.
    """
    ids = {one.ror for one in known if one.ror}
    new = [one for one in said if one.ror and one.ror not in ids]
    if known and (ids or not new):
        return (*known, *new)
    return tuple(said)


def _matched(byline: Byline, other: Byline) -> Iterator[tuple[int, int]]:
    """The places of one author in this byline and in the other."""
    if other.names == byline.names:
        yield from ((place, place) for place in range(len(byline.names)))
        return
    whole = byline.complete and other.complete and len(byline.names) == len(other.names)
    ours, theirs = _by_family(byline.names), _by_family(other.names)
    for number, name in enumerate(other.names):
        if whole and not scripts_of(name) & scripts_of(byline.names[number]):
            yield number, number
            continue
        places = {place for form in _forms(name) for place in ours.get(form, ())}
        are_one = may_be_one
        if not (fitting := [place for place in places if are_one(byline.names[place], name)]):
            are_one = _may_be_in_one_word  # which would part `R. Bosch` from a Robert Bosch beside `Bosch`
            fitting = [place for place in places if are_one(byline.names[place], name)]
        if len(fitting) != 1:
            continue
        own = byline.names[fitting[0]]
        mates = {mate for form in _forms(own) for mate in theirs.get(form, ())}
        if sum(are_one(own, other.names[mate]) for mate in mates) == 1:
            yield fitting[0], number


def _may_be_in_one_word(one: str, other: str) -> bool:
    return may_be_one(one, other) or _is_with_initials(one, other)


def _forms(name: str) -> set[str]:
    """By what a name is looked up: names that agree share one of these, but for initials that both have.

    The words of its family and given names, of which another document may leave some out or begin with
    others, and all in one, as some write `O Brien`. No initial in front: of thousands of authors many share
    it, and each would be compared with each.

    >>> sorted(_forms("J. P. Serre")), sorted(_forms("Silva Santos, J.")), sorted(_forms("W. E"))
    (['jpserre', 'serre'], ['jsilvasantos', 'santos', 'silva'], ['e', 'w', 'we'])
    """
    words = folded_name(name)
    told = {word for word in words if len(word) > 1}
    return {*(told or words), words[-1], "".join(words)}


def _by_family(names: Sequence[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for form in _forms(name):
            found.setdefault(form, []).append(place)
    return found
