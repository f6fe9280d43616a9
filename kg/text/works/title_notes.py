"""What databases of medicine put behind a title, in brackets: where its erratum stands, its language.

Ovid does so: `On beds. [German]`, `On beds.[Erratum appears in J Beds. 2004;29(9):1762]`. It is no part of
the title, and other databases print that without it. Not what the paper itself is, `On beds [review]`,
`On beds [comment]`: that may be another paper of the same name.
"""

import re
from typing import NamedTuple

from kg.text.language.languages import language_codes

_SAID = re.compile(
    r"\s*\[\s*(?:(?P<what>(?:published )?erratum (?:appears )?in|retraction in|republished (?:from|in)"
    r"|update (?:of|in)|summary for patients in|original report in|comment in)\b[\s:]*"
    r"|see comments?\s*\]|(?:review\s*\]\s*\[\s*)?\d{1,4} refs?\.?\s*\])",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"(?P<title>.*[.?!\]])\s*\[(?P<language>[A-Z][a-z]+(?:, [A-Z][a-z]+){0,2})\]\W?", re.DOTALL
)
_END = "]\"'”.: "


class Noted(NamedTuple):
    """A title, and what a database said behind it."""

    title: str
    notes: tuple[tuple[str, str], ...] = ()
    """What is noted, in small letters, `erratum in`, and the words behind it: `J Beds. 2004;29(9):1762`."""
    language: str = ""
    """`German`."""


def without_notes(title: str) -> Noted:
    """The title without what a database put behind it, and that by itself.

    >>> found = without_notes("On beds.[Erratum appears in J Beds. 2004 Sep;29(9):1762; PMID: 15340111]")
    >>> found.title, found.notes
    ('On beds', (('erratum in', 'J Beds. 2004 Sep;29(9):1762; PMID: 15340111'),))
    >>> without_notes("[On beds]. [German]")
    Noted(title='[On beds]', notes=(), language='German')
    >>> [without_notes(f"On beds {note}").title for note in ("[see comments] [review] [45 refs]", "[review]")]
    ['On beds', 'On beds [review]']
    """
    if not title.rstrip(_END[1:]).endswith("]"):
        return Noted(title)
    kept, notes = title, []
    if starts := list(_SAID.finditer(title)):
        kept = title[: starts[0].start()]
        ends = [*(each.start() for each in starts[1:]), len(title)]
        told = ((each, _inner(title[each.end() : end])) for each, end in zip(starts, ends, strict=True))
        notes = [(_kind(each["what"]), words) for each, words in told if each["what"]]
    language = _LANGUAGE.fullmatch(kept)
    if language and _is_language(language["language"]):
        return Noted(_bare(language["title"]), tuple(notes), language["language"])
    return Noted(_bare(kept) if starts else title, tuple(notes))


def _kind(words: str) -> str:
    return " ".join(words.lower().replace("published erratum", "erratum").replace("appears ", "").split())


def _inner(words: str) -> str:
    """The words of a note, without its bracket and what stands between it and the next."""
    return words.strip(f"{_END[1:]},;").removesuffix("]").strip()


def _bare(title: str) -> str:
    """The title without the full stop before the bracket; nothing but a bracket stays as it is."""
    return title.strip().removesuffix(".")


def _is_language(words: str) -> bool:
    return language_codes(words) != [words]
