"""What entries of data formats give, as texts that every format can carry."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.model import Detail, PaperKind
from kg.readers.fields.early_access import without_early_access
from kg.readers.fields.identifiers import arxiv_inside
from kg.readers.fields.labels import without_labels
from kg.readers.fields.placeholders import without_placeholders
from kg.text.letters.clean import clean
from kg.text.typesetting.markup import unmarked

_NUMBER = re.compile(r"no\. ?([0-9]+)", re.IGNORECASE)
_VOLUME = re.compile(r"vol(?:ume|\.) ?([0-9]+[a-z]?)(?: - [12][0-9]{3})?", re.IGNORECASE)

_UNSEEN = "\u00ad\u180e\u200b\u2060\ufeff"
"""Places where a word may be broken or not, and a mark of bytes: at the end of a value they say nothing."""
_AT_ENDS = _UNSEEN + "".join(character for character in map(chr, range(0x3001)) if character.isspace())
_NOTHING = (None, "")
_WHOLE = 2**53  # below it a float has every whole number


def text_of(value: Any) -> str:
    """The text of a value without white space, or what has no width, around it.

    Empty for what is neither text nor number.

    >>> text_of("  We propose …\\n"), text_of(2024), text_of(None), text_of(["x"])
    ('We propose …', '2024', '', '')
    >>> text_of(7.0), text_of(1.5)  # tables have whole numbers like that
    ('7', '1.5')
    >>> text_of("\\ufeffOn Maps\\u200b"), text_of("\\u200b")
    ('On Maps', '')
    """
    if isinstance(value, str):
        return clean(value)[0].strip(_AT_ENDS) if value else ""
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        value = int(value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def one_line(value: Any) -> str:
    """The same on one line.

    >>> one_line("On Maps\\n  of Rooms")
    'On Maps of Rooms'
    """
    if value is None:  # as what most entries do not give
        return ""
    if not (isinstance(value, str) and value.isascii() and value.isprintable()):
        return " ".join(text_of(value).split())
    # Most are, and so have no white space but spaces.
    return " ".join(value.split()) if "  " in value or value[:1] == " " or value[-1:] == " " else value


def without_markup(value: Any) -> str:
    """The same on one line, without tags and with characters for references to them.

    >>> without_markup("<i>H</i><sub>2</sub>O &amp; the <mask> for a < b")
    'H2O & the <mask> for a < b'
    """
    return one_line(unmarked(value) if isinstance(value, str) else value)


def paragraphs(value: Any) -> str:
    """An abstract without markup: its paragraphs, each on a line, without the heading "Abstract".

    One that has no markup keeps its line breaks and spaces.

    >>> paragraphs("<jats:title>Abstract</jats:title><jats:p>We map\\ndoors,</jats:p><p>p < 0.05</p>")
    'We map doors,\\np < 0.05'
    """
    text = text_of(value)
    if "<" not in text and "&" not in text:
        return text
    lines = unmarked(text.replace("\n", " "), "\n").split("\n")  # to HTML a line break is a space
    if len(lines) == 1:
        plain = unmarked(text)
        if plain == text:
            return text
        lines = plain.split("\n")
    lines = [line for each in lines if (line := one_line(each))]
    if len(lines) > 1 and lines[0].strip(" :.").lower() == "abstract":
        del lines[0]
    return "\n".join(lines)


def object_of(value: Any) -> Mapping[str, Any]:
    """The object that a value is; an empty one for everything else.

    >>> object_of({"id": 1}), object_of(None)
    ({'id': 1}, {})
    """
    return value if isinstance(value, dict) else {}


def objects_of(value: Any) -> list[Mapping[str, Any]]:
    """The objects in a list; what else is in it becomes an empty one, and what is no list has none.

    >>> objects_of([{"id": 1}, 2]), objects_of("x")
    ([{'id': 1}, {}], [])
    """
    return [object_of(one) for one in value] if isinstance(value, list) else []


def values_of(value: Any) -> list[Any]:
    """The values of a field that may hold one or a list of them.

    >>> values_of("a"), values_of(["a", "b"])
    (['a'], ['a', 'b'])
    """
    return value if isinstance(value, list) else [value]


def first_text(value: Any) -> str:
    """The text of a field, or the first of several.

    >>> first_text("maps"), first_text(["", "maps", "doors"]), first_text(None)
    ('maps', 'maps', '')
    """
    return next(filter(None, map(text_of, values_of(value))), "")


def titled(title: str, further: Iterable[str]) -> str:
    """A title with what stands beside it in fields of its own, but for the words that it ends in.

    >>> titled("Doors", ["A History", ""]), titled("Whose Doors?", ["A History"]), titled("", ["A History"])
    ('Doors: A History', 'Whose Doors? A History', '')
    >>> titled("Doors: A History", ["A history"]), titled("Doors. A History.", ["A History"])
    ('Doors: A History', 'Doors. A History.')
    """
    for more in further if title else ():
        if more and not _in_words(title).endswith(_in_words(more)):
            title += f"{'' if title.endswith(('?', '!', '.', ':')) else ':'} {more}"
    return title


def _in_words(text: str) -> str:
    """Without case, and without the signs behind it."""
    return re.sub(r"\W+$", "", text.casefold()) or text


def details_of(
    values: Iterable[tuple[Detail, Any]], *, kind: PaperKind | None = None
) -> tuple[tuple[Detail, str], ...]:
    """The details among the values, each on one line, without markup, and once.

    See `early_access` and `labels`, too.

    >>> details_of([(Detail.PAGES, " 1-8"), (Detail.VOLUME, None)])
    ((<Detail.PAGES: 'pages'>, '1-8'),)
    """
    given = ((detail, without_markup(value)) for detail, value in values if value not in _NOTHING)
    found = [(detail, text) for detail, text in given if text]
    bare = without_labels(without_placeholders(found), kind)
    return tuple(dict.fromkeys(without_early_access(bare, kind=kind)))


def volume(value: Any) -> tuple[Detail, str]:
    """A volume without the word and the year that Frontiers adds, or what calls itself a number.

    As of working papers, which programs call articles.

    >>> volume("Volume 11 - 2020"), volume("No. 18054"), volume("abs/2212.06817")[1]
    ((<Detail.VOLUME: 'volume'>, '11'), (<Detail.NUMBER: 'number'>, '18054'), '')
    """
    text = unless_arxiv(value)
    if found := _NUMBER.fullmatch(text):
        return Detail.NUMBER, found[1]
    found = _VOLUME.fullmatch(text)
    return Detail.VOLUME, found[1] if found else text


def unless_arxiv(value: Any) -> str:
    """A volume, number or page on one line; empty where an arXiv id stands in its place.

    >>> unless_arxiv("abs/2212.06817"), unless_arxiv("117-142")
    ('', '117-142')
    """
    text = one_line(value)
    return "" if arxiv_inside(text) else text
