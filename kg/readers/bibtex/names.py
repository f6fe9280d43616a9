"""The author field of a BibTeX entry as a byline: names in natural order, and whether the list is cut."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.model import Author
from kg.readers.bibtex.braces import is_in_braces, people_in_braces
from kg.readers.bibtex.cuts import with_plain_cut, with_plain_others, without_stray_and
from kg.readers.fields.tex import plain
from kg.readers.names.bylines import InOnePlace, Listed, up_to_hole, without_colons
from kg.readers.names.cuts import cut_off, without_cut
from kg.readers.names.headings import with_additions, without_additions
from kg.readers.names.honorifics import is_a_persons
from kg.readers.names.initials_first import initials_first
from kg.readers.names.lists import LONGEST_LIST, Reading, is_told_by_others, names_of, reading
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import has_strange_part, may_follow, suffix_apart, told_apart, without_role
from kg.text.letters.separators import COMMA, SEMICOLON, has_comma, has_semicolon
from kg.text.people.collective import is_collective, may_be_collective
from kg.text.people.countries import names_country
from kg.text.people.eastern import is_eastern, may_be_whole
from kg.text.people.names import are_suffixes
from kg.text.registered.registration import without_registrations
from kg.text.typesetting.markup import unmarked, without_raised_marks

LONGEST_FIELD = 500_000
"""Characters of an author field that is read; five thousand names are a fifth of it."""

_LONGEST_NAME = 1_000  # characters
_MOST_PARTS = 8  # family name, given name, lineage, years of a life, degrees
_MOST_OF_ONE = 4  # parts between semicolons, below which they are of one name
_OF_NO_NAME = frozenset(("and", "of", "for"))
_NAMED_PART = re.compile(r"\s*(?:family|given|prefix|suffix)(?:-i)?\s*=", re.IGNORECASE)
_HELD_SUFFIX = re.compile(r"[^,{}]+,\s*\{[^{}]*\}\s*,")
"""`Clavius, {S.J.}, Christophorus`: braces say that it follows the name, whatever it is."""
_NUMBERS = re.compile(r"(?<![\w,])[0-9]{1,2}(?:\s?,\s?[0-9]{1,2})+$")
_DOUBLED = re.compile(r",[, ]*,")


def read_authors(field: str) -> Listed:
    """The list of names that an author field is; without a byline when its names cannot be told apart.

    Names are parted by `and` outside of braces. `Last, First`, `von Last, Jr, First` and a name in braces
    become what a page prints: `First von Last, Jr`. A list is cut where it says `and others` or `et al.`.
    What commas, semicolons and the like of any script part in the place of one name is read as several where
    each part is surely a whole name, and as one with an issue where it may be. It is kept as printed where
    nobody can tell (`kg.readers.names.lists`), and where it has two commas around what is no `Jr`; a name
    with three commas or a semicolon is none.
    A name that is in braces as a whole is marked as an organisation's, which BibTeX must not take apart.

    >>> found = read_authors(r"Zhang, Qizhen and von Neumann, Jr, J{\\'a}nos and {Cohere and Co} and others")
    >>> found.byline.names, found.byline.complete, found.byline.authors[2].is_organisation
    (('Qizhen Zhang', 'János von Neumann, Jr', 'Cohere and Co'), False, True)
    """
    from pybtex.bibtex.utils import split_name_list

    field = without_stray_and(unmarked(without_raised_marks(" ".join(field.split()))))
    if not field or len(field) > LONGEST_FIELD:
        return Listed(None)
    parts = list(map(with_plain_cut, map(_tidied, split_name_list(with_plain_others(field)))))
    lists = [_by_semicolons(without_role(part)) for part in parts]
    shown, after = cut_off([name for names in lists for name in names])
    places = [_place(part) for part in shown]
    people = _numbered(lists, places)
    if people is None:
        return Listed(None)
    people, numbers = without_registrations(people, lambda person: person[2].name)
    names, authors, headed = without_colons(
        [name.name for _, _, name in people], [_author(written, name) for _, written, name in people]
    )
    byline, hole, behind = up_to_hole(names, authors, complete=after is None)
    whole = {name.name for _, written, name in people if _is_in_one_piece(written)}
    return Listed(
        initials_first(byline, whole),
        tuple(filter(None, map(plain, after or ()))),
        hole,
        behind,
        commas=tuple(_in_one_place(parts, lists, places)),
        headed=headed,
        numbers=numbers,
        printed_at=tuple(at for at, _, name in people if name.name != ":")[: hole and hole - 1],
    )


def _numbered(
    lists: Sequence[Sequence[str]], places: Sequence["_Place"]
) -> list[tuple[int, str, "_Named"]] | None:
    """Whom the places hold, each behind the number of its part, from 1; `None` where one is no name."""
    counted = (at for at, names in enumerate(lists, start=1) for _ in names)
    read = [(at, *person) for at, place in zip(counted, places, strict=False) for person in place.people]
    named = [(at, written, name) for at, written, name in read if name]
    return named if len(named) == len(read) else None


def _in_one_place(
    parts: Sequence[str], lists: Sequence[Sequence[str]], places: Sequence["_Place"]
) -> Iterator[InOnePlace]:
    """What stands in the place of one name and is several, or may be."""
    several = ((part, names) for part, names in zip(parts, lists, strict=True) if len(names) > 1)
    yield from (InOnePlace(plain(part), _count(names)) for part, names in several)
    is_told = is_told_by_others({place.reading for place in places if place.reading})
    for place in places:
        if place.flaw and not (is_told and place.reading is Reading.DOUBTFUL):
            yield place.flaw


class _Place(NamedTuple):
    """The place of one name."""

    people: Sequence[tuple[str, "_Named | None"]]
    """Whom it holds, each as written and as a page prints it, `None` if that is no name."""
    reading: Reading | None
    """What the commas in it are; `None` without any."""
    flaw: InOnePlace | None = None


def _place(part: str) -> _Place:
    parts = _parted(part)
    people, found = _people(part, parts)
    commas = found if len(parts) > 1 else None
    is_strange = len(people) == 1 and has_strange_part(parts) and not _HELD_SUFFIX.match(part)
    if found is Reading.UNDECIDED or is_strange:
        as_printed = _as_printed(part)
        return _Place([(part, _Named(as_printed))], commas, InOnePlace(as_printed, int(is_strange)))
    named = [(each, _natural(each)) for each in people]
    if found is Reading.SEVERAL:
        return _Place(named, commas, InOnePlace(_as_printed(part), len(people)))
    name = named[0][1] if found is Reading.DOUBTFUL else None
    return _Place(named, commas, InOnePlace(_as_printed(part), 0, name.name) if name else None)


def _people(part: str, parts: Sequence[str]) -> tuple[Sequence[str], Reading]:
    if _is_held(part, parts):
        return [part], Reading.ONE
    if is_in_braces(part):
        return people_in_braces(part)
    return names_of(part, parts)


def _tidied(part: str) -> str:
    """A name with each comma once, but two that may be a quotation mark of TeX, before the two that close it.

    Numbers of footnotes are held together.

    >>> _tidied("Roe,, Jane 1,2")
    'Roe, Jane {1,2}'
    """
    once = part if "``" in part or "''" in part else _DOUBLED.sub(",", part)
    return _NUMBERS.sub(r"{\g<0>}", once) if once[-1:].isdecimal() else once


def _is_held(written: str, parts: Sequence[str]) -> bool:
    """Whether braces hold a part of `{O Neill}, John Paul` together, which says that both are of one name.

    Not in the Far East: of a list there, too, some put each name in braces.
    """
    from pybtex.bibtex.utils import split_tex_string

    if len(parts) != 2 or "{" not in written or all(map(is_eastern, parts)):
        return False
    return any(is_in_braces(part.strip()) for part in split_tex_string(written, COMMA))


def _is_in_one_piece(written: str) -> bool:
    """Whether nothing in a name takes it apart, or holds it together."""
    return not (has_comma(written) or "{" in written or _NAMED_PART.match(written))


def _as_printed(written: str) -> str:
    """What stands in the place of a name, but for a comma behind it."""
    return plain(written).rstrip(" ,")


def _by_semicolons(written: str) -> list[str]:
    """The names that semicolons part; the text itself where they part none, or what may be no names.

    >>> _by_semicolons("Roe, J.; Poe, Al; et al."), _by_semicolons("Roe, J.; Institute of Maps")
    (['Roe, J.', 'Poe, Al', 'et al.'], ['Roe, J.; Institute of Maps'])
    """
    from pybtex.bibtex.utils import split_tex_string

    if not has_semicolon(written) or len(written) > LONGEST_LIST:
        return [written]
    names = list(filter(None, split_tex_string(written, SEMICOLON)))
    return names if all(_is_whole_name(name) for name in map(without_cut, names) if name) else [written]


def _count(names: Iterable[str]) -> int:
    """How many names a list has, without the words that cut it."""
    return sum(map(bool, map(without_cut, names)))


def _is_whole_name(written: str) -> bool:
    """Whether a text between two semicolons has a given and a family name, perhaps as `Last, First`."""
    parts, name = _parted(written), plain(written)
    words = name.split()
    is_list = reading(parts) not in (Reading.ONE, Reading.DOUBTFUL)
    is_another = is_list or has_strange_part(parts) or any(map(names_country, parts))
    is_short = len(words) < 2 and not (is_eastern(name) and may_be_whole(name))
    has_no_name = is_short or not _OF_NO_NAME.isdisjoint(words) or is_collective(name)
    return len(parts) < _MOST_OF_ONE and not (is_another or has_no_name)


def _parted(written: str) -> list[str]:
    """The parts between commas, as TeX prints them; none of a name in BibLaTeX's extended form."""
    from pybtex.bibtex.utils import split_tex_string

    is_long = len(written) > LONGEST_LIST
    if not has_comma(written) or has_semicolon(written) or is_long or _NAMED_PART.match(written):
        return []
    parts = [plain(part) for part in split_tex_string(_without_additions(written), COMMA)]
    return parts if parts[-1] else parts[:-1]  # `Ann Lee, Bo Li, and Wei Li`


class _Named(NamedTuple):
    """A name as a page prints it."""

    name: str
    family: str = ""
    """Of several words, where the field says which."""


def _author(written: str, named: _Named) -> Author:
    """Braces around a name say that it is an organisation's; around a list of names they are a slip."""
    name = named.name
    marked = is_in_braces(written.strip()) and may_be_collective(name) and not is_a_persons(name)
    parts = name.split(" and ")  # `Cohere and Co` is one name, `Jane Smith and Pablo Ruiz` are two
    several = len(parts) > 1 and all(" " in part for part in parts)
    return Author(family=named.family, is_organisation=marked and (not several or is_collective(name)))


def _without_additions(written: str) -> str:
    """A name without what a catalogue adds; whole where braces hold all of it together."""
    return written if is_in_braces(written.strip()) else without_additions(written)[0]


def _natural(written: str) -> _Named | None:
    """One name as a page prints it, what a catalogue adds behind; `None` when it is no name of BibTeX."""
    own = _without_additions(written)
    named = _in_natural_order(own)
    beside = "" if own == written else plain(without_additions(written)[1])
    return named and named._replace(name=with_additions(named.name, beside))


def _in_natural_order(written: str) -> _Named | None:
    """The same of a name without such."""
    from pybtex.database import Person
    from pybtex.exceptions import PybtexError

    if len(written) > _LONGEST_NAME or (has_semicolon(written) and not written.startswith("{")):
        return None
    if (parts := _named_parts(written)) is not None:
        return _named(*parts)
    try:
        person = Person(_in_order(written))
    except PybtexError:
        return None
    before = plain(" ".join((*person.first_names, *person.middle_names)))
    family = plain(" ".join((*person.prelast_names, *person.last_names)))
    if not has_comma(written):  # whatever of it BibTeX takes for the family name, but where braces hold it
        held = any(last.startswith("{") for last in person.last_names)
        return _named(before, family) if held else _Named(" ".join(filter(None, (before, family))))
    return _named(*suffix_apart(before, family, plain(" ".join(person.lineage_names))))


def _named(given: str, family: str, suffix: str = "") -> _Named:
    return _Named(natural_name(given, family, suffix), family_of(given, family, suffix))


def _named_parts(written: str) -> tuple[str, str, str] | None:
    """Given name, family name and suffix, where BibLaTeX's extended form says which is which; else `None`.

    >>> _named_parts("family=Gaulle, given=Charles, prefix=de, useprefix=false")
    ('Charles', 'de Gaulle', '')
    """
    from pybtex.bibtex.utils import split_tex_string

    if not _NAMED_PART.match(written):
        return None
    pairs = (part.partition("=") for part in split_tex_string(written, ","))
    said = {key.strip().lower(): plain(value.strip().strip('"')) for key, _, value in pairs}
    family = " ".join(filter(None, (said.get("prefix"), said.get("family"))))
    return said.get("given", ""), family, said.get("suffix", "")


def _in_order(written: str) -> str:
    """The name as BibTeX wants it, `Last, Jr., First`, where it is written as in a library's catalogue."""
    from pybtex.bibtex.utils import split_tex_string

    parts = split_tex_string(written, COMMA)
    if not 1 < len(parts) <= _MOST_PARTS:
        return written
    given, family, after = told_apart(parts)
    if not after or not (all(map(may_follow, after)) or are_suffixes(after)):
        return ", ".join(parts)
    if not given:  # `Sammy Davis, Jr.`
        given, _, family = family.rpartition(" ")
    return f"{family}, {{{', '.join(after)}}}, {given}"
