"""A formula in MathML on one line: `10²⁶`, `√s`, `1/2`, which say nothing without their places.

Only what changes the meaning of a formula is written out; all other elements print what is in them, in order.
White space between elements means nothing. Not for tags of HTML within a text: see `markup`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.text.typesetting.raised import both, raised

_FORMULA = re.compile(
    r"<(?:mml:|jats:)?math\b[^<>]*>(?P<inside>(?:(?!</?(?:mml:|jats:)?math\b).)*)</(?:mml:|jats:)?math\s*>",
    re.IGNORECASE | re.DOTALL,
)
_PART = re.compile(
    r"<(?P<end>/?)(?:mml:)?(?P<name>m[a-z]{1,20}|none|semantics)\b(?P<said>[^<>]*?)(?P<empty>/?)>"
    r"|(?P<text>[^<]+|<)",
    re.IGNORECASE,
)
_UNSEEN = re.compile("[\u2061-\u2064]")  # what multiplies or applies without a sign
_WORDS = frozenset(("mtext", "ms"))
"""Elements in which spaces count."""
_SPACE = re.compile(r"\s+")
_FENCE = re.compile(r"""\b(open|close)\s*=\s*["']([^"'<>]*)["']""")
_BACKWARDS = re.compile(r"""width\s*=\s*["']?\s*-""", re.IGNORECASE)
_DEEPEST = 60  # elements within each other
_ONE = re.compile(r"[^\W_]*")


@dataclass(slots=True)
class _Element:
    name: str
    children: list[str]
    """What its parts print, as far as they are read."""
    fence: str = ""
    """What closes it."""


def without_mathml(text: str) -> str:
    """The text with what its formulas in MathML print.

    >>> without_mathml("<math><mn>8</mn><mo>×</mo><msup><mn>10</mn><mn>26</mn></msup></math> yr")
    '8×10²⁶ yr'
    >>> without_mathml("at <mml:math><mml:msqrt><mml:mi>s</mml:mi></mml:msqrt></mml:math>")
    'at √s'
    """
    return _FORMULA.sub(lambda found: _printed(found["inside"]), text)


def _printed(formula: str) -> str:
    """What the inside of a formula prints; an element that nothing closes ends with it."""
    opened = [_Element("mrow", [])]
    for found in _PART.finditer(formula):
        if found["text"]:
            _add_text(opened[-1], found["text"])
            continue
        name = found["name"].lower()
        if found["end"]:
            if len(opened) > 1 and opened[-1].name == name:
                _close(opened)
        elif found["empty"]:
            opened[-1].children.append(_empty(name, found["said"]))
        elif len(opened) < _DEEPEST:
            opened.append(_opened(name, found["said"]))
    while len(opened) > 1:
        _close(opened)
    return _UNSEEN.sub("", "".join(opened[0].children))


def _add_text(element: _Element, text: str) -> None:
    if element.name in _WORDS:
        element.children.append(_SPACE.sub(" ", text))
    elif text.strip():
        element.children.append(" ".join(text.split()))


def _opened(name: str, said: str) -> _Element:
    """An element that begins; one in brackets has them in its attributes, or is in round ones."""
    if name != "mfenced":
        return _Element(name, [])
    given = dict(_FENCE.findall(said))
    return _Element(name, [given.get("open", "(")], given.get("close", ")"))


def _empty(name: str, said: str) -> str:
    if name == "mprescripts":
        return _PRESCRIPTS
    return " " if name == "mspace" and not _BACKWARDS.search(said) else ""


def _close(opened: list[_Element]) -> None:
    element = opened.pop()
    written = _WRITTEN.get(element.name)
    line = written(element.children) if written else "".join(element.children)
    opened[-1].children.append(line + element.fence)


_PRESCRIPTS = "\uf8ff"  # of the private plane: where those before the base begin


def _power(parts: Sequence[str]) -> str:
    base, *above = parts or ("",)
    return base + raised("".join(above), base, formula=True)


def _below_and_above(parts: Sequence[str]) -> str:
    if len(parts) != 3:
        return "".join(parts)
    base, below, above = parts
    return base + (both(above, below) or below + raised(above, base + below, formula=True))


def _root(parts: Sequence[str]) -> str:
    return f"√{_grouped(''.join(parts))}"


def _root_of_degree(parts: Sequence[str]) -> str:
    if len(parts) != 2:
        return "".join(parts)
    return raised(parts[1]) + _root(parts[:1])


def _fraction(parts: Sequence[str]) -> str:
    return "/".join(map(_grouped, parts))


def _grouped(part: str) -> str:
    return part if _ONE.fullmatch(part) else f"({part})"


def _row(parts: Sequence[str]) -> str:
    return " ".join(filter(None, parts))


def _with_prescripts(parts: Sequence[str]) -> str:
    """A base with pairs of what stands below and above it, those before it behind a sign."""
    after, before = list(parts), []
    if _PRESCRIPTS in after:
        at = after.index(_PRESCRIPTS)
        after, before = after[:at], after[at + 1 :]
    base = "".join(after[:1])
    return _scripts(before, "") + base + _scripts(after[1:], base)


def _scripts(parts: Sequence[str], base: str) -> str:
    line = ""
    for below, above in zip(parts[::2], [*parts[1::2], ""], strict=False):
        line += below + (raised(above, base + line + below, formula=bool(base)) if above else "")
    return line


_WRITTEN: Mapping[str, Callable[[Sequence[str]], str]] = MappingProxyType(
    {
        "msup": _power,
        "msubsup": _below_and_above,
        "msqrt": _root,
        "mroot": _root_of_degree,
        "mfrac": _fraction,
        "mmultiscripts": _with_prescripts,
        "mtr": _row,
        "mlabeledtr": _row,
        "mtable": "; ".join,
    }
)
"""Elements whose parts have places, and what writes them on a line."""
