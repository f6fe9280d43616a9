import pytest

from kg.text.venues import is_preprint_server


@pytest.mark.parametrize(
    ("venue", "preprints"),
    [
        ("arXiv", True),
        ("ArXiv e-prints", True),
        ("CoRR", True),
        ("bioRxiv", True),
        ("SSRN Electronic Journal", True),
        ("Research Square", True),
        ("Journal of Machine Learning Research", False),
        ("Corrosion Science", False),
        ("Halogen Chemistry", False),
        ("Proceedings of ICML", False),
        ("", False),
    ],
)
def test_a_server_for_preprints_is_no_journal(venue: str, preprints: bool) -> None:
    assert is_preprint_server(venue) is preprints
