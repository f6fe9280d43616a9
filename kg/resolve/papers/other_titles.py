"""The titles of a paper beside the one that is shown: those of translations, and in the original language."""

import re
from collections.abc import Sequence
from itertools import chain

from kg.model import Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.text.works.titles import title_key, without_retraction

_WORD = re.compile(r"\w+")
_BESIDE = (Field.ORIGINAL_TITLE, Field.TRANSLATED_TITLE)


def other_titles(records: Sequence[Record], shown: str) -> list[str]:
    """The titles that some documents print of a paper and that are no spelling of the one that is `shown`.

    As of a translation, which a library prints instead, and that in the original language, which may stand
    beside the translation; with or without a subtitle it is one title, and so it is with or without the word
    that the paper was retracted.

    >>> from kg.model import Lines
    >>> titles = ("On Maps", "Über Karten", "On Maps: A Study", "on maps.")
    >>> records = [Record(document="a.bib", lines=Lines(1, 2), title=title) for title in titles]
    >>> other_titles(records, "On Maps")
    ['Über Karten']
    """
    beside = (fields_of(record.details, field) for record in records for field in _BESIDE)
    others = dict.fromkeys([*(record.title for record in records), *chain.from_iterable(beside)])
    others.pop(shown, None)
    if not others:  # as of most papers, which one document tells of
        return []
    known, found = [_keyed(shown)], []
    for title in others:
        keyed = _keyed(title)
        if not any(_is_one_title(*sorted((keyed, other))) for other in known):
            known.append(keyed)
            found.append(title)
    return sorted(found)


def _keyed(title: str) -> tuple[str, str]:
    """The key of a title, by which it is compared with each other one, and the title."""
    bare = without_retraction(title)
    return title_key(bare), bare


def _is_one_title(shorter: tuple[str, str], longer: tuple[str, str]) -> bool:
    """Whether two are one title, or one begins the other up to the end of a word: `Art` begins no `Arte`.

    What begins another comes before it in order.
    """
    (key, _), (whole, title) = shorter, longer
    ends = (word.end() for word in _WORD.finditer(title)) if whole.startswith(key) else ()
    return key == whole or any(title_key(title[:end]) == key for end in ends)
