"""What the name of a venue says of it."""

import re

_PREPRINT_SERVER = re.compile(
    r"(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|eartharxiv|socarxiv|engrxiv|techrxiv|ssrn|corr|hal|zenodo)\b"
    r"|computing research repository|preprints\.org|research square|open science framework|authorea\b",
    re.IGNORECASE,
)
_OF_PREPRINT_SERVER = re.compile(
    r"10\.(?:48550|64898|2139|5281|20944|21203|22541|26434|3122[34]|31219|3123[45]|36227|13140)/"
    r"|10\.1101/[0-9]|10\.2196/preprints|10\.6084/m9\.figshare|10\.17605/osf",
    re.IGNORECASE,
)
"""Of arXiv, bioRxiv and medRxiv (not the journals of their press), SSRN, Zenodo, Preprints.org, Authorea,
Research Square, ChemRxiv, EarthArXiv, engrXiv, OSF, PsyArXiv, SocArXiv, TechRxiv, ResearchGate, JMIR
and figshare."""


def is_of_preprint_server(doi: str) -> bool:
    """Whether a DOI is one that a server for preprints, or another repository, gives; others are publishers'.

    >>> is_of_preprint_server("10.1101/2020.03.22.002386"), is_of_preprint_server("10.1101/gr.107524.110")
    (True, False)
    """
    return bool(_OF_PREPRINT_SERVER.match(doi))


def is_preprint_server(venue: str) -> bool:
    """Whether what stands in the place of a journal is a server for preprints, which is none.

    >>> is_preprint_server("arXiv preprint arXiv:2212.06817"), is_preprint_server("bioRxiv")
    (True, True)
    >>> is_preprint_server("Halide Journal"), is_preprint_server("Correlations")
    (False, False)
    """
    return bool(_PREPRINT_SERVER.match(venue))
