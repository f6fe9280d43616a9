"""One paper of a scholarfeed author page: which of its lines is the title, the authors, the abstract.

Parted blocks print title, byline and abstract on lines of their own; glued blocks print title and byline
on one line and the abstract on the next, without blank lines. A block that is damaged is read as far as
its lines can be told apart, and an issue says what is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.model import Byline, Issue, Lines, Record
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, quoted
from kg.readers.scholarfeed.glued_byline import split_glued
from kg.readers.scholarfeed.lines import (
    PaperLine,
    badge_issues,
    cut_issues,
    is_surely_byline,
    looks_like_byline,
    read_byline,
    unread_text,
)
from kg.text.letters.fold import same_form


@dataclass(slots=True)
class Block:
    """The lines of one paper, or (without `heading`) of the head of the page; filled line by line."""

    heading: PaperLine | None
    """Category, date and flag."""
    number: int
    """The line of the heading, 1-based."""
    lines: list[Line] = field(default_factory=list)
    """The first non-empty lines after the heading."""
    gaps: list[bool] = field(default_factory=list)
    """For each of `lines`, whether a blank line stands before it."""
    beyond: Lines | None = None
    """Where the non-empty lines stand that did not fit into `lines`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: what its own lines do not tell."""

    document: str
    """Relative path of the document."""
    owner: str | None
    """The name in the heading of the page."""
    glued: bool
    """Whether title and byline are glued on this page, as far as it was read."""
    last: bool
    """Whether the page ends with this block."""


@dataclass(slots=True)
class _Entry:
    """What was read of one block."""

    title: str = ""
    byline: Byline | None = None
    abstract: Line | None = None
    used: int = 0
    """How many of the block's lines belong to the paper."""
    issues: list[Issue] = field(default_factory=list)


def is_glued(block: Block, *, page_is_glued: bool) -> bool:
    """Whether title and byline of a block share a line; in doubt, as on the rest of the page.

    >>> lines = [Line(2, "A SurveyJane Roe"), Line(3, "We survey.")]
    >>> is_glued(Block(None, 1, lines, [False, False]), page_is_glued=False)
    True
    """
    if len(block.lines) < 2:
        return page_is_glued
    if block.gaps[1]:
        return False
    second = block.lines[1].text
    return not looks_like_byline(second) or (page_is_glued and len(block.lines) == 2)


def read_block(block: Block, place: Place) -> Iterator[Record | Issue]:
    """The paper of a block, if its title can be told, with the issues of the block.

    >>> from kg.readers.scholarfeed.lines import read_paper_line
    >>> heading = read_paper_line("LGFeb 2", "a.txt", 1)
    >>> lines = [Line(2, "A SurveyJane Roe"), Line(3, "We survey.")]
    >>> place = Place("a.txt", owner=None, glued=True, last=False)
    >>> [record] = read_block(Block(heading, 1, lines, [False, False]), place)
    >>> record.title, record.byline.names
    ('A Survey', ('Jane Roe',))
    """
    heading = block.heading
    if heading is None:
        raise ValueError("a block without a heading is no paper")
    yield from heading.issues
    if not block.lines or _lacks_title(block):
        entry = _without_title(block, place)
    elif is_glued(block, page_is_glued=place.glued):
        entry = _read_glued(block, place)
    else:
        entry = _read_parted(block, place)
    yield from entry.issues
    if entry.title:
        yield from _abstract_issues(block, entry, place)
        yield _record(block, heading, entry, place)
    yield from unread_text(block.lines[entry.used :], place.document, block.beyond)


def _record(block: Block, heading: PaperLine, entry: _Entry, place: Place) -> Record:
    return Record(
        document=place.document,
        lines=Lines(block.number, block.lines[entry.used - 1].number),
        title=entry.title,
        abstract=entry.abstract.text.strip() if entry.abstract else "",
        byline=entry.byline,
        date=heading.date,
        categories=heading.categories,
        code_available=heading.code_available,
        metrics=heading.metrics,
        page_owner=place.owner,
    )


def _lacks_title(block: Block) -> bool:
    """Whether the authors stand where the title should: nothing is guessed from a line of names alone."""
    first = block.lines[0].text
    if len(block.lines) == 2 and block.gaps[0]:
        return looks_like_byline(first) and not looks_like_byline(block.lines[1].text)
    return is_surely_byline(first) and split_glued(first) is None and len(block.lines) < 3


def _without_title(block: Block, place: Place) -> _Entry:
    if place.last and not block.lines:
        return _cut_before_byline(block, place, "before the title")
    message = f"The paper of line {block.number} has no title; it was not read."
    if block.lines:
        message = f"{message} Its first line is {quoted(block.lines[0].text)}."
    return _Entry(issues=[issue(Rule.NO_TITLE, place.document, block.number, message)], used=len(block.lines))


def _read_parted(block: Block, place: Place) -> _Entry:
    title, *rest = block.lines
    entry = _Entry(title=title.text.strip(), used=1)
    if not rest:
        if place.last:
            return _cut_before_byline(block, place, f"in or after the title {quoted(title.text)}")
        return _lacking_byline(entry, title, place)
    if looks_like_byline(rest[0].text):
        entry.used = min(len(block.lines), 3)
        entry.abstract = rest[1] if len(rest) > 1 else None
        return _with_byline(entry, rest[0].text, rest[0], block, place)
    if len(rest) == 1:
        entry.abstract, entry.used = rest[0], 2
        return _lacking_byline(entry, title, place)
    message = (
        f"Line {rest[0].number}, {quoted(rest[0].text)}, does not read as a list of authors; none were kept."
    )
    entry.issues.append(issue(Rule.UNDECIDED_BYLINE, place.document, rest[0].number, message))
    entry.abstract, entry.used = rest[1], 3
    return entry


def _read_glued(block: Block, place: Place) -> _Entry:
    line, *rest = block.lines
    split = split_glued(line.text)
    entry = _Entry(used=min(len(block.lines), 2), abstract=rest[0] if rest else None)
    if split:
        entry.title = split[0]
        return _with_byline(entry, split[1], line, block, place)
    if not rest and place.last:
        return _cut_before_byline(block, place, f"in or after the title {quoted(line.text)}")
    entry.title = line.text.strip()
    message = (
        f"Where the authors begin in {quoted(entry.title)} cannot be decided; all of it was kept as title."
    )
    entry.issues.append(issue(Rule.UNDECIDED_BYLINE, place.document, line.number, message))
    return entry


def _with_byline(entry: _Entry, text: str, line: Line, block: Block, place: Place) -> _Entry:
    """The entry with its authors; of a byline that ends the document without a line break, the sure ones."""
    byline = read_byline(text)
    if not line.ended:
        byline, uncertain = _sure_part(byline)
        if uncertain and not byline.names:
            return _cut_before_byline(block, place, f"in the byline {quoted(text)}")
        if uncertain:
            message = (
                f"The page ends in the byline of this paper; {quoted(uncertain)} may be cut and was left out."
            )
            entry.issues.append(issue(Rule.CUT_PAGE, place.document, line.number, message))
    entry.byline = byline
    entry.issues += badge_issues(byline, place.document, line.number)
    if place.owner and byline.complete and same_form(place.owner) not in map(same_form, byline.names):
        message = (
            f"The byline of {quoted(entry.title)} is not cut and does not show {quoted(place.owner)}, "
            "whose page this is; no authorship was made."
        )
        entry.issues.append(issue(Rule.OWNER_NOT_SHOWN, place.document, line.number, message))
    return entry


def _sure_part(byline: Byline) -> tuple[Byline, str]:
    """The byline without what may be cut at its end, and that end; empty when "et al." closes the names."""
    if byline.badge:
        return replace(byline, badge=None), byline.badge
    if not byline.complete:
        return byline, ""
    return replace(byline, names=byline.names[:-1], complete=False), byline.names[-1]


def _lacking_byline(entry: _Entry, title: Line, place: Place) -> _Entry:
    message = f"The paper {quoted(entry.title)} has no line of authors; it was read without them."
    entry.issues.append(issue(Rule.NO_BYLINE, place.document, title.number, message))
    return entry


def _cut_before_byline(block: Block, place: Place, where: str) -> _Entry:
    message = f"The page ends {where}, before the authors of its last paper; that paper was not read."
    line = block.lines[-1].number if block.lines else block.number
    flaw = issue(Rule.CUT_PAGE, place.document, line, message, lost=True)
    return _Entry(issues=[flaw], used=len(block.lines))


def _abstract_issues(block: Block, entry: _Entry, place: Place) -> Iterator[Issue]:
    line = block.lines[entry.used - 1].number
    ends_here = place.last and entry.used == len(block.lines) and block.beyond is None
    if entry.abstract is None and ends_here:
        message = (
            f"The page ends before the abstract of {quoted(entry.title)}; the paper was read without it."
        )
        yield issue(Rule.CUT_PAGE, place.document, line, message)
    elif entry.abstract is None:
        message = f"The paper {quoted(entry.title)} has no abstract; it was read without one."
        yield issue(Rule.NO_ABSTRACT, place.document, line, message)
    elif ends_here:
        yield from cut_issues(entry.abstract, place.document)
