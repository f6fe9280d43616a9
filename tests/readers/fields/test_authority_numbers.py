"""Numbers of authority files, as libraries write them, and what is none."""

import pytest

from kg.readers.fields.authority_numbers import Registry, authority_number, given_numbers, registry_called


@pytest.mark.parametrize(
    ("registry", "written", "number"),
    [
        (Registry.GND, "118540238", "gnd:118540238"),
        (Registry.GND, "https://d-nb.info/gnd/118540238", "gnd:118540238"),
        (Registry.GND, "(DE-588)118540238", "gnd:118540238"),
        (Registry.GND, "118540239", None),  # the check digit is 8
        (Registry.GND, "4021477-1", "gnd:4021477-1"),
        (Registry.GND, "Goethe", None),
        (Registry.VIAF, "http://viaf.org/viaf/24602065", "viaf:24602065"),
        (Registry.VIAF, "024602065", None),
        (Registry.ISNI, "0000 0001 2103 2683", "isni:0000000121032683"),
        (Registry.ISNI, "https://isni.org/isni/0000000121032683", "isni:0000000121032683"),
        (Registry.ISNI, "0000 0001 2103 2684", None),
        (Registry.RESEARCHER_ID, "a-1009-2008", "researcherid:A-1009-2008"),
        (Registry.RESEARCHER_ID, "A-1009", None),
        (Registry.SCOPUS, "57190000001", "scopus:57190000001"),
        (Registry.SCOPUS, "12", None),
        (Registry.WIKIDATA, "https://www.wikidata.org/wiki/Q5879", "wikidata:Q5879"),
        (Registry.WIKIDATA, "P227", None),
    ],
)
def test_a_number_is_read_in_one_form_and_with_its_check_digit(
    registry: Registry, written: str, number: str | None
) -> None:
    assert authority_number(registry, written) == number


@pytest.mark.parametrize("registry", Registry)
def test_a_registry_is_found_by_its_name(registry: Registry) -> None:
    assert registry_called(registry.upper()) is registry_called(f"{registry}-id") is registry


@pytest.mark.parametrize("name", ["", "id", "given", "family", "highlight", "isn"])
def test_other_names_are_of_no_registry(name: str) -> None:
    assert registry_called(name) is None


def test_what_is_no_text_is_passed_over_and_several_are_kept() -> None:
    flaws: list[object] = []
    written = [(Registry.VIAF, ["24602065", None, {}]), (Registry.VIAF, "24602065"), (Registry.VIAF, "7")]
    assert given_numbers(written, "Jane Roe", flaws) == ("viaf:24602065", "viaf:7")  # type: ignore[arg-type]
    assert flaws == []
