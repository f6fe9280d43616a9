"""What entries of data formats give, as texts that every format can carry."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.model import Detail, PaperKind
from kg.readers.fields.early_access import without_early_access
from kg.readers.fields.identifiers import arxiv_inside
from kg.readers.fields.placeholders import without_placeholders
from kg.readers.names.birth_names import born
from kg.readers.names.headings import is_byname, is_title
from kg.readers.names.marks import part_apart, with_numbers
from kg.readers.names.plain import are_plain
from kg.readers.names.second_names import without_second
from kg.text.letters.clean import clean
from kg.text.letters.fold import search_form
from kg.text.letters.scripts import EASTERN
from kg.text.letters.separators import COMMA, SEMICOLON, has_semicolon
from kg.text.people.frequency import mostly_given
from kg.text.people.names import may_be_suffix
from kg.text.typesetting.markup import unmarked

_BRACKETS_OR_COMMA = re.compile(rf"\[[^\[\]]*\]|(?P<comma>{COMMA.pattern})")
"""Brackets, with commas between the qualifiers of a heading, or a comma outside of any."""
_YEARS = re.compile(
    r"\s*(?:ca?\. ?|b\. ?|d\. ?)?[0-9]{3,4}\??\s?(?:--?|–)\s?(?:[0-9]{3,4}\??)?\s*(?:(?:--|[–—.]).*)?"
)
"""Years, and what of them a work is about: `1939-1945 -- Women`, `1661-1731. Robinson Crusoe`."""
_INVERTED = re.compile(r"\s*[^\W\d_a-zß-ÿ].*\s(?:of|von|van|de|di|du|da|zu)\s*(?:\([^()]*\).*)?")
"""What stands behind the word that it is sorted by: `Goethe, Johann Wolfgang von`, `Waterloo, Battle of`."""
_RULER = re.compile(r"\S+ [IVX]+")  # Napoleon I
_OF_A_LAND = re.compile(r"\s(?:of|d[eiu]|von|des)\s(?:\S{1,3}\s)?[^\W\d_a-zß-ÿ]")
"""What a title has and `Count of eggs` has not: `Emperor of the French`."""
_BEGINNING = 80  # characters of a heading, in which its first word is sought
_NUMBER = re.compile(r"no\. ?([0-9]+)", re.IGNORECASE)
_VOLUME = re.compile(r"vol(?:ume|\.) ?([0-9]+[a-z]?)(?: - [12][0-9]{3})?", re.IGNORECASE)
_NUMBER_OF_DBLP = re.compile(r"(?:^| )0[0-9]{3}$")


def text_of(value: Any) -> str:
    """The text of a value without white space around it; empty for what is neither text nor number.

    >>> text_of("  We propose …\\n"), text_of(2024), text_of(None), text_of(["x"])
    ('We propose …', '2024', '', '')
    """
    if isinstance(value, str):
        return clean(value)[0].strip() if value else ""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def one_line(value: Any) -> str:
    """The same on one line.

    >>> one_line("On Maps\\n  of Rooms")
    'On Maps of Rooms'
    """
    if value is None:  # as what most entries do not give
        return ""
    plain = isinstance(value, str) and value.isascii() and value.isprintable()  # most are: clean already
    return " ".join((value if plain else text_of(value)).split())


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


def natural_name(given: str, family: str, suffix: str = "") -> str:
    """A name in parts as a page prints it: in Chinese, Japanese and Korean letters the family name first.

    The number that DBLP gives to people of one name goes behind it, whatever part it stands in, and so do
    the name in another script, that of birth, and signs and degrees; titles go before it. A sign in the place
    of a family name is none, `{.}, S.~N. Agbo`.

    >>> natural_name("Martin Luther", "King", "Jr."), natural_name("", "ATLAS Collaboration")
    ('Martin Luther King, Jr.', 'ATLAS Collaboration')
    >>> natural_name("Garcilaso", "de la Vega", "el Inca")
    'Garcilaso de la Vega el Inca'
    >>> natural_name("小明", "王")
    '王小明'
    >>> natural_name("Percy", "Liang 0001"), natural_name("Percy Liang", "0001")
    ('Percy Liang 0001', 'Percy Liang 0001')
    >>> natural_name("Wei (王伟)", "Wang"), natural_name("伟 (Wang Wei)", "王")
    ('Wei Wang (王伟)', '王伟 (Wang Wei)')
    >>> natural_name("S. N. Agbo", "."), natural_name("Prof. Lin", "Zhao†")
    ('S. N. Agbo', 'Prof. Lin Zhao†')
    """
    if not suffix and are_plain((given, family)):
        return f"{given} {family}"
    if family and (beside := born(given).beside or born(family).beside):
        return f"{natural_name(born(given).name, born(family).name, suffix)}{beside}"
    given, other = without_second(given)
    family, another = without_second(family)
    if second := other or another:
        return f"{natural_name(given, family, suffix)} ({second})"
    given, suffix = with_numbers(given, suffix)
    at_given, at_family = part_apart(given), part_apart(family)
    if given and (at_given.name, at_family.name) != (given, family):
        name = natural_name(at_given.name, at_family.name, suffix)
        titled = " ".join(filter(None, (at_given.before, at_family.before, name)))
        return f"{titled}{at_given.behind}{at_family.behind}"
    if number := _NUMBER_OF_DBLP.search(family) or _NUMBER_OF_DBLP.search(given):
        given, family = (_NUMBER_OF_DBLP.sub("", part) for part in (given, family))
        return f"{natural_name(given, family, suffix)} {number[0].strip()}"
    if given and not any(map(str.isalnum, family)):
        family = ""
    if EASTERN.fullmatch(family) and EASTERN.fullmatch(given):
        return family + given
    name = " ".join(filter(None, (given, family)))
    between = " " if is_byname(suffix) else ", "
    return f"{name}{between}{suffix}" if suffix and name else name


def family_of(given: str, family: str, suffix: str = "") -> str:
    """A family name where nobody could tell it from the whole name: it is not the last word; else nothing.

    Nor could anybody behind a small word among the given names, or before a suffix such as `comte` or `S.J.`.

    >>> family_of("Gabriel", "García Márquez"), family_of("Jane", "Roe"), family_of("", "CMS Collaboration")
    ('García Márquez', '', '')
    >>> family_of("Jean le Rond", "d'Alembert"), family_of("Alexander von", "Humboldt")
    ("d'Alembert", '')
    >>> family_of("Christophorus", "Clavius", "S.J."), family_of("Martin", "King", "Jr.")
    ('Clavius', '')
    """
    own = _NUMBER_OF_DBLP.sub("", born(family).name)
    is_hidden = " " in own or _has_small_word(given) or (suffix and not may_be_suffix(suffix))
    return own if given and is_hidden else ""


def _has_small_word(given: str) -> bool:
    """Whether a word in small letters stands among given names, and not behind them as that of a family."""
    words = given.split()
    while words and words[-1].islower():
        words.pop()
    return any(word[0].islower() for word in words)


def keywords_of(values: Iterable[Any]) -> tuple[str, ...]:
    """The keywords among the values without markup, each once.

    >>> keywords_of(["maps", "  maps ", "", None, "doors"])
    ('maps', 'doors')
    """
    return tuple(dict.fromkeys(filter(None, map(without_markup, values))))


def details_of(
    values: Iterable[tuple[Detail, Any]], *, kind: PaperKind | None = None
) -> tuple[tuple[Detail, str], ...]:
    """The details among the values, each on one line, without markup, and once; see `early_access`, too.

    >>> details_of([(Detail.PAGES, " 1-8"), (Detail.VOLUME, None)])
    ((<Detail.PAGES: 'pages'>, '1-8'),)
    """
    found = [(detail, text) for detail, value in values if (text := without_markup(value))]
    return tuple(dict.fromkeys(without_early_access(list(without_placeholders(found)), kind=kind)))


def parted_keywords(text: str) -> list[str]:
    """The keywords of a text that lists them: parted by semicolons, or by commas where it has none.

    Those of all scripts are alike. Beside semicolons a comma is a part of the keyword.

    >>> parted_keywords("Cells, Cultured; Mice"), parted_keywords("maps, doors")
    (['Cells, Cultured', ' Mice'], ['maps', ' doors'])
    >>> parted_keywords("知識グラフ；推論"), parted_keywords("语言、文学，历史")
    (['知識グラフ', '推論'], ['语言', '文学', '历史'])
    >>> parted_keywords("R&amp;D, maps")
    ['R&D', ' maps']
    >>> parted_keywords("*Heart Failure [drug therapy, mortality], Aged")
    ['*Heart Failure [drug therapy, mortality]', ' Aged']
    >>> parted_keywords("maps, Humboldt, Alexander von, 1769-1859, World War, 1914-1918")
    ['maps', ' Humboldt, Alexander von, 1769-1859', ' World War, 1914-1918']
    """
    text = unmarked(text)  # first, for a reference ends in a semicolon
    return SEMICOLON.split(text) if has_semicolon(text) else _with_headings(_by_commas(text))


def _by_commas(text: str) -> Iterator[str]:
    """The parts between commas, in one pass; those in brackets part nothing."""
    start = 0
    for found in _BRACKETS_OR_COMMA.finditer(text):
        if found["comma"]:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


def _with_headings(parts: Iterable[str]) -> list[str]:
    """The parts, those of a heading together: catalogues put years, titles and given names behind a name."""
    found: list[list[str]] = []
    for part in parts:
        before = found[-1][0][:_BEGINNING].strip() if found else ""
        are_years = _YEARS.fullmatch(part)
        if not (before[:1].isupper() and (are_years or _goes_on(before, part.strip()))):
            found.append([part])
            continue
        if are_years and len(found) > 1 and mostly_given(search_form(before).partition(" ")[0]):
            given = found.pop()
            found[-1] += given
        found[-1].append(part)
    return list(map(",".join, found))


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


def _goes_on(before: str, part: str) -> bool:
    """Whether a part begins no keyword: `Fish, King of Fruits` are two."""
    if _INVERTED.fullmatch(part):
        return True
    is_ruler = _RULER.fullmatch(before) or mostly_given(search_form(before).partition(" ")[0])
    return bool(is_ruler and _OF_A_LAND.search(part)) and is_title(part)


def unless_arxiv(value: Any) -> str:
    """A volume, number or page on one line; empty where an arXiv id stands in its place.

    >>> unless_arxiv("abs/2212.06817"), unless_arxiv("117-142")
    ('', '117-142')
    """
    text = one_line(value)
    return "" if arxiv_inside(text) else text
