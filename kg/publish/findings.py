"""What came of checking a graph by shapes, and how that is told."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, overload

from kg.store.terms import short
from kg.text.printing import pretty, safe, shortened

SHOWN = 80
"""Characters of a value that are told; the finding has all."""

VIOLATION = "violation"
"""The severity that a shape has when it says none, and those of `kg` have."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One place where a graph is not what its shapes say."""

    node: str
    """IRI of the node that is wrong; `_:id` for a blank node."""
    name: str
    """What the node is called, the first of its names; empty when it has none."""
    property: str
    """The property that is wrong, `dcterms:title`, backwards `^kgo:recordOf`; empty for the node itself."""
    value: str
    """The value that is wrong: an IRI in full, or a text; empty when something is missing or too much."""
    message: str
    """What must be so, in words."""
    rule: str
    """The shape that says it, the last part of its IRI: `paper-title`; empty for a shape without an IRI."""
    severity: str
    """How bad it is: `violation`, `warning`, `info`, or the last part of a severity of the file's own."""

    def __str__(self) -> str:
        return f"{_title(self.node, self.name)}\n  {_line(self)}"

    _repr_pretty_ = pretty


@dataclass(frozen=True, slots=True)
class Validation(Sequence[Finding]):
    """What came of checking a graph: the findings, none when it conforms. A sequence, because it is one.

    >>> print(Validation((), nodes=2))
    The graph conforms: 2 nodes were checked, and every one has the shape of its class.
    """

    findings: tuple[Finding, ...]
    """Every place where it is not what its shapes say, sorted; empty when it conforms."""
    nodes: int
    """How many nodes the shapes are about; of others nothing is known but that their literals are right."""

    @overload
    def __getitem__(self, place: int) -> Finding: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, place: int | slice) -> Finding | tuple[Finding, ...]:
        return self.findings[place]

    def __len__(self) -> int:
        return len(self.findings)

    def __str__(self) -> str:
        return told(self, "The graph")

    _repr_pretty_ = pretty

    @property
    def conforms(self) -> bool:
        """True when nothing was found."""
        return not self.findings

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs, as `kg validate --format json` prints it."""
        return {
            "schema_version": 1,
            "conforms": self.conforms,
            "nodes": self.nodes,
            "findings": [asdict(finding) for finding in self.findings],
        }


def told(found: Validation, graph: str) -> str:
    """A block for each node: its IRI and name, then a line for each finding; `graph` is what it is called."""
    looked_at = "1 node was" if found.nodes == 1 else f"{found.nodes:,} nodes were"
    if found.conforms:
        return f"{graph} conforms: {looked_at} checked, and every one has the shape of its class."
    lines: list[str] = []
    for (node, name), group in groupby(found.findings, key=lambda finding: (finding.node, finding.name)):
        lines += [_title(node, name), *(f"  {_line(finding)}" for finding in group)]
    findings, nodes = len(found), len({finding.node for finding in found})
    count = f"{findings:,} finding{'s' * (findings > 1)} about {nodes:,} node{'s' * (nodes > 1)}"
    return "\n".join([*lines, "", f"{count}; {looked_at} checked."])


def _title(node: str, name: str) -> str:
    return safe(f"{short(node)}  {name}".rstrip())


def _line(finding: Finding) -> str:
    """What must be so, with the property and the value."""
    weight = "" if finding.severity == VIOLATION else f"{finding.severity}: "
    shown = shortened(short(finding.value), SHOWN)
    value = f" is {shown!r}" if shown else ""
    place = f"{finding.property}{value}: " if finding.property else ""
    return safe(f"{weight}{place}{finding.message}")
