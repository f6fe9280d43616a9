"""Keywords as entries list them: parted, without markup, each once."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.readers.fields.values import without_markup
from kg.readers.names.headings import is_title
from kg.text.letters.fold import search_form
from kg.text.letters.separators import COMMA, SEMICOLON, has_semicolon
from kg.text.people.frequency import mostly_given
from kg.text.typesetting.markup import unmarked

_BRACKETS_OR_COMMA = re.compile(rf"\[[^\[\]]*\]|(?P<comma>{COMMA.pattern})")
"""Brackets, with commas between the qualifiers of a heading, or a comma outside of any."""
_WORD = re.compile(r"[^\W\d_]{2}")
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


def keywords_of(values: Iterable[Any]) -> tuple[str, ...]:
    """The keywords among the values without markup, each once.

    >>> keywords_of(["maps", "  maps ", "", None, "doors"])
    ('maps', 'doors')
    """
    return tuple(dict.fromkeys(filter(None, map(without_markup, values))))


def parted_keywords(text: str) -> list[str]:
    """The keywords of a text that lists them: parted by semicolons, or by commas where it has none.

    Those of all scripts are alike. Beside semicolons a comma is a part of the keyword.

    >>> parted_keywords("Cells, Cultured; Mice"), parted_keywords("maps, doors")
    (['Cells, Cultured', ' Mice'], ['maps', ' doors'])
    >>> parted_keywords("知識グラフ；推論"), parted_keywords("语言、文学，历史")
    (['知識グラフ', '推論'], ['语言', '文学', '历史'])
    >>> parted_keywords("Expeditions (1831-1836)|Fishes, Fossil|"), parted_keywords("the norm |x|, maps")
    (['Expeditions (1831-1836)', 'Fishes, Fossil'], ['the norm |x|', ' maps'])
    >>> parted_keywords("R&amp;D, maps")
    ['R&D', ' maps']
    >>> parted_keywords("*Heart Failure [drug therapy, mortality], Aged")
    ['*Heart Failure [drug therapy, mortality]', ' Aged']
    >>> parted_keywords("maps, Humboldt, Alexander von, 1769-1859, World War, 1914-1918")
    ['maps', ' Humboldt, Alexander von, 1769-1859', ' World War, 1914-1918']
    """
    text = unmarked(text)  # first, for a reference ends in a semicolon
    if "|" in text and _is_barred(text):
        return text.rstrip("|").split("|")
    return SEMICOLON.split(text) if has_semicolon(text) else _with_headings(_by_commas(text))


def _is_barred(text: str) -> bool:
    """Whether bars part keywords, as the Biodiversity Heritage Library has them: `Fishes|Mammals|`.

    In front of each is a word: `|x|` of mathematics is none.
    """
    return not {"$", ";"}.intersection(text) and all(map(_WORD.search, text.split("|")[:-1]))


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


def _goes_on(before: str, part: str) -> bool:
    """Whether a part begins no keyword: `Fish, King of Fruits` are two."""
    if _INVERTED.fullmatch(part):
        return True
    is_ruler = _RULER.fullmatch(before) or mostly_given(search_form(before).partition(" ")[0])
    return bool(is_ruler and _OF_A_LAND.search(part)) and is_title(part)
