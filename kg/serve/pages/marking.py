"""The title and abstract of a paper cut where mentions begin and end, so that each piece can be a link.

Mentions overlap: a figure stands inside a claim's sentence, a concept inside a longer one. A piece belongs to
the shortest concept around it, and beside that to the claim whose words it is part of.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeAlias

from kg.serve.pages.answers import Row
from kg.store.terms import grouped
from kg.text.typesetting.readable import readable, readable_pieces
from kg.view.cards.words import place
from kg.view.reading.quotes import quotes

Place: TypeAlias = tuple[int, int, Row]
"""From which letter to which, and what is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some letters of a text, and what they are part of."""

    text: str
    """The letters."""
    iri: str = ""
    """What they lead to: a concept, else the claim; empty for plain text."""
    told: str = ""
    """What they are, in words."""
    looks: str = ""
    """Classes: `mention`, `main`, `system`, `claim`; empty for plain text."""
    goes_on: bool = False
    """Whether the piece before leads to the same, so that one of them is enough for the keyboard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text as one document prints it."""

    title: tuple[Piece, ...]
    """The first line."""
    name: str
    """The first line without marks, as it is read: whether the paper is called so."""
    abstract: tuple[Piece, ...]
    """The rest; empty where there is none."""
    where: str
    """Which document prints it; with the place in it where that prints the paper again."""
    looks: frozenset[str]
    """Which classes occur, for the legend."""


@dataclass(slots=True)
class _Text:
    whole: str = ""
    document: str = ""
    lines: str = ""
    mentions: list[Row] = field(default_factory=list)


def marked(rows: Sequence[Row], name: str) -> list[Marked]:
    """The texts of a paper, from the answer of `mentions-of-paper`: those with an abstract first.

    Of these one with the title by which the paper is known comes first, which is `name`, then that with most
    marks. Empty where the graph has no text: one of the facts alone, or one without texts.
    What says no more than the title that the first has is left out.
    """
    texts = _texts(rows)
    printed = Counter(text.document for text in texts)
    known = [(_marked(text, again=printed[text.document] > 1), len(text.mentions)) for text in texts]
    known.sort(key=lambda told: (not told[0].abstract, told[0].name != name, -told[1]))
    shown = [text for text, _ in known]
    return [*shown[:1], *(text for text in shown[1:] if text.abstract or text.name != shown[0].name)]


def placed(rows: Sequence[Row]) -> list[Row]:
    """The places that are marked, each with its words and their sentence; without texts the rows alone."""
    found: list[Row] = [
        {
            **row,
            "words": " ".join(text.whole[start:end].split()),
            "sentence": "".join(
                "".join(quote.parts) for quote in quotes(text.whole, [f"#char={start},{end}"])
            ),
            "document": text.document,
        }
        for text in _texts(rows)
        for start, end, row in _within(text)
    ]
    return found or list(rows)


def _texts(rows: Sequence[Row]) -> list[_Text]:
    """The texts that documents print, with what is marked in each."""
    texts: dict[str, _Text] = {}
    for row in rows:
        text = texts.setdefault(row["text"], _Text())
        if row["kind"] == "text":
            text.whole, text.document = row.get("whole", ""), row.get("document", "")
            text.lines = row.get("lines", "")
        elif "start" in row and "end" in row:
            text.mentions.append(row)
    return [text for text in texts.values() if text.whole]


def _marked(text: _Text, *, again: bool) -> Marked:
    end = text.whole.find("\n")
    end = len(text.whole) if end < 0 else end
    pieces = _pieces(text.whole, _within(text))
    title: list[Piece] = []
    abstract: list[Piece] = []
    at = 0
    for piece, read in zip(pieces, readable_pieces([piece.text for piece in pieces]), strict=True):
        (title if at < end else abstract).append(replace(piece, text=read))
        at += len(piece.text)
    if not text.whole[end:].strip():  # the line break alone
        abstract = []
    where = place("", text.lines).removeprefix(", ")
    looks = frozenset(look for piece in pieces for look in piece.looks.split())
    return Marked(
        title=tuple(title),
        name=readable(text.whole[:end]),
        abstract=tuple(abstract),
        where=f"{text.document} ({where})" if again and where else text.document,
        looks=looks,
    )


def _within(text: _Text) -> list[Place]:
    """The places with what stands there; of a claim's places only its words, not the sentence around them."""
    places = [(int(row["start"]), int(row["end"]), row) for row in text.mentions]
    claims = [place for place in places if place[2]["kind"] == "claim"]
    wide = {id(row) for start, end, row in claims if _holds_another((start, end, row), claims)}
    return [place for place in places if place[0] < place[1] <= len(text.whole) and id(place[2]) not in wide]


def _holds_another(place: Place, places: Sequence[Place]) -> bool:
    """Whether another place of the same claim lies within this one."""
    start, end, row = place
    return any(row["node"] == of["node"] and row is not of and start <= a and b <= end for a, b, of in places)


def _pieces(whole: str, places: Sequence[Place]) -> list[Piece]:
    """The text in pieces, one after the other; the line break between title and abstract is cut out, too."""
    first_line = whole.find("\n")
    edges = {0, len(whole), *(edge for start, end, _ in places for edge in (start, end))}
    if first_line >= 0:
        edges |= {first_line, first_line + 1}
    coming = sorted(places, key=lambda place: place[:2], reverse=True)
    around: list[Place] = []
    pieces: list[Piece] = []
    for start, end in pairwise(sorted(edges)):
        around = [place for place in around if place[1] > start]
        while coming and coming[-1][0] <= start:
            around.append(coming.pop())
        pieces.append(_piece(whole[start:end], around, pieces[-1] if pieces else None))
    return pieces


def _piece(text: str, around: Sequence[Place], before: Piece | None) -> Piece:
    concepts = sorted(
        (place for place in around if place[2]["kind"] != "claim"), key=lambda place: place[1] - place[0]
    )
    claim = next((row for *_, row in around if row["kind"] == "claim"), None)
    if not concepts and claim is None:
        return Piece(text=text)
    row = concepts[0][2] if concepts else claim
    assert row is not None  # noqa: S101 - one of the two
    looks = ["mention"] if concepts else []
    if concepts:
        looks += ["system"] if row["kind"] == "system" else ["main"] if row.get("mainly") == "true" else []
    looks += ["claim"] if claim is not None else []
    goes_on = before is not None and before.iri == row["node"]
    return Piece(text=text, iri=row["node"], told=_told(row), looks=" ".join(looks), goes_on=goes_on)


def _told(row: Row) -> str:
    """What a mark is, in a few words."""
    if row["kind"] == "claim":
        return "a claim with a figure: open its evidence"
    number = row.get("papers", "")
    papers = f" · {grouped(number)} {'paper' if number == '1' else 'papers'}" if number else ""
    said = " · introduced here" if row["kind"] == "system" else ""
    return f"{readable(row.get('label', ''))}{papers}{said}"
