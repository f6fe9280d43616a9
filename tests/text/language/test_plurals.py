import pytest

from kg.text.language.plurals import singular


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("networks", "network"),
        ("boxes", "box"),
        ("processes", "process"),
        ("meshes", "mesh"),
        ("branches", "branch"),
        ("diagnoses", "diagnosis"),
        ("theses", "thesis"),
        ("phases", "phase"),
        ("doses", "dose"),
        ("houses", "house"),
        ("sizes", "size"),
        ("videos", "video"),
        ("topics", "topic"),
        ("vertices", "vertex"),
        ("gpus", "gpu"),
        ("pages", "page"),
        ("ties", "tie"),
        ("vortices", "vortex"),
        ("mosquitoes", "mosquito"),
        ("metastases", "metastasis"),
        ("larvae", "larva"),
        ("taxa", "taxon"),
        ("databases", "database"),
    ],
)
def test_plurals_become_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected
    assert singular(expected) == expected


@pytest.mark.parametrize(
    "word", ["is", "gps", "ross", "virus", "physics", "dbaas", "axis", "sars", "sids", "mars", "pacs", ""]
)
def test_what_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word
