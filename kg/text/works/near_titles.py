"""Titles that are one but for a slip: a letter or two, an article, a number in words, the chapter's number.

Of a review the title is what somebody made of the title page under review, in any order.

By themselves they join no papers: they say enough for a question, or where one identifier is shared, too.
"""

import re

from kg.text.language.spelling import american

_LETTERS_A_SLIP = 10  # of a title, for each letter that may be wrong
_MOST_SLIPS = 3
_CHAPTER = re.compile(r"(?:chapter|chapitre|capitulo|capitolo|kapitel|hoofdstuk) (?P<number>[0-9]+|[ivxl]+) ")
_REVIEW = re.compile(
    r"(?:(?:book )?review|rez(?:ension)?|besprechung|compte rendu|cr|recensione?|rec|resena|reseña|recensie)"
    r"(?: (?:of|on|von|zu|de|di|a))? (?P<reviewed>.+)"
)
_MOST_ONLY_IN_SHORT = 0.2
"""Of the words in the shorter title of a review, as many as the longer may lack: `hg`, `ed`."""
_ARTICLES = frozenset(("a", "an", "the"))
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        start=1,
    )
}
_COUNTS = re.compile(r".*[0-9].*|[ivxl]+")


def are_near(one: str, other: str) -> bool:
    """Whether two titles, as `title_form` has them, differ in a slip at most; numbers never may.

    >>> are_near("a trial of screening software", "trial of screening softwear")
    True
    >>> are_near("chapter 4 on the maps of six rooms", "on the maps of 6 rooms")
    True
    >>> are_near("rez zu jane roe ed all doors", "rezension von all doors edited by jane roe")
    True
    >>> are_near("on the maps of many rooms i", "on the maps of many rooms ii")
    False
    """
    ours, theirs = _REVIEW.fullmatch(one), _REVIEW.fullmatch(other)
    if ours and theirs and _are_of_one_book(ours["reviewed"], theirs["reviewed"]):
        return True
    ours, theirs = _CHAPTER.match(one), _CHAPTER.match(other)
    if ours and theirs and ours["number"] != theirs["number"]:
        return False
    words, others = (_words(_CHAPTER.sub("", title, count=1)) for title in (one, other))
    if list(filter(_COUNTS.fullmatch, words)) != list(filter(_COUNTS.fullmatch, others)):
        return False
    short, long = sorted(("".join(words), "".join(others)), key=len)
    return bool(short) and _within(short, long, min(_MOST_SLIPS, len(short) // _LETTERS_A_SLIP))


def _are_of_one_book(one: str, other: str) -> bool:
    """Whether what two titles of reviews name is one, as far as words tell; numbers never may differ."""
    short, long = sorted((set(_words(one)), set(_words(other))), key=len)
    few = len(short - long) <= _MOST_ONLY_IN_SHORT * len(short)
    return few and not any(map(_COUNTS.fullmatch, short ^ long))


def _words(title: str) -> list[str]:
    return [_NUMBERS.get(word, american(word)) for word in title.split() if word not in _ARTICLES]


def _within(one: str, other: str, slips: int) -> bool:
    """Whether so many letters left out, added or changed make the one the other (Levenshtein 1966)."""
    if abs(len(one) - len(other)) > slips:
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return True
    one, other = one[same:], other[same:]
    ways = ((one[1:], other[1:]), (one[1:], other), (one, other[1:]))
    return slips > 0 and any(_within(*way, slips - 1) for way in ways)
