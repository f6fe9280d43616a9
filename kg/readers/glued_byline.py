"""Where a title ends and its first author begins, on pages that print both without a space between.

A matter of its own because it can only be decided by the forms of names, and must often be left open.
"""

import re
import unicodedata
from collections.abc import Iterator

from kg.readers.scholarfeed_lines import read_byline

_MOST_NAMES = 3
_WORDS_OF_A_NAME = range(2, 6)
_LONGEST_FIRST_HALF = 5  # letters before a capital inside a given name: XiaoMing, SeungHyun
_LONGER_FIRST_HALVES = frozenset(
    {
        "Byeong",
        "Chuang",
        "Gyeong",
        "Hyeong",
        "Hyoung",
        "Kyeong",
        "Kyoung",
        "Myoung",
        "Seoung",
        "Shuang",
        "Zhuang",
    }
)
_LONGEST_LINE = 2_000  # characters; a longer line is no title with its authors
_NAME_PREFIXES = frozenset(
    {"Mc", "Mac", "De", "Di", "Du", "Da", "La", "Le", "Lo", "Van", "Von", "Fitz", "El", "Al", "O", "D", "L"}
)
_PARTICLES = frozenset(
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
        "zur",
        "af",
        "av",
        "y",
        "e",
    }
)
_NUMERALS = frozenset({"II", "III", "IV"})
_CLOSING = frozenset('?!.)]}"”’»$%*+')


def split_glued(text: str) -> tuple[str, str] | None:
    """The title and the byline of a line like `A SurveyMatthew Olckers, Toby Walsh`; `None` if undecided.

    A seam is a place where a capital follows a small letter, a digit or a closing mark without a space
    (`y|M`), or begins a word right after a capital (`NLP|John`). It is believed when all that follows
    reads as at most three names, the first of 2 to 5 words, each word capitalised or a particle (`van`).
    Seams inside a name are not asked after `Mc`, `De`, `Le` and their like. When several seams can be
    believed and "et al." closes the line, the one that leaves three names wins, because sites cut lists
    after three. Otherwise the line is undecided: `WonJun Kim` and a title that ends in `Won` look alike.

    >>> split_glued("Algorithmic Fairness: A SurveyMatthew Olckers, Toby Walsh")
    ('Algorithmic Fairness: A Survey', 'Matthew Olckers, Toby Walsh')
    >>> split_glued("Playing StarCraft GamesJohn Doe, WonJun Kim") is None
    True
    """
    if len(text) > _LONGEST_LINE:
        return None
    believed = [(seam, count) for seam in _seams(text) if (count := _count_names(text[seam:]))]
    if len(believed) > 1 and not read_byline(text).complete:
        believed = [(seam, count) for seam, count in believed if count == _MOST_NAMES]
    if len(believed) != 1:
        return None
    seam = believed[0][0]
    return text[:seam].strip(), text[seam:].strip()


def _seams(text: str) -> Iterator[int]:
    """Offsets where a name may begin right after the title."""
    start = 0  # of the run of letters that the current one belongs to
    for place in range(1, len(text) - 1):
        before, here = text[place - 1], text[place]
        if not before.isalpha() and before not in _CLOSING:
            start = place
        if not here.isupper():
            continue
        if _ends_title(before, text[start:place]) or (before.isupper() and _begins_word(text[place + 1 :])):
            yield place
            start = place


def _ends_title(before: str, fragment: str) -> bool:
    if before.islower() or before.isdigit():
        return fragment not in _NAME_PREFIXES
    return before in _CLOSING and len(fragment) > 2  # "J.K. Rowling", "O’Brien": no seam


def _begins_word(after: str) -> bool:
    if after[0] == "s" and not after[1:2].islower():
        return False  # the plural of capitals: LLMs
    return after[0].islower() or after[0] == "."


def _count_names(text: str) -> int:
    """How many names the text lists; 0 when it does not read as a byline of the site."""
    names = read_byline(text).names
    if not 1 <= len(names) <= _MOST_NAMES or len(names[0].split()) not in _WORDS_OF_A_NAME:
        return 0
    return len(names) if all(map(_is_name, names)) else 0


def _is_name(name: str) -> bool:
    words = name.replace(",", "").split()
    return len(words) <= _WORDS_OF_A_NAME[-1] and all(map(_is_name_word, words))


def _is_name_word(word: str) -> bool:
    if word in _PARTICLES or word in _NUMERALS:
        return True
    if not word[0].isupper() or not all(_is_name_character(character) for character in word):
        return False
    if word.isupper() and len(word) > 2 and "." not in word:
        return False  # GPT
    return all(_inner_capital_fits(part) for part in re.split(r"[.'’‐‑-]", word))


def _is_name_character(character: str) -> bool:
    return character.isalpha() or character in ".'’-‐‑" or unicodedata.category(character) == "Mn"


def _inner_capital_fits(part: str) -> bool:
    """Whether capitals after the first stand where names have them: `McDonald`, `WonJun`, not `RAJane`."""
    halves = _halves(part)
    if any(len(half) == 1 for half in halves[:-1]) and any(len(half) > 1 for half in halves):
        return False
    return all(
        half in _LONGER_FIRST_HALVES or (len(half) <= _LONGEST_FIRST_HALF and not half.endswith("s"))
        for half in halves[:-1]
    )


def _halves(part: str) -> list[str]:
    """The part cut before each capital: `WonJun` → Won, Jun."""
    halves: list[str] = []
    for character in part:
        if character.isupper() or not halves:
            halves.append(character)
        else:
            halves[-1] += character
    return halves
