"""What Crossref gives in fields that CSL does not have, or in lists where CSL has one value."""

from collections.abc import Iterator, Mapping
from typing import Any

from kg.readers.fields.funders import in_words
from kg.readers.fields.paper_kinds import CSL, EDITED, IN_VOLUMES
from kg.readers.fields.values import (
    first_text,
    object_of,
    objects_of,
    one_line,
    text_of,
    titled,
    values_of,
    without_markup,
)
from kg.text.letters.fold import same_form
from kg.text.works.journals import journal_name
from kg.text.works.venues import fullest_and_others

_LISTS = frozenset(("container-title", "keyword", "reference", "references"))
"""Fields of which a list is more than its one value."""


def unlisted(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an entry; a list of one text or number, as which some write every field, as that.

    >>> unlisted({"volume": ["3"], "author": [{"family": "Roe"}], "keyword": ["Maps, Old"]})
    {'volume': '3', 'author': [{'family': 'Roe'}], 'keyword': ['Maps, Old']}
    """
    return {name: value if name in _LISTS else _alone(value) for name, value in fields.items()}


def _alone(value: Any) -> Any:
    is_alone = isinstance(value, list) and len(value) == 1 and isinstance(value[0], str | int | float)
    return value[0] if is_alone else value


def read_title(fields: Mapping[str, Any]) -> str:
    """The title of an entry, with the subtitle that Crossref has in a field of its own; empty without one.

    Where it gives several subtitles, nobody says which of them belong to the title.

    >>> read_title({"title": ["On Maps"], "subtitle": ["A Survey"]}), read_title({"title": "On Maps"})
    ('On Maps: A Survey', 'On Maps')
    """
    subtitles = texts_of(fields.get("subtitle"))
    return titled(without_markup(first_text(fields.get("title"))), subtitles if len(subtitles) == 1 else ())


def read_venue(fields: Mapping[str, Any]) -> tuple[str, list[str]]:
    """What an entry appeared in, and the series of that; empty without any.

    Of a chapter Crossref gives both in one field, the series first, and short forms behind. Of an article
    the first title counts; of a whole book all are series.

    >>> titles = {"container-title": ["Lecture Notes in Computer Science", "ECCV 2016"]}
    >>> read_venue({"type": "book-chapter", **titles})
    ('ECCV 2016', ['Lecture Notes in Computer Science'])
    >>> read_venue({"type": "book", "container-title": ["Lecture Notes in Computer Science"]})
    ('', ['Lecture Notes in Computer Science'])
    """
    titles, kind = texts_of(fields.get("container-title")), CSL.get(text_of(fields.get("type")))
    if kind in EDITED:
        return "", titles
    if not titles or kind not in IN_VOLUMES:
        return journal_name("".join(titles[:1])), []
    venue, series = fullest_and_others(titles[::-1])
    return journal_name(venue), series[::-1]


def genre_of(fields: Mapping[str, Any]) -> str:
    """The words for the type of an entry; of a thesis, whose degree Crossref gives, that.

    >>> genre_of({"genre": "PhD thesis"}), genre_of({"degree": ["PhD", "Law"]})
    ('PhD thesis', 'PhD; Law')
    """
    return one_line(fields.get("genre")) or "; ".join(texts_of(fields.get("degree")))


def read_institution(fields: Mapping[str, Any]) -> str:
    """The university of a thesis or the server of a preprint; empty without any.

    >>> read_institution({"institution": [{"name": "bioRxiv", "place": ["-"]}]})
    'bioRxiv'
    """
    return "; ".join(texts_of([object_of(one).get("name") for one in values_of(fields.get("institution"))]))


def serials_in(fields: Mapping[str, Any], name: str) -> list[str]:
    """The numbers of a name, `ISSN` or `ISBN`: Crossref gives each again with the medium that it is of.

    >>> serials_in({"ISSN": "1234-5679", "issn-type": [{"value": "1234-5679", "type": "print"}]}, "ISSN")
    ['1234-5679']
    >>> serials_in({"ISSN": "1234-5679", "issn-type": [{"value": "12345679", "type": "print"}]}, "ISSN")
    ['1234-5679']
    """
    again = (one.get("value") for one in objects_of(fields.get(f"{name.lower()}-type")))
    known: dict[str, str] = {}
    for serial in filter(None, map(one_line, (*values_of(fields.get(name)), *again))):
        known.setdefault(same_form(serial).replace(" ", "") or serial, serial)
    return list(known.values())


def texts_of(value: Any) -> list[str]:
    """The texts of a field that may hold one or a list of them, without markup.

    >>> texts_of(["On <i>Maps</i>", "", None]), texts_of(None)
    (['On Maps'], [])
    """
    return list(filter(None, map(without_markup, values_of(value))))


def read_funders(fields: Mapping[str, Any]) -> list[str]:
    """The funders of an entry, each with the numbers of its awards; empty without any.

    >>> read_funders({"funder": [{"name": "DFG", "award": ["12", "13"]}, {"name": "NSF", "award": []}]})
    ['DFG (awards 12, 13)', 'NSF']
    """
    return in_words(_given(fields))


def _given(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for one in objects_of(fields.get("funder")):
        for award in values_of(one.get("award")) or [""]:
            yield without_markup(one.get("name")), without_markup(award)
