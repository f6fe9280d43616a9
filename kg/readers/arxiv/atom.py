"""Answers of arXiv's API, which are feeds in Atom.

The date is that of the first version; the id names the version that was asked for. An answer that is an
error is an issue. Not kept: when the paper changed last, the addresses of its page and its PDF, which follow
from its id, and what the feed says of itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from kg.model import Author, Byline, Detail, Issue, Record
from kg.readers.arxiv.values import (
    category_issues,
    classes_of,
    collaborations_among,
    date_of,
    doi_flaws,
    identifiers_of,
    listed_authors,
    places_of,
    title_of,
)
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.fields.identifiers import arxiv_inside
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import (
    NO_AUTHORS,
    NO_TITLE,
    Named,
    PaperFlaw,
    flaw_issues,
    kept_as_text,
    strange,
)
from kg.readers.fields.values import details_of, one_line, paragraphs
from kg.readers.files.source import Line, noted
from kg.readers.files.xml_elements import Entry, read_elements
from kg.readers.names.bylines import Listed
from kg.readers.rules import Rule, issue, quoted
from kg.text.registered.repositories import code_in

SIGNS = "an Atom feed of arXiv's API"
"""What `detect` looks for, in words."""

_ATOM = "http://www.w3.org/2005/Atom "
_ARXIV = "http://arxiv.org/schemas/atom "
_SIGN = re.compile(r"arxiv\.org/(?:api/|schemas/atom)")
_ERROR = re.compile(r"https?://arxiv\.org/api/errors")

Parts = Mapping[str, Sequence[Element]]
"""The elements of an entry by their names, each list in printed order."""
_NOTHING_FOUND = re.compile(r"<(?:\w+:)?totalResults[^>]*>\s*0\s*<")
"""Of an answer to a question that no paper fits."""


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of an answer of arXiv's API.

    >>> feed = '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>'
    >>> detect([feed]), detect([feed.replace("arxiv", "example")])
    (True, False)
    """
    text = " ".join(head[:20])
    return text[:1] == "<" and _ATOM.strip() in text and bool(_SIGN.search(text))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> feed = '''<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>On Maps</title>
    ... <id>http://arxiv.org/abs/2408.15901v2</id><author><name>Jane Roe</name></author></entry></feed>'''
    >>> [record] = read("answer.xml", [Line(1, feed)])
    >>> record.title, record.byline.names, record.key
    ('On Maps', ('Jane Roe',), '2408.15901v2')
    """
    begun: list[str] = []
    found = read_elements(document, noted(lines, begun), _read_entry, f"{_ATOM}entry")
    return (each for each in found if not (_is_no_papers(each) and _NOTHING_FOUND.search("".join(begun))))


def _is_no_papers(item: Record | Issue) -> bool:
    return isinstance(item, Issue) and item.rule == Rule.NO_PAPERS


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    parts, line = _parts(entry.value), entry.lines.first
    title, written = title_of(_text(parts, f"{_ATOM}title")), one_line(_text(parts, f"{_ATOM}id"))
    if _ERROR.match(written):
        what = quoted(one_line(_text(parts, f"{_ATOM}summary")))
        message = f"arXiv answered with an error, {what}, and not with a paper."
        yield issue(Rule.NO_PAPER, document, line, message, lost=True)
        return
    if not title:
        yield from flaw_issues("The entry", [NO_TITLE], document, line)
        return
    authors = _authors(parts.get(f"{_ATOM}author", ()))
    flaws = [*list_flaws(authors), *doi_flaws(one_line(_text(parts, f"{_ARXIV}doi")))]
    if written and not arxiv_inside(written):
        flaws.insert(0, strange(Named.ARXIV, written))
    if authors.byline is None:
        flaws.insert(0, NO_AUTHORS)
    record = _record(entry, document, title, parts, authors.byline, flaws)
    yield from flaw_issues(quoted(title), flaws, document, line)
    yield from category_issues(title, record.categories, document, line)
    yield record


def _record(
    entry: Entry,
    document: str,
    title: str,
    parts: Parts,
    byline: Byline | None,
    flaws: Iterable[PaperFlaw],
) -> Record:
    paper = arxiv_inside(one_line(_text(parts, f"{_ATOM}id")))
    authors = parts.get(f"{_ATOM}author", ())
    first = parts.get(f"{_ARXIV}primary_category", ())
    terms = (part.get("term") for part in (*first, *parts.get(f"{_ATOM}category", ())))
    categories, others = classes_of(map(one_line, terms))
    licences = (part.get("href") for part in parts.get(f"{_ATOM}link", ()) if part.get("rel") == "license")
    comment = one_line(_text(parts, f"{_ARXIV}comment"))
    code = code_in(comment)
    return Record(
        document=document,
        lines=entry.lines,
        key=f"{paper.value}v{paper.version}" if paper and paper.version else paper.value if paper else None,
        title=title,
        abstract=paragraphs(_text(parts, f"{_ATOM}summary")),
        byline=byline,
        date=date_of(one_line(_text(parts, f"{_ATOM}published"))),
        categories=categories,
        identifiers=tuple(identifiers_of(paper, one_line(_text(parts, f"{_ARXIV}doi")))),
        code_available=code is not None and code.is_there,
        code_repository=code.address if code else None,
        details=details_of(
            [
                (Detail.CITATION, _text(parts, f"{_ARXIV}journal_ref")),
                (Detail.COMMENT, comment),
                *((Detail.LICENCE, licence) for licence in licences),
                *(said(Field.COLLABORATION, name) for name in _collaborations(authors)),
                *((Detail.CLASS, code) for code in others),
                *kept_as_text(flaws),
            ]
        ),
    )


def _parts(element: Element) -> Parts:
    parts: dict[str, list[Element]] = defaultdict(list)
    for part in element:
        parts[part.tag].append(part)
    return parts


def _text(parts: Parts, name: str) -> str:
    """The text of the first element of this name; empty without one."""
    return next(("".join(part.itertext()) for part in parts.get(name, ())), "")


def _authors(authors: Iterable[Element]) -> Listed:
    found = [_parts(author) for author in authors]
    names = [one_line(_text(parts, f"{_ATOM}name")) for parts in found]
    return listed_authors(names, [Author(organisations=places_of(_places(parts))) for parts in found])


def _places(parts: Parts) -> list[str]:
    """What the feed gives for where an author works."""
    return ["".join(part.itertext()) for part in parts.get(f"{_ARXIV}affiliation", ())]


def _collaborations(authors: Iterable[Element]) -> Iterator[str]:
    """For whom the authors write, each once."""
    places = (place for author in authors for place in _places(_parts(author)))
    yield from dict.fromkeys(collaborations_among(places))
