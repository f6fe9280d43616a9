"""What databases of medicine put behind a title, in brackets: where its erratum stands, its language.

Ovid does so: `On beds. [German]`, `On beds.[Erratum appears in J Beds. 2004;29(9):1762]`. It is no part of
the title, and other databases print that without it. Not what the paper itself is, `On beds [review]`,
`On beds [comment]`: that may be another paper of the same name.
"""

import re
from typing import NamedTuple

from kg.text.language.english import is_english
from kg.text.language.languages import language_codes
from kg.text.letters.scripts import has_foreign_word

_SAID = re.compile(
    r"\s*\[\s*(?:(?P<what>(?:published )?erratum (?:appears )?in|retraction in|republished (?:from|in)"
    r"|update (?:of|in)|summary for patients in|original report in|comment in)\b[\s:]*"
    r"|see comments?\s*\]|(?:review\s*\]\s*\[\s*)?\d{1,4} refs?\.?\s*\])",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"(?P<title>.*[.?!\]])\s*\[(?P<language>[A-Z][a-z]{3,}(?:, [A-Z][a-z]{3,}){0,2})\]\W?", re.DOTALL
)
_ORIGINAL = re.compile(r"(?P<title>.*[^\s;]);\s\[(?P<original>[^\[\]]+)\]", re.DOTALL)
_SIGN = "]"  # of the bracket before, behind which a language may stand
_PLACES = {
    **dict.fromkeys(("erratum", "retraction", "republished"), re.compile(r"\d")),
    **dict.fromkeys(("update", "summary", "original", "comment"), re.compile(r"(?:19|20)\d\d[\w\s-]{0,15};")),
}
"""What is in the words behind each kind of note; a title may have a `[comment in the margins]` itself."""
_END = "]\"'”.: "


def original_behind(title: str) -> tuple[str, str]:
    """The title in English, and that of the original, which Scopus puts behind it; empty where it puts none.

    The original is in another language; in Latin letters one word says too little of that.

    >>> original_behind("On maps of rooms; [Über Karten von Räumen]")
    ('On maps of rooms', 'Über Karten von Räumen')
    >>> original_behind("On maps; [letter to the editor]")
    ('On maps; [letter to the editor]', '')
    """
    if not (found := _ORIGINAL.fullmatch(title.strip())):
        return title, ""
    words = found["original"].split()
    says_enough = len(words) > 1 or has_foreign_word(found["original"])
    is_other = says_enough and is_english(found["title"].split()) and not is_english(words)
    return (found["title"], found["original"]) if is_other else (title, "")


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
    found = list(_SAID.finditer(title))
    starts = [*(each.start() for each in found), len(title)]
    kept, language = _language_apart(title[: starts[0]])
    notes = []
    for each, end in zip(found, starts[1:], strict=True):
        words, behind = _language_apart(f"{_SIGN}{title[each.end() : end]}")
        kind, words = _kind(each["what"] or ""), _inner(words)
        if not _is_place(kind, words):
            return Noted(title)  # it goes on behind what looked like a note
        notes += [(kind, words)] if kind else []
        language = language or behind
    return Noted(_bare(kept) if found or language else title, tuple(notes), language)


def _language_apart(words: str) -> tuple[str, str]:
    """The words without the language in brackets behind them, and that; empty where none is."""
    found = _LANGUAGE.fullmatch(words)
    return (found["title"], found["language"]) if found and _is_language(found["language"]) else (words, "")


def _is_place(kind: str, words: str) -> bool:
    """Whether words behind a note say where something appeared; behind one of no kind there are none."""
    return bool(_PLACES[kind.split()[0]].search(words)) if kind else not words


def _kind(words: str) -> str:
    return " ".join(words.lower().replace("published erratum", "erratum").replace("appears ", "").split())


def _inner(words: str) -> str:
    """The words of a note, without its bracket and what stands between it and the next."""
    return words.removeprefix(_SIGN).strip(f"{_END[1:]},;").removesuffix("]").strip()


def _bare(title: str) -> str:
    """The title without the full stop before the bracket; nothing but a bracket stays as it is."""
    return title.strip().removesuffix(".")


def _is_language(words: str) -> bool:
    """Whether words are names of languages, and of no country's: `Brazil` is where a report may be from."""
    codes = language_codes(words)
    return codes != [words] and not any("-" in code for code in codes)
