"""The lines by which a person decides an open question about who is who: to be pasted into `curation.tsv`."""

from kg.curation import lines_for_doubt
from kg.view.cards.card import Section
from kg.view.cards.telling import Telling, known_by


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
