"""What the figures of a sentence turn out to be once each has been read with the words around it."""

from collections.abc import Sequence

from kg.extract.baselines import with_baselines
from kg.extract.estimates import with_names
from kg.extract.intervals import with_values
from kg.extract.onward import compared
from kg.extract.phrases import Reading
from kg.extract.scores import is_score
from kg.extract.shared import Stated


def settled(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """The figures of a sentence, told by what stands beside the others; bare numbers only where scores."""
    known = with_names(with_baselines(found, read), read)
    scored = [each for each in known if each.figure.unit or is_score(read, each)]
    return with_values(compared(scored, read), read)
