"""People whom a document also names as somebody else is called: 诸葛孔明 (Zhuge Kongming), Nowak née Lis.

Many names are one in Latin letters, so that nobody is joined, and where a name fits several nobody is asked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Author
from kg.resolve.candidates import Candidate
from kg.resolve.people.person import Person
from kg.text.letters.scripts import EASTERN, script_form, scripts_of
from kg.text.people.agreement import agreement
from kg.text.people.apart import nothing_in_common
from kg.text.people.names import in_order
from kg.text.people.parts import name_parts
from kg.text.reason import Reason, Stance


def two_script_candidates(people: Sequence[Person]) -> Iterator[Candidate]:
    """The doubts whether two people are one, of whom one is also named as the other is, and nobody else.

    >>> from kg.model import Author
    >>> from kg.resolve.people.signatures import Basis, Signature
    >>> author = Author(other_names=("Zhuge Kongming",))
    >>> one = Signature("p", "诸葛孔明", Basis.BYLINE, 1, (), author=author)
    >>> other = Signature("q", "Kongming Zhuge", Basis.BYLINE, 1, ())
    >>> both = [Person(each.name, (), (each,), (), False, ()) for each in (one, other)]
    >>> [(doubt.first, doubt.second) for doubt in two_script_candidates(both)]
    [(0, 1)]
    """
    also = {place: names for place, person in enumerate(people) if (names := _second_names(person))}
    if not also:
        return
    called = _called(people, frozenset(key for names in also.values() for key in names))
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for place, names in also.items():
        for key in names:
            owners[key].add(place)
    for place, names in also.items():
        for key, (name, second) in names.items():
            others = called.get(key, set()) - {place}
            if len(others) == 1 and owners[key] == {place}:
                [other] = others
                if _papers(people[place]).isdisjoint(_papers(people[other])):
                    yield _doubt(people, place, other, f"'{name}' is also printed as '{second}'")


def _second_names(person: Person) -> Mapping[tuple[str, ...], tuple[str, str]]:
    """The key of a name that is another one, or in another script → the printed name, and that name."""
    return {
        _key(second): (each.name, second)
        for each in person.signatures
        if each.author
        for second in each.author.other_names
        if not scripts_of(each.name) & scripts_of(second) or _is_another(each.author, each.name, second)
    }


def _is_another(author: Author, name: str, second: str) -> bool:
    """Whether documents print it; what a catalogue calls authors may be somebody's name whom it confuses."""
    if second in author.usual_names or any(map(str.isdecimal, second)):
        return False
    has_changed = not agreement(name_parts(name), name_parts(second))
    return has_changed and not nothing_in_common(name, second)


def _called(people: Sequence[Person], keys: frozenset[tuple[str, ...]]) -> Mapping[tuple[str, ...], set[int]]:
    """Of these keys each with the places of the people who have it."""
    found: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for place, person in enumerate(people):
        for name in {each.name for each in person.printings}:
            if (key := _key(name)) in keys:
                found[key].add(place)
    return found


def _key(name: str) -> tuple[str, ...]:
    """The words of a name in any order; of an eastern name its signs."""
    form = script_form(in_order(name))
    return ("".join(form.split()),) if EASTERN.fullmatch(form) else tuple(sorted(form.split()))


def _papers(person: Person) -> set[str]:
    return {each.paper for each in person.signatures}


def _doubt(people: Sequence[Person], one: int, other: int, words: str) -> Candidate:
    first, second = sorted((one, other), key=lambda place: (-len(people[place].signatures), place))
    return Candidate(first, second, 0.5, (Reason(Stance.FOR, words),))
