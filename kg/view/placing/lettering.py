"""Short labels for the picture, and how much room they take.

The page's fonts are those of the reader's machine, so the room is an estimate, on the wide side.
"""

from kg.text.works.titles import is_label, without_retraction
from kg.view.kinds import NODE_STYLES, NodeKind
from kg.view.scene import Node

_NARROW = frozenset("ijlftrI1.,:;'|!()[]- ")
_WIDE = frozenset("mwMW@%&")
_LINE = 1.2
"""Height of a line, in heights of its letters."""
_HEADING = 40
"""Characters up to which the part of a title before its colon stands for the whole."""


def label(node: Node) -> str:
    """What is written at a node: a few words, in lines short enough for the picture.

    >>> node = Node(iri="", kind=NodeKind.PAPER, name="Nexus: Specialization meets Adaptability")
    >>> label(node)
    'Nexus'
    >>> label(Node(iri="", kind=NodeKind.PAPER, name="Data from: Deep beds")).split()
    ['Data', 'from:', 'Deep', 'beds']
    >>> label(Node(iri="", kind=NodeKind.PAPER, name="Nexus", status="retracted")).split()
    ['Nexus', 'RETRACTED']
    """
    style = NODE_STYLES[node.kind]
    text = node.code or node.name
    if node.kind is NodeKind.PAPER:
        text = without_retraction(text)
        heading = text.partition(": ")[0]
        whole = heading.count("(") == heading.count(")")  # not `A new frog (Anura`
        names = whole and not is_label(heading)  # not `Retraction`
        text = heading if names and len(heading) <= _HEADING else text
    if node.status:
        return "\n".join([*wrap(text, style.wrap, style.lines - 1), node.status.upper()])
    return "\n".join(wrap(text, style.wrap, style.lines))


def wrap(text: str, width: int, lines: int) -> list[str]:
    """The text in at most `lines` lines of about `width` characters; what is left out shows as `…`.

    >>> wrap("An Empirical Study on Noisy Data", 13, 2)
    ['An Empirical', 'Study on…']
    """
    rows = [""]
    for word in text.split():
        if rows[-1] and len(rows[-1]) + len(word) >= width:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    rows = [row if len(row) <= 2 * width else row[: 2 * width - 1] + "…" for row in rows]
    if len(rows) > lines:
        last = rows[lines - 1].rstrip(" ,;:.-")
        rows = [*rows[: lines - 1], last if last.endswith("…") else last + "…"]
    return rows


def extent(text: str, size: float) -> tuple[float, float]:
    """Width and height of the text in letters of this size, in units of the picture.

    >>> width, height = extent("Nexus", 10)
    >>> 20 < width < 40, height
    (True, 12.0)
    """
    rows = text.split("\n")
    return max(map(_width, rows)) * size, len(rows) * _LINE * size


def _width(row: str) -> float:
    return sum(map(_advance, row)) / 100


def _advance(character: str) -> int:
    """Width of a letter, in hundredths of its height: whole numbers, whose sum is the same everywhere."""
    if character in _NARROW:
        return 36
    if character in _WIDE:
        return 90
    if character > "\u2e7f":
        return 100
    return 68 if character.isupper() else 57
