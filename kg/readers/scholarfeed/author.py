"""Author pages of scholarfeed: a person's head, then their papers as blocks of a few lines.

Style A prints the head and parts title, byline and abstract by blank lines. Style B prints no head and no
blank lines, and glues the first author to the title. Which style a block has is seen in the block itself,
so that a damaged page is read as far as it goes. At most one block is held in memory.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg.model import AuthorPage, Issue, Lines, Record
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue
from kg.readers.scholarfeed.block import Block, Place, is_glued, read_block
from kg.readers.scholarfeed.head import Head, is_head_line, read_head
from kg.readers.scholarfeed.lines import read_paper_line, unread_text

SIGNS = "a line such as ‘h-index25’, ‘9 Papers’ or ‘CLAug 28, 2024Code’"
"""What `detect` looks for, in words."""

_LONGEST_HEAD = 40  # lines kept of a head; it has nine
_LONGEST_BLOCK = 4  # lines kept of a paper: title, byline, abstract, and one to tell that there are more


def detect(head: Sequence[str]) -> bool:
    """Whether the first non-empty lines of a document are those of an author page.

    >>> detect(["Qizhen Zhang", "LG", "h-index25"]), detect(["Dear Qizhen,"])
    (True, False)
    """
    headings = (read_paper_line(line, "", 1) for line in head)
    return any(map(is_head_line, head)) or any(heading and heading.categories for heading in headings)


def read(document: str, lines: Iterable[Line]) -> Iterator[AuthorPage | Record | Issue]:
    """An author page with what its head says, if it has one, and its papers in printed order, issues between.

    >>> page = ["Jane Roe", "1papers", "", "LGFeb 2", "On Maps", "", "Jane Roe, Al Poe", "", "We map."]
    >>> items = list(read("a.txt", [Line(n, text) for n, text in enumerate(page, start=1)]))
    >>> items[0].owner, items[1].title, items[1].lines
    ('Jane Roe', 'On Maps', Lines(first=4, last=9))
    """
    head: Head | None = None
    glued = True  # until a head or a block shows otherwise: only style B begins with a paper
    found = 0
    for block, last in _with_last(_blocks(document, lines)):
        if block.heading is None:
            head, glued = read_head(block.lines, document), False
            yield from _head_items(head, block, document)
            continue
        if not found and head is None:
            yield AuthorPage(document=document, lines=Lines(block.number, block.number))
        found += 1
        glued = is_glued(block, page_is_glued=glued)
        owner = head.page.owner if head and head.page else None
        yield from read_block(block, Place(document, owner, glued, last))
    yield from _count_issues(document, head or Head(), found)


def _blocks(document: str, lines: Iterable[Line]) -> Iterator[Block]:
    """The lines of the head, if any, and then of each paper; a block begins with its paper line."""
    block: Block | None = None
    gap = False
    for line in lines:
        if not line.text or line.text.isspace():
            gap = True
            continue
        heading = read_paper_line(line.text, document, line.number)
        if heading:
            if block:
                yield block
            block = Block(heading, line.number)
        else:
            block = block or Block(None, line.number)
            _add(block, line, gap)
        gap = False
    if block:
        yield block


def _add(block: Block, line: Line, gap: bool) -> None:
    if len(block.lines) < (_LONGEST_BLOCK if block.heading else _LONGEST_HEAD):
        block.lines.append(line)
        block.gaps.append(gap)
    else:
        first = block.beyond.first if block.beyond else line.number
        block.beyond = Lines(first, line.number)


def _with_last(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it is the last."""
    before: Block | None = None
    for block in blocks:
        if before:
            yield before, False
        before = block
    if before:
        yield before, True


def _head_items(head: Head, block: Block, document: str) -> Iterator[AuthorPage | Issue]:
    yield head.page or AuthorPage(document=document, lines=Lines(block.number, block.number))
    yield from head.issues
    yield from unread_text((), document, block.beyond)


def _count_issues(document: str, head: Head, found: int) -> Iterator[Issue]:
    for stated in head.counts:
        if stated.count != found:
            message = f"The page states “{stated.printed}”, but {found} were found on it; these were read."
            yield issue(Rule.COUNT_DIFFERS, document, stated.line, message)
    if not found and all(stated.count for stated in head.counts):
        yield issue(Rule.NO_PAPERS, document, None, "No paper was found on this author page.")
