"""The lines by which a person decides an open question about who is who: to be pasted into `curation.tsv`."""

import re

from kg.view.cards import Section
from kg.view.telling import Telling

_PATH = re.compile(r"(?:^|/)((person|paper|concept)/[a-z0-9-]+-[a-z2-7]{13})\Z")


def decisions(telling: Telling, source: int, target: int) -> Section:
    """Two buttons that copy a line each: that both are one, and that they are two.

    Empty where no line can be about them.
    """
    lines = lines_for_doubt(*sorted((telling.iri(source), telling.iri(target))))
    labels = ("They are the same", "They are different")
    copies = tuple(zip(labels, lines, strict=True)) if lines else ()
    return Section(heading="Do you know? Copy the line for curation.tsv", copies=copies)


def lines_for_doubt(one: str, other: str) -> tuple[str, str] | None:
    """The lines that decide whether two nodes are one: first that they are the same, then that they differ.

    `None` when they are not both people, papers or concepts, named as `kg` names things.

    >>> same, different = lines_for_doubt("x/person/bo-li-aaaaaaaaaaaa2", "x/person/bo-li-aaaaaaaaaaaa3")
    >>> same.split("\\t")
    ['same', 'person', 'person/bo-li-aaaaaaaaaaaa2', 'person/bo-li-aaaaaaaaaaaa3']
    """
    ours, theirs = _PATH.search(one), _PATH.search(other)
    if not ours or not theirs or ours[2] != theirs[2]:
        return None
    about = f"{ours[2]}\t{ours[1]}\t{theirs[1]}"
    return f"same\t{about}", f"different\t{about}"
