"""What the name of a venue says of it."""

import re

_OF_PREPRINTS = re.compile(
    r"(?:[a-z]{1,9}rxiv|ssrn|corr|authorea)\b"
    r"|computing research repository|preprints\.org|research square|osf preprints",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(r"(?:hal|zenodo)\b|open science framework", re.IGNORECASE)
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
    return holds_preprints(venue) or bool(_OF_ANYTHING.match(venue))


def holds_preprints(server: str) -> bool:
    """Whether a server is known for preprints alone, and not for data or published papers as well.

    >>> holds_preprints("medRxiv : the preprint server for health sciences"), holds_preprints("Zenodo")
    (True, False)
    """
    return bool(_OF_PREPRINTS.match(server))
