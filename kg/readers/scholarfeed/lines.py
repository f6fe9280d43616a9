"""The lines that all scholarfeed pages share: category, date and flag of a paper; a byline; an end.

Every pattern is tried on short lines only and has no repetition inside a repetition, so that no line,
however long, takes more than one look.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.categories import codes
from kg.model import Byline, Issue, Lines, Measure, Metric, PartialDate
from kg.readers.fields.dates import partial_date
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, quoted
from kg.text.language.months import SHORT_MONTHS
from kg.text.people.names import with_suffixes

LONGEST_FIXED_LINE = 240
"""Characters of the longest line with a fixed form; a longer one is prose."""

_MONTHS = tuple(map(str.capitalize, SHORT_MONTHS))
_PAPER_LINE = re.compile(
    r"(?P<score>[0-9]{1,3}(?:\.[0-9]{1,3})?)?"
    r"(?P<codes>[A-Z][A-Z-]*)?"
    rf"(?P<date>(?P<month>{'|'.join(_MONTHS)})\s(?P<day>[0-9]{{1,2}})(?:,\s?(?P<year>[0-9]{{4}}))?)"
    r"(?P<flag>[A-Z][A-Za-z -]*)?"
)
_CODE_FLAG = "Code"
_LONGEST_CODE = 12  # characters

_BADGE = re.compile(r"\s·(?:\s|$)")
_SLUG = re.compile(r"[a-z0-9][a-z0-9._-]*")
_ET_AL = re.compile(r",?\s?\bet al\.?$")
_LONGEST_BYLINE = 400  # characters
_LONGEST_NAME = 100  # characters
_MOST_WORDS = 8  # of a name, with particles and suffixes

_SENTENCE_END = re.compile(r"(?<!\.\.)[.!?。！？][\])}\"'”’»*$]*$")  # an ellipsis is no end


@dataclass(frozen=True, slots=True)
class PaperLine:
    """The line above a title: when, in which categories, whether with code."""

    categories: tuple[str, ...]
    """Category codes as printed, the primary first; a run that does not split in one way stays whole."""
    date: PartialDate
    """The date as printed."""
    code_available: bool
    """True when the line ends in `Code`."""
    metrics: tuple[Metric, ...]
    """The site's score of the paper, when it is printed."""
    issues: tuple[Issue, ...]
    """What is wrong with the line."""


def read_paper_line(text: str, document: str, line: int) -> PaperLine | None:
    """The parts of a line like `94.6CLAug 28, 2024Code`; `None` when the text is no such line.

    The codes end where a month and a day begin, and not where the longest code ends: `ASSep 1` is AS.

    >>> read_paper_line("MAMar 3", "a.txt", 1).categories
    ('MA',)
    """
    found = _PAPER_LINE.fullmatch(text.strip()) if len(text) <= LONGEST_FIXED_LINE else None
    if found is None:
        return None
    categories, issues = _read_codes(found["codes"] or "", document, line)
    date = _read_date(found)
    if date.day is None or (found["year"] and date.year is None):
        kept = "only the possible parts were kept"
        issues.append(
            issue(Rule.IMPOSSIBLE_DATE, document, line, f"No calendar has {quoted(date.printed)}; {kept}.")
        )
    flag = (found["flag"] or "").strip()
    if flag not in ("", _CODE_FLAG):
        message = f"What {quoted(flag)} after the date means is unknown; it was not kept."
        issues.append(issue(Rule.UNKNOWN_FLAG, document, line, message))
    score = read_figure(Measure.SCORE, found["score"], found["score"], line)
    return PaperLine(categories, date, flag == _CODE_FLAG, score, tuple(issues))


def read_figure(measure: Measure, figure: str | None, printed: str | None, line: int) -> tuple[Metric, ...]:
    """The figure as a metric, in a tuple of one; empty when there is none.

    >>> read_figure(Measure.CITATIONS, "2,665", "2,665citations", 7)[0].value
    2665
    """
    if figure is None or printed is None:
        return ()
    plain = figure.replace(",", "")
    value = float(plain) if "." in plain else int(plain)
    unit = "%" if printed.endswith("%") else None
    return (Metric(measure=measure, value=value, unit=unit, printed=printed, line=line),)


def split_codes(glued: str) -> tuple[tuple[str, ...], ...]:
    """The ways, at most two, to read a run of codes as codes of arXiv; none when there is no way.

    >>> split_codes("ROAICLCVLG")
    (('RO', 'AI', 'CL', 'CV', 'LG'),)
    >>> len(split_codes("OTHERMED-PH")), len(split_codes("QQ"))
    (2, 0)
    """
    known = codes()
    ways: list[tuple[tuple[str, ...], ...]] = [((),)]
    for end in range(1, len(glued) + 1):
        starts = range(max(0, end - _LONGEST_CODE), end)
        pieces = [(start, glued[start:end]) for start in starts if ways[start] and glued[start:end] in known]
        ways.append(tuple((*way, piece) for start, piece in pieces for way in ways[start])[:2])
    return ways[-1] if glued else ()


def read_byline(text: str) -> Byline:
    """The names of a line like `Yao Lu, Song Bian, Lequn Chen et al. · allen-ai`.

    Names are parted by a comma and a space and by nothing else, so `A and B` stays one name. A piece that
    is only `Jr.`, `Sr.`, `II`, `III` or `IV` belongs to the name before it.

    >>> byline = read_byline("Yao Lu, John Smith, Jr., Chloe Bi et al. · allen-ai")
    >>> byline.names, byline.complete, byline.badge
    (('Yao Lu', 'John Smith, Jr.', 'Chloe Bi'), False, 'allen-ai')
    """
    printed = text.strip()
    badge = _BADGE.search(printed)
    line = printed[: badge.start()].rstrip() if badge else printed
    names = _ET_AL.sub("", line)
    return Byline(
        names=tuple(_names(names)),
        complete=names == line,
        printed=printed,
        badge=(printed[badge.end() :].strip() or None) if badge else None,
    )


def badge_issues(byline: Byline, document: str, line: int) -> Iterator[Issue]:
    """An issue when the badge is not one lower-case word.

    >>> [flaw.rule for flaw in badge_issues(read_byline("Yao Lu · Big Lab"), "a.txt", 3)]
    ['unknown-badge']
    """
    if byline.badge and not _SLUG.fullmatch(byline.badge):
        message = (
            f"The tag {quoted(byline.badge)} after the authors is of an unknown kind; it was kept as printed."
        )
        yield issue(Rule.UNKNOWN_BADGE, document, line, message)


def looks_like_byline(text: str) -> bool:
    """Whether a line may be a list of names: short, and no name is a sentence.

    >>> looks_like_byline("Haotian Yang, Benson Chou et al."), looks_like_byline("We present Nexus.")
    (True, False)
    """
    if len(text) > _LONGEST_BYLINE:
        return False
    byline = read_byline(text)
    return (bool(byline.names) or not byline.complete) and all(map(may_be_name, byline.names))


def is_surely_byline(text: str) -> bool:
    """Whether a line ends as only a list of names ends: in "et al.", with or without a badge.

    >>> is_surely_byline("Chris Lu et al. · allen-ai"), is_surely_byline("Chris Lu")
    (True, False)
    """
    return len(text) <= _LONGEST_BYLINE and not read_byline(text).complete


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a finished sentence does, perhaps with closing quotes or brackets.

    >>> ends_sentence("It works (see 2)."), ends_sentence("It wor"), ends_sentence("It works...")
    (True, False, False)
    """
    return _SENTENCE_END.search(text.rstrip()[-20:]) is not None


def may_be_name(text: str) -> bool:
    """Whether a text may be one name: few words, and no sentence.

    >>> may_be_name("Martin Luther King, Jr."), may_be_name("We present Nexus.")
    (True, False)
    """
    if not text.strip() or len(text) > _LONGEST_NAME:
        return False
    words = text.split()
    is_sentence = text[-1] in ".!?:;" and len(words[-1]) > 5 and words[-1].count(".") < 2
    return len(words) <= _MOST_WORDS and not is_sentence


def unread_text(lines: Sequence[Line], document: str, beyond: Lines | None = None) -> Iterator[Issue]:
    """One issue for lines of no known form: those at hand, and the range of those not kept; none if none.

    >>> next(unread_text([Line(7, "Load more")], "a.txt")).message
    'Line 7, “Load more”, belongs to no known part of the page; it was not read.'
    """
    if not lines and beyond is None:
        return
    first = lines[0].number if lines else beyond.first if beyond else 1
    last = beyond.last if beyond else lines[-1].number
    end = "belongs to no known part of the page; it was not read."
    begin = f", {quoted(lines[0].text)}," if lines else ""
    message = f"Line {first}{begin} {end}"
    if last > first:
        begin = f", from {quoted(lines[0].text)} on," if lines else ""
        message = f"Lines {first} to {last}{begin} hold text of no known part of the page; it was not read."
    yield issue(Rule.UNREAD_TEXT, document, first, message)


def cut_issues(abstract: Line, document: str) -> Iterator[Issue]:
    """An issue when the last line of a page, an abstract, may be cut; a cut after a sentence leaves no sign.

    >>> [flaw.rule for flaw in cut_issues(Line(9, "We map. We roo", False), "a.txt")]
    ['cut-page']
    """
    goes_on = not abstract.ended and abstract.text[-1:].isspace()
    if goes_on or not ends_sentence(abstract.text):
        end = quoted("…" + abstract.text.rstrip()[-40:])
        message = f"The page ends in {end}: this abstract may be cut. It was kept as it is."
        yield issue(Rule.CUT_PAGE, document, abstract.number, message)


def _read_codes(glued: str, document: str, line: int) -> tuple[tuple[str, ...], list[Issue]]:
    if not glued:
        return (), [issue(Rule.NO_CATEGORY, document, line, "The line of the date names no category.")]
    ways = split_codes(glued)
    if len(ways) == 1:
        return ways[0], []
    if ways:
        readings = " or ".join(" ".join(way) for way in ways)
        message = f"The categories {quoted(glued)} can be read as {readings}; they were kept unsplit."
        return (glued,), [issue(Rule.UNDECIDED_CATEGORIES, document, line, message)]
    message = f"arXiv has no category {quoted(glued)}; it was kept as printed."
    return (glued,), [issue(Rule.UNKNOWN_CATEGORY, document, line, message)]


def _read_date(found: re.Match[str]) -> PartialDate:
    month = _MONTHS.index(found["month"]) + 1
    year = int(found["year"] or 0)
    # Pages of new papers: a year without its thousands is none.
    return partial_date(year if year > 999 else None, month, int(found["day"]), found["date"])


def _names(text: str) -> list[str]:
    pieces = (piece.strip().rstrip(",").rstrip() for piece in text.split(", "))
    return with_suffixes(filter(None, pieces))
