"""What catalogues put around a title: who is responsible for the work, behind a slash (ISBD) or in front.

`Preliminary account of coral snakes / by Karl P. Schmidt.` It is no part of the title where it names an
author of the entry: who else prints the title prints it without. Nor is what a title page has before it, if
dots say that something was left out: `Caroli Linnaei ... Species plantarum`.
"""

import re
from collections.abc import Iterable

from kg.text.language.english_words import is_known
from kg.text.letters.fold import search_form

_STATEMENT = re.compile(r"(?<=\S)(?:\s/\s?|\s?/\s)(?P<said>(?:[^/]|/(?=\w)){3,300})\Z")
_BEFORE = re.compile(r"(?P<said>[^.…:;/]{3,60}?)\s?(?:\.{3}|…)\s*(?=(?P<title>[^\W\d_]\w+(?:\W+\w+){2}))")
_WORD = re.compile(r"[^\W\d_]+")
_BEGINNING = 4
"""Letters that a name has in all cases: `Linnaei`, `Linné`."""
_SHORTEST = 4
"""Letters of a family name that is sought: `Li` may be anywhere."""


def without_responsibility(title: str, authors: Iterable[str]) -> tuple[str, str]:
    """The title, and what stands behind its slash where that has a word of an author's name; else empty.

    >>> without_responsibility("On snakes / by Karl P. Schmidt.", ["Karl Patterson Schmidt"])
    ('On snakes', 'by Karl P. Schmidt.')
    >>> without_responsibility("On snakes / lizards", ["Karl Patterson Schmidt"])
    ('On snakes / lizards', '')
    """
    found = _STATEMENT.search(title) if "/" in title else None
    if found is None or not _tells(found["said"], authors, None):
        return title, ""
    return title[: found.start()].rstrip(" :;,"), found["said"].strip()


def without_author_before(title: str, authors: Iterable[str]) -> tuple[str, str]:
    """The title, and what stands before its dots where that has an author's name in any case; else empty.

    >>> without_author_before("Caroli Linnaei ... Species plantarum exhibentes plantas", ["Carl von Linné"])
    ('Species plantarum exhibentes plantas', 'Caroli Linnaei')
    >>> without_author_before("To be ... or not to be", ["Jane Roe"])
    ('To be ... or not to be', '')
    """
    found = _BEFORE.match(title) if "..." in title or "…" in title else None
    if found is None or not _tells(found["said"], authors, _BEGINNING):
        return title, ""
    start = found.start("title")
    return title[start].upper() + title[start + 1 :], found["said"].strip()


def _tells(said: str, authors: Iterable[str], letters: int | None) -> bool:
    """Whether words name an author by so many letters of the last word of his name, or by all.

    What is a word of English, too, `long`, `white`, does so beside his first initial only.
    """
    initials = {search_form(word[0]) for word in _WORD.findall(said) if word[0].isupper()}
    told = {word[:letters]: word for word in sorted(search_form(said).split(), key=is_known, reverse=True)}
    for author in authors:
        *given, family = search_form(author).split() or [""]
        word = told.get(family[:letters], "") if len(family) >= _SHORTEST else ""
        if word and (not is_known(word) or (given and given[0][0] in initials)):
            return True
    return False
