"""How an open question about who is who is told: what speaks for it, what against."""

from collections.abc import Iterator, Sequence

from kg.text.reason import read_reason
from kg.view.cards import words
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
    reasons = [row["reason"] for row in rows if "reason" in row]
    for reason in sorted(reasons, key=lambda line: (read_reason(line).rank, line)):
        yield reason[:1].upper() + reason[1:]
