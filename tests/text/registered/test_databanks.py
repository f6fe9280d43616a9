"""Numbers of data banks are known in texts, in one form, and what only looks like one is none."""

import pytest

from kg.text.registered.databanks import databank_number, databank_numbers, databanks_in, is_databank_number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Data are under GEO accession GSE212345.", ["GEO GSE212345"]),
        ("BioProject PRJNA812345, SRA: SRP012345", ["BioProject PRJNA812345", "SRA SRP012345"]),
        ("the map (EMD-12345) and model (PDB: 6vxx)", ["EMDB EMD-12345", "PDB 6VXX"]),
        ("EGAS00001000123 (EGA EGAD00001000124)", ["EGA EGAS00001000123", "EGA EGAD00001000124"]),
        ("GenBank accession numbers MN908947.3 and AF031136", ["GenBank MN908947", "GenBank AF031136"]),
        ("UniProt ID P04637; phs000001.v1.p1", ["UniProtKB P04637", "dbGaP phs000001"]),
        (
            "CCDC 1234567; PXD012345; E-MTAB-1234; MTBLS123",
            [
                "CCDC 1234567",
                "ProteomeXchange PXD012345",
                "ArrayExpress E-MTAB-1234",
                "MetaboLights MTBLS123",
            ],
        ),
        ("GSM900 phones, PDB files of 2000 chains, the PDB 100K, E-COMM-1, AF031136, model P04637", []),
    ],
)
def test_entries_of_data_banks_are_found_where_nothing_else_is_meant(text: str, numbers: list[str]) -> None:
    assert list(databank_numbers(text)) == numbers
    assert bool(list(databanks_in(text))) == bool(numbers)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("GEO/GSE212345", "GEO GSE212345"),
        ("GENBANK/MN908947.3", "GenBank MN908947"),
        ("PDB/6vxx", "PDB 6VXX"),
        ("OMIM/604370", "OMIM 604370"),
        ("Dryad/10.5061/dryad.abc12", "Dryad 10.5061/dryad.abc12"),
        ("GENBANK", ""),
    ],
)
def test_what_medline_prints_is_in_the_same_form(printed: str, number: str) -> None:
    assert databank_number(printed) == number


def test_a_number_is_one_alone_or_behind_the_name_of_its_bank() -> None:
    assert all(map(is_databank_number, ["GSE212345", "GEO accession GSE212345", "PDB 6VXX"]))
    assert not any(map(is_databank_number, ["GEO", "GSE212345 and heat", "6VXX"]))


@pytest.mark.parametrize(
    "number",
    [
        *(
            "E-MTAB-1234",
            "PRJNA812345",
            "PRJEB12",
            "SAMN01234567",
            "SAMEA1234567",
            "EGAS00001000123",
            "EMD-1234",
        ),
        *(
            "GSE12",
            "GSM12345",
            "GDS123",
            "MTBLS1",
            "PXD012345",
            "NM_000546.6",
            "XP_123456789",
            "WP_000123456.1",
        ),
        *(
            "SRP012345",
            "ERR1234567",
            "DRX012345",
            "phs000001",
            "CCDC 1234567",
            "GenBank AF031136",
            "PDB 6vxx",
        ),
        *("GENBANK MN908947", "UniProt P04637", "Uniprot P04637", "UniProtKB P04637"),
    ],
)
def test_numbers_of_every_kind_are_looked_for(number: str) -> None:
    assert is_databank_number(number)
    assert list(databanks_in(f"Data are in {number}."))
