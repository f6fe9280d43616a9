"""What a page holds for its script: the picture at once, and a line for each thing that can be told.

It is one block of text that the script cuts into lines: see `wordcode` for how they are written, and
`kg/view/assets/held.js` for how they are read.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from kg.text.typesetting.readable import readable
from kg.view.bibtex import entries as bibtex
from kg.view.cards.claims import claim_card, exported
from kg.view.cards.edges import edge_card
from kg.view.cards.nodes import node_card
from kg.view.cards.telling import Telling, byline
from kg.view.columns import pictured
from kg.view.sharing import share
from kg.view.wordcode import SEPARATOR, encode
from kg.view.wording import AROUND, OF_PART, WORDS

_SPACES_OF_ONE = re.compile("[\x1c-\x1f\x85\ufeff]")
"""Spaces for Python that are none for JavaScript, or the other way round."""
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_ESCAPES = {c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def told(telling: Telling, net: Any, listed: Mapping[str, Any]) -> dict[str, list[Any]]:
    """What the script needs when a reader asks for it: cards, other names, what the list leaves out."""
    cards = [_without("title", node_card(telling, node["id"]).data()) for node in net.nodes]
    lines = [edge_card(telling, edge["from"], edge["to"]).data() for edge in net.edges]
    numbers = range(len(telling.facts.claims))
    stated = [claim_card(telling, number).data() for number in numbers]
    rows = [{"facts": [list(cell) for cell in exported(telling, number)]} for number in numbers]
    listings = [{"notes": entry["notes"]} for group in listed["groups"] for entry in group["rest"]]
    told, shared = share([*cards, *lines, *stated, *rows, *listings])
    parts = iter(told)
    named = {
        name: {node["id"]: node[name] for node in net.nodes if name in node} for name in ("find", "hint")
    }
    ties = {"relation": [[tie["id"], tie["name"]] for tie in listed["relations_rest"]]}
    papers = {index: _shortened(telling, index, entry) for index, entry in bibtex.entries(telling).items()}
    return {
        "nodes": [
            _without("iri", next(parts)) | ({"bibtex": papers[index]} if index in papers else {})
            for index in telling.scene.graph
        ],
        "edges": [next(parts) for _ in net.edges],
        "claims": [_without("iri", next(parts)) for _ in numbers],
        "rows": [next(parts) for _ in numbers],
        "shared": shared,
        "names": [named],
        "list": [
            ties | {g["kind"]: [[e["id"], next(parts)["notes"]] for e in g["rest"]] for g in listed["groups"]}
        ],
    }


def block(picture: Any, lines: Mapping[str, Sequence[Any]]) -> str:
    """All data of a page: what begins where, the signs, the picture, and a line for each thing to be told.

    >>> block({"a": 1}, {"nodes": ["b", "c"]})
    '[["picture",1],["nodes",2]]\\n\\n{"a":1}\\n"b"\\n"c"'
    """
    parts = {"picture": [picture], **lines}
    coded, words = encode([island(line) for part in parts.values() for line in part])
    head = island([[name, len(part)] for name, part in parts.items()])
    return "\n".join((head, SEPARATOR.join(words), *coded))


def at_once(
    telling: Telling,
    net: Any,
    claims: Sequence[Mapping[str, Any]],
    rest: Sequence[int],
    *,
    is_part: bool = False,
) -> dict[str, Any]:
    """What the script needs at once: the picture, and what filters and addresses are made of.

    `is_part`: only what is around one thing is drawn.
    """
    is_cut = telling.scene.graph.number_of_nodes() < telling.scene.total
    return {
        **pictured(telling, net),
        "claims": [_claim(claim, iri.iri) for claim, iri in zip(claims, telling.facts.claims, strict=True)],
        "rest": list(rest),
        "words": AROUND if is_part else OF_PART if is_cut else WORDS,
    }


def _claim(claim: Mapping[str, Any], iri: str) -> dict[str, Any]:
    """What the script needs of a claim: how it sorts, what it is about, what it is called."""
    return {"iri": iri} | {name: claim[name] for name in ("ranks", "paper", "system") if name in claim}


def _shortened(telling: Telling, index: int, entry: str) -> str:
    """The BibTeX entry with signs for title, authors and abstract where they read as in the page.

    A tab stands for the title, a return for the byline with `and` for each comma, and a vertical tab for the
    abstract on one line: no entry has any of them.
    """
    name, line = telling.scene.node(index).name, byline(telling.facts, telling.iri(index))
    title, authors = f"{{{{{name}}}}}", f"{{{line.replace(', ', ' and ')}}}"
    text = telling.facts.papers.get(telling.iri(index), {}).get("abstract", "")
    if text and readable(text) == text and not _SPACES_OF_ONE.search(text):
        entry = entry.replace(f"abstract = {{{' '.join(text.split())}}}", "abstract = \v", 1)
    return entry.replace(title, "\t", 1).replace(f"author = {authors}", "author = \r", 1)


def _without(name: str, card: Mapping[str, Any]) -> dict[str, Any]:
    """The card without what the picture or the table says already: the name of a node, an IRI."""
    return {key: value for key, value in card.items() if key != name}


def island(data: Any) -> str:
    """The data as JSON that cannot end the block it stands in, nor be read as markup.

    >>> island({"title": "</script><b>"})
    '{"title":"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e"}'
    """
    text = _JSON.encode(data)
    for sign, written in _ESCAPES.items():
        text = text.replace(sign, written)
    return text
