"""The head of a scholarfeed author page: whose page it is, and the figures that the site states.

Each line of the head stands alone and each may be missing, the name as well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import AuthorPage, Issue, Lines, Measure, Metric
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, quoted
from kg.readers.scholarfeed.lines import (
    LONGEST_FIXED_LINE,
    may_be_name,
    read_figure,
    split_codes,
    unread_text,
)

_FIGURE = r"([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9}(?:\.[0-9]{1,4})?)"
_FIGURES = (
    (Measure.H_INDEX, re.compile(rf"h-index:?\s?{_FIGURE}")),
    (Measure.PAPERS, re.compile(rf"{_FIGURE}\s?papers?")),
    (Measure.CITATIONS, re.compile(rf"{_FIGURE}\s?citations?")),
    (Measure.NOVELTY, re.compile(rf"Novelty\s?{_FIGURE}%")),
    (Measure.AI_SCORE, re.compile(rf"AI Score\s?{_FIGURE}")),
)
_LIST_HEADING = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})\sPapers?")
_PROFILE_LINK = "Semantic Scholar Profile"
_CODE = re.compile(r"[A-Z]{2,12}(?:-[A-Z]{2,5})?")


@dataclass(frozen=True, slots=True)
class StatedCount:
    """How many papers a page says that it has."""

    count: int
    """The number."""
    printed: str
    """As printed: `9papers`, `9 Papers`."""
    line: int
    """The line it stands on, 1-based."""


@dataclass(slots=True)
class Head:
    """What the head of one page says; filled line by line."""

    page: AuthorPage | None = None
    """The person; `None` when the head names nobody."""
    counts: list[StatedCount] = field(default_factory=list)
    """The stated numbers of papers, in printed order."""
    issues: list[Issue] = field(default_factory=list)
    """What is wrong with the head."""


def is_head_line(text: str) -> bool:
    """Whether a line is one that only the head of an author page has.

    >>> is_head_line("h-index25"), is_head_line("9 Papers"), is_head_line("Qizhen Zhang")
    (True, True, False)
    """
    if len(text) > LONGEST_FIXED_LINE:
        return False
    line = text.strip()
    return line == _PROFILE_LINK or bool(_LIST_HEADING.fullmatch(line)) or any(_figures(line, 1))


def read_head(lines: Sequence[Line], document: str) -> Head:
    """What the non-empty lines before the first paper say; an issue for each that is of no known form.

    >>> read_head([Line(1, "Qizhen Zhang"), Line(3, "LG"), Line(4, "9papers")], "a.txt").page.owner
    'Qizhen Zhang'
    """
    head = Head()
    owner = lines[0].text.strip() if lines and _is_owner(lines[0].text) else None
    categories: list[str] = []
    metrics: list[Metric] = []
    unread: list[Line] = []
    for line in lines[1:] if owner else lines:
        text = line.text.strip() if len(line.text) <= LONGEST_FIXED_LINE else ""
        figures = tuple(_figures(text, line.number))
        metrics += figures
        head.counts += _stated_counts(text, figures, line.number)
        if _CODE.fullmatch(text):
            categories.append(text)
            head.issues += _code_issues(text, document, line.number)
        elif not is_head_line(text):
            unread.append(line)
    head.issues += unread_text(unread, document)
    if owner:
        place = Lines(lines[0].number, lines[-1].number)
        head.page = AuthorPage(
            document=document, lines=place, owner=owner, categories=tuple(categories), metrics=tuple(metrics)
        )
    elif len(unread) < len(lines):
        head.issues.append(_no_owner(document, lines[0].number, lost=bool(categories or metrics)))
    return head


def _figures(text: str, line: int) -> Iterator[Metric]:
    for measure, pattern in _FIGURES:
        if found := pattern.fullmatch(text):
            yield from read_figure(measure, found[1], text, line)


def _stated_counts(text: str, figures: tuple[Metric, ...], line: int) -> Iterator[StatedCount]:
    if found := _LIST_HEADING.fullmatch(text):
        yield StatedCount(int(found[1].replace(",", "")), text, line)
    for figure in figures:
        if figure.measure is Measure.PAPERS:
            yield StatedCount(int(figure.value), text, line)


def _is_owner(text: str) -> bool:
    name = text.strip()
    return may_be_name(name) and not is_head_line(name) and not split_codes(name)


def _code_issues(code: str, document: str, line: int) -> Iterator[Issue]:
    if not split_codes(code):
        message = f"arXiv has no category {quoted(code)}; it was kept as printed."
        yield issue(Rule.UNKNOWN_CATEGORY, document, line, message)


def _no_owner(document: str, line: int, *, lost: bool) -> Issue:
    what = "The head of this author page has no name"
    done = "what it says about the person was not kept" if lost else "its papers were read without an owner"
    return issue(Rule.NO_OWNER, document, line, f"{what}; {done}.", lost=lost)
