"""How the page puts facts into words: dates, places, counts."""

import re
from unicodedata import bidirectional

from kg.text.language.eras import with_era
from kg.text.printing import counted

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_ISSUED = re.compile(r"-?\d{2}[\dX]{2}(?:-\d\d){0,2}[~?%]?(?:/.*)?")
"""A date with a year as the graph has it; of no other is the year known."""
_INFERRED = " (year inferred)"
_NO_YEAR = " (no year)"
_BLANK_LINES = re.compile(r"\n\s*\n")
_LINES = re.compile(r"L(\d+)(?:-L(\d+))?(?: (.+))?")


def date(issued: str | None, printed: str | None, inferred: bool) -> str:
    """A date with the parts that are known, in the words of the document where it is about so; else empty.

    >>> date("2024-08-28", None, False), date("2024-08", None, False), date(None, "Feb 2", False)
    ('28 August 2024', 'August 2024', 'Feb 2 (no year)')
    >>> date("1500~", "ca. 1500", False), date(None, "before 1500", False), date("-0379", "-0379", False)
    ('ca. 1500', 'before 1500 (no year)', '380 BC')
    """
    match = _DATE.fullmatch(issued or "")
    if not issued:
        return f"{printed}{_NO_YEAR}" if printed else ""  # none that counts: `Feb 2`, `in press`, `850`
    if not match:
        return printed or issued
    written, month, day = match.groups()
    year = with_era(int(written))
    parts = [str(int(day)) if day else "", _MONTHS[(int(month) - 1) % 12] if month else "", year]
    return " ".join(part for part in parts if part) + (_INFERRED if inferred else "")


def dated(text: str) -> str:
    """The date of a paper as questions of the catalogue give it, in words.

    >>> dated("2024-05-13"), dated("2026-02-02 (year inferred)"), dated("Feb 2"), dated("850"), dated("")
    ('13 May 2024', '2 February 2026 (year inferred)', 'Feb 2 (no year)', '850 (no year)', '')
    """
    day = text.removesuffix(_INFERRED)
    return date(day if _ISSUED.fullmatch(day) else None, day, day != text)


def running(text: str) -> str:
    """A text whose lines were broken at some width, as paragraphs: a blank line alone ends one.

    >>> running("We train\\n  experts.\\n\\nThey win.")
    'We train experts.\\n\\nThey win.'
    """
    parts = _BLANK_LINES.split(text.strip())
    return "\n\n".join(" ".join(line.strip() for line in part.split("\n")) for part in parts)


def place(document: str, entry: str | None) -> str:
    """Where something stands: `page.txt, lines 14 to 18`.

    >>> place("page.txt", "L14-L18"), place("my.bib", "L8 zhang2024"), place("my.bib", "zhang2024")
    ('page.txt, lines 14 to 18', 'my.bib, line 8, entry zhang2024', 'my.bib, entry zhang2024')
    """
    match = _LINES.fullmatch(entry or "")
    if match:
        first, last, key = match.groups()
        lines = f"lines {first} to {last}" if last else f"line {first}"
        return f"{document}, {lines}, entry {key}" if key else f"{document}, {lines}"
    return f"{document}, entry {entry}" if entry else document


def ordinal(number: str) -> str:
    """A place in a byline: `1st`, `12th`.

    >>> [ordinal(n) for n in ("1", "2", "3", "11", "22")]
    ['1st', '2nd', '3rd', '11th', '22nd']
    """
    tens, last = number[-2:-1], number[-1:]
    return number + ("th" if tens == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(last, "th"))


def isolated(name: str) -> str:
    """A name that keeps its place among others: one from right to left stands in an isolate (UAX 9).

    Without it, a list that begins with such a name, or has two in a row, is shown with its last name first.

    >>> isolated("Jörg Müller"), isolated("שלמה כהן") == "\u2068שלמה כהן\u2069"
    ('Jörg Müller', True)
    """
    is_plain = name.isascii() or not any(bidirectional(letter) in ("R", "AL") for letter in name)
    return name if is_plain else f"\u2068{name}\u2069"


def author_of(title: str, place: str, papers: int) -> str:
    """Who somebody is among others of the name, by the first of the papers and the place in its byline.

    >>> author_of("On Doors", "4", 1), author_of("On Doors", "4", 3)
    ('4th author of “On Doors”', '4th author of “On Doors” and of 2 more papers')
    >>> author_of("On Doors", "", 1), author_of("", "", 1204)
    ('author of “On Doors”, whose byline does not show the name', 'author of 1,204 papers')
    """
    if not title:
        return f"author of {counted(papers, 'paper')}"
    who = f"{ordinal(place)} author of “{title}”" if place else f"author of “{title}”"
    unseen = "" if place else ", whose byline does not show the name"
    return f"{who} and of {counted(papers - 1, 'more paper')}" if papers > 1 else who + unseen


def at_most_one(number: int, title: str) -> str:
    """That open questions exclude each other: nobody stands twice in a byline.

    >>> at_most_one(2, "On Doors")
    'This is asked of 2 authors of “On Doors”, and true of one at most'
    """
    return f"This is asked of {number:,} authors of “{title}”, and true of one at most"


def percent(confidence: str) -> str:
    """A confidence from 0 to 1 as people say it; as it is when it is no number.

    >>> percent("0.5")
    '50 %'
    """
    try:
        return f"{float(confidence):.0%}".replace("%", " %")
    except ValueError:
        return confidence


def measure(iri: str, name: str | None) -> str:
    """What a figure counts, from its name or the end of its IRI.

    >>> measure("http://purl.org/spar/bido/author-citation-count", None)
    'author citation count'
    """
    last = re.split(r"[/#]", iri)[-1]
    return name or (last if last == "h-index" else last.replace("-", " "))
