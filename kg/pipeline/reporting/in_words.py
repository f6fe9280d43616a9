"""What a person wants to know at the end of a build, in words: the first of everything, and how much more.

The command says where all of it is, a file; a report in Python has it. So `more` says where.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from kg.model import Issue
from kg.pipeline.reporting.parts import (
    Counts,
    ToldContradiction,
    ToldDecision,
    ToldPage,
    UnreadText,
    Vocabularies,
)
from kg.readers.rules import quoted
from kg.text.printing import counted, safe, safe_row

SHOWN_ISSUES = 5
SHOWN_RULES = 8
SHOWN_CONTRADICTIONS = 5
SHOWN_MIXED = 3
SHOWN_UNREAD = 3
SHOWN_HIDDEN = 3
_SHORT = 2  # words of a title that may be of any language
MIXED = 0.5
"""Conflation from which a page is mentioned: two of its papers rather are in different groups than in one."""


def headline(counts: Counts) -> str:
    """How much was read and found; entries are counted where a paper has several."""
    entries = f"{counted(counts.records, 'entry', 'entries')} in " if counts.records > counts.papers else ""
    return (
        f"{counted(counts.papers, 'paper')} by {counted(counts.people, 'person', 'people')} about "
        f"{counted(counts.concepts, 'concept')} in {counted(counts.categories, 'category', 'categories')}, "
        f"from {entries}{counted(counts.documents, 'document')}: {counts.facts:,} facts."
    )


def of_issues(issues: Sequence[Issue], more: str) -> Iterator[str]:
    """The worst of the flaws; nothing where there is none."""
    if issues:
        yield f"\n{counted(len(issues), 'issue')} in the documents:"
        yield from (f"  {issue}" for issue in sorted(issues, key=_by_weight)[:SHOWN_ISSUES])
        yield from _left(len(issues) - SHOWN_ISSUES, more)
    if len(issues) > SHOWN_ISSUES:
        yield f"  In all: {_by_rule(issues)}"


def _by_rule(issues: Sequence[Issue]) -> str:
    """How many issues there are of each severity, and of each rule, the most frequent first."""
    errors = sum(issue.severity == "error" for issue in issues)
    severities = ((errors, "error"), (len(issues) - errors, "warning"))
    rules = sorted(Counter(issue.rule for issue in issues).items(), key=lambda rule: (-rule[1], rule[0]))
    told = [f"{count:,} {rule}" for rule, count in rules[:SHOWN_RULES]]
    if left := sum(count for _, count in rules[SHOWN_RULES:]):
        told.append(f"{left:,} of {counted(len(rules) - SHOWN_RULES, 'other rule')}")
    return f"{', '.join(counted(n, what) for n, what in severities if n)}: {', '.join(told)}"


def _by_weight(issue: Issue) -> tuple[bool, bool]:
    """What was retracted first, for whoever uses it errs in substance; then what was not read."""
    return issue.rule != "retracted", issue.severity != "error"


def of_contradictions(found: Sequence[ToldContradiction], more: str) -> Iterator[str]:
    """What cannot be true is worth a look, and no mistake of the documents' reader."""
    if found:
        yield f"\n{counted(len(found), 'contradiction')} in what the documents say:"
        yield from (f"  {each}" for each in found[:SHOWN_CONTRADICTIONS])
        yield from _left(len(found) - SHOWN_CONTRADICTIONS, more)


def of_mixed(found: Sequence[ToldPage], explain: Callable[[str], str], more: str) -> Iterator[str]:
    """Pages that mix people, perhaps, and for the first group of each the line that says so.

    `explain` is how the owner of a page is explained, by the name.
    """
    mixed = [page for page in found if page.conflation >= MIXED]
    told = [(page, line) for page in mixed if (line := next((g.line for g in page.groups if g.line), None))]
    if told:
        pages = counted(len(told), "author page")
        yield f"\n{pages} that may mix people (cut lists of authors hide coauthors):"
    for page, line in told[:SHOWN_MIXED]:
        count = f"{page.papers} papers in {len(page.groups)} groups that share no coauthor"
        yield f"  {safe(page.person)}, {safe(page.document)}: {count} (conflation {page.conflation})"
        every = safe(explain(page.person))
        yield f"  The line for curation.tsv that takes one group away ({every} shows all):"
        yield safe_row(line)
    yield from _left(len(told) - SHOWN_MIXED, more)


def _left(number: int, more: str) -> Iterator[str]:
    if number > 0:
        yield f"  … and {number:,} more in {more}"


def open_ends(counts: Counts, unread: Sequence[UnreadText]) -> list[str]:
    """What the documents leave open, in words."""
    likely = f", {counts.likely_doubts:,} of them likely (a chance over 50 %)" if counts.likely_doubts else ""
    ends = (
        (counts.cut_bylines, "paper", "papers", "with a list of authors that is cut ('et al.') or has gaps"),
        (counts.undated_papers, "paper", "papers", "without a year"),
        (counts.inferred_years, "paper", "papers", "with a year that is inferred (--as-of), not printed"),
        (
            0 if all(map(_is_name, unread)) else counts.unread_texts,
            "text",
            "texts",
            f"not in English, or too short to tell, in which no concepts were sought: {_unread(unread)}",
        ),
        (
            counts.superseded_records,
            "record",
            "records",
            "set aside for a newer version of the same entry",
        ),
        (counts.hidden_records, "record", "records", "left out with the papers that people hide"),
        (counts.unresolved_people, "person", "people", "named only by the heading of a page"),
        (
            counts.open_doubts,
            "open question",
            "open questions",
            f"whether two people or papers are one{likely}",
        ),
    )
    return [f"{counted(count, one, several)} {what}" for count, one, several, what in ends if count]


def _is_name(text: UnreadText) -> bool:
    """Whether it is a short title without abstract, in which nobody expects concepts: `Scilab`."""
    return not text.has_abstract and len(text.title.split()) <= _SHORT


def _unread(texts: Sequence[UnreadText]) -> str:
    """The first texts that were not read, by their titles and places; the report has them all."""
    shown = [
        f"{safe(quoted(each.title))} ({safe(each.document)}:{each.line})" for each in texts[:SHOWN_UNREAD]
    ]
    left = len(texts) - len(shown)
    return "; ".join(shown) + (f"; and {left:,} more in report.json, unread_texts" if left else "")


def linked(given: Vocabularies | None) -> list[str]:
    """How much of the vocabularies was found again."""
    if not given:
        return []
    told = [f"{counted(given.matched_concepts, 'concept')} linked to given vocabularies"]
    return told + [
        f"{counted(each.exact_matches, 'exact match', 'exact matches')} and {each.close_matches:,} close "
        f"with {counted(each.topics, 'topic')} of {safe(each.name)}"
        for each in given.schemes
    ]


def decided(curation: Sequence[ToldDecision], more: str) -> list[str]:
    """What people decided, and by name the first that is left out because of it: logs are read by many."""
    if not curation:
        return []
    hiding = [each for each in curation if each.verb == "hide"]
    told = [f"{counted(len(curation), 'decision')} of people taken into account"]
    told += [f"{each.said} (curation line {each.line})" for each in hiding[:SHOWN_HIDDEN]]
    left = len(hiding) - SHOWN_HIDDEN
    return told + ([f"and {left:,} more left out: {more}, curation"] if left > 0 else [])


def without_effect(curation: Sequence[ToldDecision]) -> Iterator[str]:
    """Lines that are about what another one hides, and lines that say what is so anyway."""
    for line in sorted({each.rests for each in curation if each.rests}):
        resting = [str(each.line) for each in curation if each.rests == line]
        several = len(resting) > 1
        yield (
            f"{'Lines' if several else 'Line'} {', '.join(resting)} of the curation file "
            f"{'rest: they are' if several else 'rests: it is'} about a paper that line {line} hides."
        )
    idle = [str(each.line) for each in curation if not each.changes and not each.rests]
    if idle:
        lines = "line" if len(idle) == 1 else "lines"
        yield f"Without {lines} {', '.join(idle)} of the curation file it would be so too."
