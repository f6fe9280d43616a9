import pytest

from kg.model import Byline, Detail, Lines, Record
from kg.resolve.collaborations import collaborations
from kg.resolve.people.signatures import Basis, signatures_of


def record(*names: str, field: str = "", document: str = "a.bib") -> Record:
    byline = Byline(names=names, complete=True, printed=", ".join(names)) if names else None
    details = ((Detail.FIELD, f"collaboration: {field}"),) if field else ()
    return Record(document=document, lines=Lines(1, 2), title="Maps", byline=byline, details=details)


@pytest.mark.parametrize(
    ("shown", "records", "found"),
    [
        (("Jane Roe",), [record("Jane Roe", field="ATLAS")], ["ATLAS Collaboration"]),
        (("Jane Roe",), [record(field="A, B"), record(field="B")], ["A Collaboration", "B Collaboration"]),
        (("Jane Roe",), [record("ATLAS Collaboration")], ["ATLAS Collaboration"]),
        (("The ATLAS Collaboration", "Jane Roe"), [record("Jane Roe", field="ATLAS")], []),
        (("Jane Roe",), [record("Bo Li", "J. Roe")], []),
        (("Doors and Rooms Study Group",), [record("Rooms Study Group", "Jane Roe")], []),
        (("World Health Organization",), [record(field="WHO")], []),
        ((), [record(field="Particle Data Group")], ["Particle Data Group"]),
    ],
)  # fmt: skip
def test_for_whom_the_authors_write(shown: tuple[str, ...], records: list[Record], found: list[str]) -> None:
    byline = Byline(names=shown, complete=True, printed="…") if shown else None
    assert collaborations(byline, records) == found
    assert collaborations(byline, records[::-1]) == found


@pytest.mark.parametrize(
    "field",
    ["None", "N/A", "n/a", "yes", "no", "not applicable", "and others", "et al.", "others", "..."]
    + ["Roe, J. and others", "Roe, J. and Li, W.", "Jane Roe and others", "J. Roe", "Jane Roe et al."],
)
def test_a_field_that_names_no_collaboration_adds_none(field: str) -> None:
    assert collaborations(None, [record("Jane Roe", "Wei Li", field=field)]) == []


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("T2K, others", ["T2K Collaboration"]),
        ("ATLAS Collaboration and CMS Collaboration, et al.", ["ATLAS Collaboration", "CMS Collaboration"]),
        ("and others, for the Maps team", ["Maps team"]),
        ("H.E.S.S.", ["H.E.S.S. Collaboration"]),
        ("E. coli Consortium", ["E. coli Consortium"]),
    ],
)
def test_words_that_cut_a_field_are_no_collaboration(field: str, found: list[str]) -> None:
    assert collaborations(None, [record("Jane Roe", field=field)]) == found


def test_a_collaboration_signs_in_no_place_of_the_byline() -> None:
    entry = record("Jane Roe", field="ATLAS")
    roe, atlas = signatures_of("p", entry.byline, [entry], set())
    assert (roe.position, roe.basis) == (1, Basis.BYLINE)
    assert (atlas.name, atlas.position, atlas.basis) == ("ATLAS Collaboration", None, Basis.COLLABORATION)
    assert atlas.is_collective
