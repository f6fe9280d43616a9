import pytest

from kg.text.venues import is_of_preprint_server, is_preprint_server


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


@pytest.mark.parametrize(
    ("doi", "preprints"),
    [
        ("10.48550/arxiv.2101.00043", True),
        ("10.5281/zenodo.1234567", True),
        ("10.2139/ssrn.1234567", True),
        ("10.31234/osf.io/abcde", True),
        ("10.1101/gad.1234567", False),
        ("10.1103/PhysRevD.76.013009", False),
        ("", False),
    ],
)
def test_the_doi_of_a_server_for_preprints_is_no_publishers(doi: str, preprints: bool) -> None:
    assert is_of_preprint_server(doi) is preprints
