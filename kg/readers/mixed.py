"""Entries of another format in a document: two exports that somebody put into one file.

A format passes over what is not its own, as the definition of BibTeX demands, or takes it for a value that
goes on. That is right for a comment, and would lose a second export without a word.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.model import Issue
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, quoted


class _Sign(NamedTuple):
    """How entries of a format, or a table or a list of them, begin."""

    called: str
    """The format in words."""
    letters: str
    """Those with which a first line begins."""
    line: re.Pattern[str]
    """The line, from its beginning."""


_OF_REFWORKS = (
    "Journal|Journal Article|Abstract|Book,? (?:Section|Chapter|Whole|Edited)|Book|Conference Proceedings?"
    "|Dissertation(?:/Thesis)?(?:, Unpublished)?|Generic|Magazine Article|Monograph|Newspaper Article|Patent"
    "|Report|Thesis|Unpublished Material|Web Page"
)
"""What stands behind `RT`, which a line of a text may begin with, too."""
_SIGNS = {
    "bibtex": _Sign("BibTeX", "@", re.compile(r"@\w{4,15} ?\{ ?[^\s{},]+,")),
    "ris": _Sign("RIS", "T", re.compile(r"TY {1,2}- [A-Z]{3,8}\s*$")),
    "pubmed": _Sign("PubMed", "P", re.compile(r"PMID- ?[1-9][0-9]{0,8}\s*$")),
    "web-of-science": _Sign(
        "the Web of Science", "FP", re.compile(r"FN (?:Clarivate|Thomson|ISI)\b|PT [JBSP]\s*$|PT\tAU\t")
    ),
    "tagged": _Sign(
        "EndNote, RefWorks or NoteExpress",
        "%R{",
        re.compile(rf"%0 [A-Z]|RT (?:{_OF_REFWORKS})\s*$|\{{Reference Type\}}: "),
    ),
    "scopus": _Sign("Scopus", '"A', re.compile(r'"?Authors"?[,;\t]"?(?:Author|Title)')),
    "json": _Sign("JSON", "[{", re.compile(r'\[?\{\s*"(?:id|DOI|type|title|status|meta|items|indexed)"\s*:')),
    "xml": _Sign("XML", "<", re.compile(r"<(?:feed|OAI-PMH|PubmedArticle\w*)\b")),
}
"""By the name of the format; readers of JSON and XML tell by themselves what they do not read."""
_MARK = "\ufeff"
"""The byte order mark, with which an export begins that was put below another."""
_READERS_THAT_PASS_OVER = ("bibtex", "ris", "pubmed", "web-of-science", "tagged", "scopus")


def with_foreign_entries(lines: Iterable[Line], own: str, document: str, told: list[Issue]) -> Iterator[Line]:
    """The lines of a document in the format `own`; the first that is of each other format goes to `told`.

    >>> page = [Line(1, "@book{a, title={Maps}}"), Line(2, "TY  - JOUR"), Line(3, "TY  - CONF")]
    >>> told: list[Issue] = []
    >>> len(list(with_foreign_entries(page, "bibtex", "my.bib", told))), [each.line for each in told]
    (3, [2])
    """
    if own not in _READERS_THAT_PASS_OVER:
        yield from lines
        return
    others = {name: sign for name, sign in _SIGNS.items() if name != own}
    letters = frozenset("".join(sign.letters for sign in others.values()) + _MARK)
    for line in lines:
        if line.text[:1] in letters:
            text = line.text.lstrip(_MARK)
            for name, sign in others.items():
                if sign.line.match(text):
                    del others[name]
                    told.append(_issue(sign, _SIGNS[own], document, line))
                    break
        yield line


def _issue(found: _Sign, own: _Sign, document: str, line: Line) -> Issue:
    printed = quoted(line.text.strip(_MARK).strip())
    message = (
        f"Here begins an entry or a list of {found.called}, {printed}, in what was read as {own.called}. "
        "It was not read, or not rightly: put it into a document of its own."
    )
    return issue(Rule.UNREAD_TEXT, document, line.number, message)
