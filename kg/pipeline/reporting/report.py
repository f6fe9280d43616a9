"""What a person wants to know after a build, as values and as `report.json`."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from kg.model import Document, Issue
from kg.pipeline.reporting import in_words
from kg.pipeline.reporting.parts import (
    Counts,
    Examples,
    ToldContradiction,
    ToldDecision,
    ToldPage,
    UnreadText,
    Vocabularies,
)
from kg.text.printing import pretty

_QUOTED = re.compile(r"“.*”", re.DOTALL)  # to the last mark: what is quoted may hold marks itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of a build."""

    schema_version: int = 1
    counts: Counts
    examples: Examples
    documents: Sequence[Document]
    """Every document that was read, by path."""
    issues: Sequence[Issue]
    """Flaws of the documents, by document, line and rule."""
    contradictions: Sequence[ToldContradiction]
    """What cannot all be true, the most serious first."""
    mixed_pages: Sequence[ToldPage] = ()
    """Author pages that mix people, perhaps: those that fall apart most come first."""
    unread_texts: Sequence[UnreadText] = ()
    """Texts that are not English, or too short to tell, as they were read: `counts.unread_texts` of them."""
    curation: Sequence[ToldDecision] = ()
    """What people decided, line by line; empty without a curation file."""
    vocabularies: Vocabularies | None = None
    """What `--concepts` gave; `None` without it."""

    def __str__(self) -> str:
        told = self.lines("this report", lambda name: f"kg.explain({name!r})")
        return "\n".join([*told, *in_words.without_effect(self.curation)])

    _repr_pretty_ = pretty

    def lines(self, more: str, explain: Callable[[str], str]) -> Iterator[str]:
        """What a person wants to know, as `kg build` prints it: the first of everything.

        `more` says where the rest is, and `explain` how the owner of a page is explained, by the name.
        """
        ends = in_words.open_ends(self.counts, self.unread_texts)
        yield in_words.headline(self.counts)
        yield from (
            f"  {line}"
            for line in (*in_words.linked(self.vocabularies), *ends, *in_words.decided(self.curation, more))
        )
        yield from in_words.of_issues(self.issues, more)
        yield from in_words.of_contradictions(self.contradictions, more)
        yield from in_words.of_mixed(self.mixed_pages, explain, more)

    @property
    def document(self) -> dict[str, Any]:
        """What is in `report.json`: plain values."""
        document: dict[str, Any] = msgspec.to_builtins(self)
        return document


def report_json(report: Report) -> str:
    """The text of `report.json`: the same for the same input, no time in it."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"


def without_quotes(issues: Iterable[Issue]) -> list[Issue]:
    """The issues without the words of documents, for a graph that may be passed on where these may not.

    What stands in single marks are words of other programs, and stay.

    >>> message = "begins with “Dear Qizhen”; save it as ‘BibTeX’"
    >>> without_quotes([Issue(document="a.bib", rule="no-document", message=message)])[0].message
    'begins with “…”; save it as ‘BibTeX’'
    """
    return [replace(issue, message=_QUOTED.sub("“…”", issue.message)) for issue in issues]
