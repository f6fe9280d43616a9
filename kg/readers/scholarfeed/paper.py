"""Paper pages of scholarfeed: one paper, with figures of the site and paragraphs that the site generated.

What the site generated (`Originality …`, `AI Analysis` with its two paragraphs) is not the authors' words
and is not read, nor are its links (`Foundations`). These pages print no authors.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Issue, Lines, Measure, Metric, Record
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, quoted
from kg.readers.scholarfeed.figures import Figures, is_figures_line, read_figures
from kg.readers.scholarfeed.lines import (
    LONGEST_FIXED_LINE,
    PaperLine,
    cut_issues,
    read_figure,
    read_paper_line,
    unread_text,
)

SIGNS = "a line such as ‘arXiv:2212.06817v22270 citationsh-index: 166’, or ‘ROAICLDec 13, 2022’ on top"
"""What `detect` looks for, in words."""

_GENERATED_HEADING = "AI Analysis"
_GENERATED_PARAGRAPHS = 2
_ORIGINALITY = re.compile(r"Originality\b")
_CODE = re.compile(r"Code Implementations\s?(?:(?P<count>[0-9]{1,6})(?:\srepos?)?)?")
_FOUNDATIONS = re.compile(r"Foundations[0-9]{0,6}")
_ADDRESS = re.compile(r"https?://\S+")
_FIRST_LINES = 10  # of a page, among which its figures stand
_MOST_LINES = 12  # kept of one part of the page; the longest known has four


def detect(head: Sequence[str]) -> bool:
    """Whether the first non-empty lines of a document are those of a paper page.

    >>> detect(["ROAIDec 13, 2022", "On Robots"]), detect(["AIDec 13, 2022", "On Robots"])
    (True, False)
    """
    headings: list[PaperLine] = []
    for line in head[:_FIRST_LINES]:
        if heading := read_paper_line(line, "", 1):
            headings.append(heading)
        if len(headings) > 1:
            return False
        if is_figures_line(line) or line.strip() == _GENERATED_HEADING:
            return True
    return bool(headings) and len(headings[0].categories) > 1


@dataclass(slots=True)
class _Page:
    """The lines of a page by the part that they stand in; filled line by line."""

    heading: PaperLine | None = None
    heading_line: Line | None = None
    title: Line | None = None
    figures: Line | None = None
    generated: bool = False
    """Whether `AI Analysis` was met."""
    body: list[Line] = field(default_factory=list)
    code: Line | None = None
    closed: bool = False
    """Whether a heading that follows the abstract was met."""
    addresses: list[str] = field(default_factory=list)
    """Addresses that stand alone on a line."""
    repositories: list[str] = field(default_factory=list)
    """Those of them below `Code Implementations`."""
    unread: list[Line] = field(default_factory=list)
    beyond: Lines | None = None
    """Where lines stand that were too many to keep."""
    last: Line | None = None
    """The last non-empty line."""


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The one paper of a paper page, with its issues; nothing but issues when it has no title.

    >>> page = ["ROAIDec 13, 2022", "On Robots", "arXiv:2212.06817v22270 citations", "We build robots."]
    >>> [record] = read("a.txt", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.categories, record.identifiers[0].version, record.abstract
    (('RO', 'AI'), 2, 'We build robots.')
    """
    page = _Page()
    for line in lines:
        if line.text and not line.text.isspace():
            _place(page, line, document)
    if page.heading:
        yield from page.heading.issues
    yield from unread_text(page.unread, document)
    yield from unread_text((), document, page.beyond)
    cut_title = page.title is not None and page.title is page.last and not page.title.ended
    if page.title is None or cut_title:
        yield _no_title(page, document)
    else:
        yield from _record(page, page.title, document)


def _place(page: _Page, line: Line, document: str) -> None:
    """Puts a line into the part of the page that it belongs to."""
    page.last = line
    text = line.text.strip() if len(line.text) <= LONGEST_FIXED_LINE else ""
    if _ADDRESS.fullmatch(text):
        _place_address(page, text)
    elif found := _CODE.fullmatch(text):
        page.code, page.closed = (line if found["count"] else page.code), True
    elif _FOUNDATIONS.fullmatch(text):
        page.closed = True
    elif page.closed:
        return  # links of the site
    elif (
        page.heading is None
        and page.title is None
        and (heading := read_paper_line(text, document, line.number))
    ):
        page.heading, page.heading_line = heading, line
    elif page.figures is None and is_figures_line(text):
        page.figures = line
    elif text == _GENERATED_HEADING:
        page.generated = True
    elif page.title is None and page.heading and not page.figures and not page.generated:
        page.title = line
    elif page.title is None:
        _keep(page, page.unread, line)
    elif not (_ORIGINALITY.match(text) and not page.generated and not page.body):
        _keep(page, page.body, line)


def _place_address(page: _Page, address: str) -> None:
    part = page.repositories if page.closed else page.addresses
    if len(part) < _MOST_LINES:
        part.append(address)


def _keep(page: _Page, part: list[Line], line: Line) -> None:
    if len(part) < _MOST_LINES:
        part.append(line)
    else:
        page.beyond = Lines(page.beyond.first if page.beyond else line.number, line.number)


def _record(page: _Page, title: Line, document: str) -> Iterator[Record | Issue]:
    figures = Figures()
    if page.figures:
        addresses = (document, *page.addresses)
        figures = read_figures(page.figures.text.strip(), addresses, document, page.figures.number)
    yield from figures.issues
    abstract, rest, issues = _abstract(page, title, document)
    yield from issues
    yield from unread_text(rest, document)
    repositories = _code_metrics(page)
    first = page.heading_line or title
    parts = (first, title, page.figures, abstract, page.code)
    yield Record(
        document=document,
        lines=Lines(first.number, max(part.number for part in parts if part)),
        title=title.text.strip(),
        abstract=abstract.text.strip() if abstract else "",
        date=page.heading.date if page.heading else None,
        categories=page.heading.categories if page.heading else (),
        identifiers=figures.identifiers,
        venue=figures.venue,
        code_available=any(metric.value for metric in repositories)
        or (page.heading is not None and page.heading.code_available),
        code_repository=page.repositories[0] if len(page.repositories) == 1 and page.code else None,
        metrics=(page.heading.metrics if page.heading else ()) + figures.metrics + repositories,
    )


def _abstract(page: _Page, title: Line, document: str) -> tuple[Line | None, list[Line], list[Issue]]:
    """The abstract, the lines after it that belong nowhere, and what is wrong.

    After `AI Analysis` come two generated paragraphs, then the abstract. When fewer than three lines
    stand there, and the page is not cut, none of them is known to be the authors' words.
    """
    generated = _GENERATED_PARAGRAPHS if page.generated else 0
    if len(page.body) > generated:
        abstract, rest = page.body[generated], page.body[generated + 1 :]
        return abstract, rest, list(cut_issues(abstract, document)) if abstract is page.last else []
    if not page.closed:
        message = f"The page ends before the abstract of {quoted(title.text)}; the paper was read without it."
        return None, [], [issue(Rule.CUT_PAGE, document, (page.last or title).number, message)]
    if page.body:
        message = "The abstract cannot be told from what the site generated; the paper was read without it."
        return None, [], [issue(Rule.UNDECIDED_ABSTRACT, document, page.body[0].number, message)]
    message = f"The paper {quoted(title.text)} has no abstract; it was read without one."
    return None, [], [issue(Rule.NO_ABSTRACT, document, title.number, message)]


def _code_metrics(page: _Page) -> tuple[Metric, ...]:
    if page.code is None:
        return ()
    printed = page.code.text.strip()
    found = _CODE.fullmatch(printed)
    return read_figure(
        Measure.CODE_REPOSITORIES, found["count"] if found else None, printed, page.code.number
    )


def _no_title(page: _Page, document: str) -> Issue:
    line = page.last.number if page.last else None
    if page.title or (page.heading_line and page.heading_line is page.last):
        message = "The page ends in or before the title of its paper; the paper was not read."
        return issue(Rule.CUT_PAGE, document, line, message, lost=True)
    if page.heading_line is None and page.figures is None:
        return issue(Rule.NO_PAPERS, document, None, "No paper was found on this paper page.")
    return issue(Rule.NO_TITLE, document, line, "The paper of this page has no title; it was not read.")
