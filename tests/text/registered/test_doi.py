import pytest

from kg.text.registered.doi import is_of_data


@pytest.mark.parametrize(
    ("doi", "data"),
    [
        ("10.15468/dl.abc123", True),
        ("10.1594/pangaea.902345", True),
        ("10.5061/dryad.8pk0p2nq1", True),
        ("10.5281/zenodo.3456789", False),
        ("10.1098/rspb.2021.0533", False),
    ],
)
def test_archives_of_nothing_but_data_are_known_by_their_dois(doi: str, data: bool) -> None:
    assert is_of_data(doi) is data
