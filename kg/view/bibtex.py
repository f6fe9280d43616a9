"""Papers as BibTeX entries, for whoever writes about them.

What is not known is left out, and a byline that a document cuts ends in `and others`. Words of documents
never become commands: only formulas of plain letters, digits and signs stay formulas.
"""

import re
from collections import Counter
from collections.abc import Mapping

from kg.text.fold import search_form
from kg.view.kinds import NodeKind
from kg.view.telling import Telling, paper_year

_SPECIALS = {
    "\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
    "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
}  # fmt: skip
_FORMULA = re.compile(r"\$(?! )[\w^{}+\-=<>.,()/ ]{1,80}(?<! )\$(?!\d)", re.ASCII)
_PLAIN_ID = re.compile(r"[\w./()<>;:\-]+", re.ASCII)
_DULL = frozenset((
    "a", "an", "and", "are", "at", "by", "can", "do", "for", "from", "how", "in", "is", "of", "on", "or",
    "the", "to",
))  # fmt: skip


def entries(telling: Telling) -> dict[int, str]:
    """Number of each drawn paper → its entry; every key is there once.

    The key is the family name, the year and the first word that says something; where papers would share one,
    the end of their name in the graph comes behind it.
    """
    papers = [index for index in telling.scene.graph if telling.scene.node(index).kind is NodeKind.PAPER]
    keys = {index: _key(telling, index) for index in papers}
    times = Counter(keys.values())
    unique = {
        index: key if times[key] == 1 else f"{key}-{search_form(telling.iri(index))[-13:].replace(' ', '')}"
        for index, key in keys.items()
    }
    return {index: _entry(telling, index, key) for index, key in unique.items()}


def escaped(text: str) -> str:
    """The text for a BibTeX field: what LaTeX would take for a command is written out.

    >>> print(escaped("50% of {A} & $R_{max}$, \\\\input{x}"))
    50\\% of \\{A\\} \\& $R_{max}$, \\textbackslash{}input\\{x\\}
    """
    text = " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in text).split())
    parts, end = [], 0
    for match in _FORMULA.finditer(text):
        if _is_balanced(match.group()):
            parts += [_written_out(text[end : match.start()]), match.group()]
            end = match.end()
    return "".join([*parts, _written_out(text[end:])])


def _written_out(text: str) -> str:
    return "".join(_SPECIALS.get(c, c) for c in text)


def _is_balanced(text: str) -> bool:
    depth = 0
    for c in text:
        depth += (c == "{") - (c == "}")
        if depth < 0:
            return False
    return depth == 0


def _key(telling: Telling, index: int) -> str:
    names = _names(telling, index)
    words = search_form(telling.scene.node(index).name).split()
    word = next((word for word in words if word not in _DULL), "paper")
    return (
        f"{_family(names[0]) if names else 'anonymous'}{paper_year(telling.facts, telling.iri(index))}{word}"
    )


def _family(name: str) -> str:
    """The family name as a key has it: what stands before a comma, else the last word."""
    words = search_form(name.partition(",")[0]).split()
    return words[-1] if words else "x"


def _names(telling: Telling, index: int) -> list[str]:
    rows = telling.facts.authorships.get(telling.iri(index), [])
    return [row["printed"] for row in rows if "position" in row and "printed" in row]


def _entry(telling: Telling, index: int, key: str) -> str:
    fields = _fields(telling, index)
    lines = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{key}{lines}\n}}\n"


def _fields(telling: Telling, index: int) -> Mapping[str, str]:
    iri = telling.iri(index)
    row = telling.facts.papers.get(iri, {})
    arxiv, doi = row.get("arxiv", ""), row.get("doi", "")
    return {
        "title": f"{{{escaped(telling.scene.node(index).name)}}}",
        "author": _authors(telling, index),
        "year": paper_year(telling.facts, iri),
        "howpublished": escaped(row.get("venue", "")),
        "eprint": _identifier(arxiv),
        "archiveprefix": "arXiv" if arxiv else "",
        "doi": _identifier(doi),
    }


def _authors(telling: Telling, index: int) -> str:
    """The names as printed; one that holds the word `and` is kept together."""
    names = [escaped(name) for name in _names(telling, index)]
    kept = [f"{{{name}}}" if " and " in f" {name.lower()} " else name for name in names if name]
    cut = telling.facts.papers.get(telling.iri(index), {}).get("complete") == "false"
    return " and ".join([*kept, *(["others"] if cut and kept else [])])


def _identifier(text: str) -> str:
    """An identifier as it is, for programs compare it; with letters that none has, it is written out."""
    return text if _PLAIN_ID.fullmatch(text) else escaped(text)
