"""Lines about single concepts that say what is so anyway: they stay, and the report says so."""

from collections.abc import Iterator

from kg.extract.labels import system_label
from kg.model import Findings
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.reading.spool import Spool
from kg.text.language.inflection import concept_form


def idle_lines(spool: Spool, found: Identities) -> frozenset[int]:
    """Numbers of the lines that give a concept the type that it has, or deny what no paper says."""
    return frozenset((*_types(found), *_denials(spool, found)))


def _types(found: Identities) -> Iterator[int]:
    wanted = found.orders.types
    for concept, path in found.each_concept():
        if path in wanted and wanted[path].value == concept.type:
            yield wanted[path].number


def _denials(spool: Spool, found: Identities) -> Iterator[int]:
    denied = found.orders.denied
    papers = {paper for _, paper in denied}
    records = {path: paper.records for paper, path in found.each_paper() if path in papers}
    for (concept, paper), line in denied.items():
        entries = spool.entries(records.get(paper, ()))
        if all(concept not in _introduced(findings, paper, found) for _, findings in entries):
            yield line.number


def _introduced(findings: Findings, paper: str, found: Identities) -> set[str]:
    """The concepts that a record of the paper says it introduces."""
    forms = (concept_form(system_label(system)) for system in findings.systems)
    own = (found.coined.get((paper, form), form) for form in forms)
    return {found.concept_paths[found.concept_of[form]] for form in own if form in found.concept_of}
