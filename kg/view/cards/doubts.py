"""How an open question about who is who is told: what speaks for it, what against."""

from collections.abc import Iterator, Sequence

from kg.curation import lines_for_doubt
from kg.text.reason import read_reason
from kg.text.typesetting.readable import readable
from kg.view.cards import words
from kg.view.cards.card import Section
from kg.view.cards.telling import Telling, known_by
from kg.view.reading.questions import Row


def summary(rows: Sequence[Row]) -> str:
    """Verdict and confidence in a few words.

    >>> summary([{"verdict": "open", "confidence": "0.5"}])
    'open, confidence 50 %'
    """
    row = rows[0] if rows else {}
    confidence = f"confidence {words.percent(row['confidence'])}" if "confidence" in row else ""
    return ", ".join(part for part in (row.get("verdict", "open"), confidence) if part)


def doubt_lines(rows: Sequence[Row]) -> Iterator[str]:
    """The reasons, those for it first, then those against, then what is not known."""
    reasons = [readable(row["reason"]) for row in rows if "reason" in row]
    for reason in sorted(reasons, key=lambda line: (read_reason(line).rank, line)):
        yield reason[:1].upper() + reason[1:]


def decisions(telling: Telling, source: int, target: int) -> Section:
    """Two buttons that copy a line each: that both are one, and that they are two.

    Empty where no line can be about them.
    """
    lines = lines_for_doubt(*sorted((telling.iri(source), telling.iri(target))))
    labels = ("They are the same", "They are different")
    copies = tuple(zip(labels, lines, strict=True)) if lines else ()
    return Section(
        heading="Do you know? Copy the line for curation.tsv",
        copies=copies,
        about=" and ".join(known_by(telling, end) for end in sorted((source, target))) if copies else "",
    )
