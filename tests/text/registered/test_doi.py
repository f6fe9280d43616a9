import pytest

from kg.text.registered.doi import doi_of, is_of_data


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


@pytest.mark.parametrize(
    "written",
    [
        "https://doi-org.proxy.lib.example.edu/10.1002/abc.1",
        "https://dx-doi-org.proxy.lib.example.edu:2048/10.1002/abc.1",
        "https://doi.org.ezproxy.example.edu/10.1002/abc.1",
        "https://onlinelibrary.wiley.com/doi/abs/10.1002/abc.1",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/full",
        "https://www.tandfonline.com/doi/full/10.1002/abc.1?src=recsys",
        "https://dl.acm.org/doi/pdf/10.1002/abc.1",
        "https://pubs.acs.org/doi/10.1002/abc.1/suppl_file/nn_si_001.pdf",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/citedby",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/references",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/pdf;jsessionid=ABC.f01t01",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/abstract;jsessionid=1",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1;jsessionid=1",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/full/html",
        "https://www.pnas.org/doi/pdf/10.1002/abc.1.pdf",
        "https://onlinelibrary.wiley.com/doi/10.1002/abc.1/toc",
    ],
)
def test_a_doi_is_read_behind_a_proxy_and_in_addresses_of_publishers(written: str) -> None:
    assert doi_of(written) == "10.1002/abc.1"


def test_what_only_looks_like_a_view_is_part_of_a_doi() -> None:
    assert doi_of("10.1002/abc/full") == "10.1002/abc/full"
    assert doi_of("https://doi.org/10.1002/abc.pdf") == "10.1002/abc.pdf"
    assert doi_of("https://pubs.acs.org/doi/10.1002/toc/abc") == "10.1002/toc/abc"


@pytest.mark.parametrize(
    "written",
    ["https://www.science.org/doi/suppl/10.1126/a.b", "https://example.org/papers/10.1126/a.b"],
)
def test_an_address_of_something_else_is_no_doi(written: str) -> None:
    assert doi_of(written) is None
