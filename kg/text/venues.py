"""What the name of a venue says of it."""

import re

_PREPRINT_SERVER = re.compile(
    r"(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|eartharxiv|socarxiv|engrxiv|techrxiv|ssrn|corr|hal|zenodo)\b"
    r"|computing research repository|preprints\.org|research square|open science framework|authorea\b",
    re.IGNORECASE,
)


def is_preprint_server(venue: str) -> bool:
    """Whether what stands in the place of a journal is a server for preprints, which is none.

    >>> is_preprint_server("arXiv preprint arXiv:2212.06817"), is_preprint_server("bioRxiv")
    (True, True)
    >>> is_preprint_server("Halide Journal"), is_preprint_server("Correlations")
    (False, False)
    """
    return bool(_PREPRINT_SERVER.match(venue))
