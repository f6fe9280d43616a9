"""The registries that give identifiers, and the addresses at which they know them."""

from urllib.parse import quote

_BEGINNINGS = {
    "arxiv": "https://arxiv.org/abs/",
    "doi": "https://doi.org/",
    "gnd": "https://d-nb.info/gnd/",
    "isni": "https://isni.org/isni/",
    "hal": "https://hal.science/",
    "mr": "https://mathscinet.ams.org/mathscinet-getitem?mr=",
    "openalex": "https://openalex.org/",
    "orcid": "https://orcid.org/",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "researcherid": "https://www.webofscience.com/wos/author/record/",
    "ror": "https://ror.org/",
    "scopus": "https://www.scopus.com/authid/detail.uri?authorId=",
    "trial": "https://trialsearch.who.int/Trial2.aspx?TrialID=",
    "viaf": "http://viaf.org/viaf/",
    "wikidata": "http://www.wikidata.org/entity/",
    "zbl": "https://zbmath.org/?q=an:",
}
"""Scheme → what its addresses begin with: where a registry speaks RDF, the IRI by which it names the thing,
which leads people to the page of it."""
_AS_THEY_STAND = "/:;()._-!*',$@"
"""Signs that others write as they stand in addresses, so that the IRIs are the same (DOI Handbook, 3.8)."""


def registered_at(scheme: str, id: str) -> str | None:
    """The address at which the registry of a scheme knows an identifier; `None` where none is known.

    >>> registered_at("doi", "10.1000/a b"), registered_at("isbn", "9783161484100")
    ('https://doi.org/10.1000/a%20b', None)
    """
    beginning = _BEGINNINGS.get(scheme)
    return f"{beginning}{quote(id, safe=_AS_THEY_STAND, errors='replace')}" if beginning and id else None
