"""Formats that are not read, known by their first lines, with what to do: most programs write one that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.readers.files.xml_elements import HEAD_OF_XML
from kg.readers.other_services import BY_DOI, SERVICES
from kg.readers.rules import quoted


@dataclass(frozen=True, slots=True)
class OtherFormat:
    """A format of references that is not read."""

    sign: re.Pattern[str]
    """What its first lines, one below the other, show."""
    advice: str
    """What it is and what to do, in words that follow the name of a file: `is a PDF; …`."""


BESIDE_WORKS = "is of an OpenAlex snapshot, beside the works"
"""How the advice on a file begins without which nothing is lost."""

_TITLE = (
    "title|titre|titel|título|titulo|titolo|tytuł|başlık|judul|название|заглавие|назва|العنوان|عنوان|tên bài"
)
_EASTERN_TITLE = "题名|標題|标题|篇名|論題|タイトル|題名|제목|논문명"
"""What a column of titles is called in several languages."""

OTHER_FORMATS = tuple(
    OtherFormat(re.compile(sign, re.IGNORECASE | re.DOTALL), advice)
    for sign, advice in (
        (
            rf"{HEAD_OF_XML}<(?:eSummaryResult|eSearchResult|eLinkResult|eFetchResult)\b",
            "is an answer of E-utilities without the articles; ask for them with ‘efetch’ and ‘retmode=xml’",
        ),
        (
            rf"{HEAD_OF_XML}<result>\s*<query\b.{{0,900}}<hits\b"
            r'|\{\s*"result"\s*:\s*\{\s*"query"\s*:.{0,900}"hits"\s*:',
            "is an answer of DBLP's search; save the pages of its authors or venues as BibTeX or XML",
        ),
        (
            rf"{HEAD_OF_XML}<(?:crossref_result|doi_batch|doi_records?)\b",
            f"is XML of Crossref; ask its API for the same in JSON, or {BY_DOI}",
        ),
        (
            r"PMID,Title,Authors,|1[:.] (?=.{0,8000}\bPMID: ?[1-9][0-9]{5,8}\b)",
            "is a list of PubMed; save the same there with ‘Send to’, ‘Citation manager’",
        ),
        (
            r"<1\s?(?:\. )?>\s*(?:[A-Z]{2} {1,2}- |%0 |[A-Z][a-z]+(?: [A-Z][a-z]+)?\n)",
            "is a text of Ovid; export the same from there as RIS",
        ),
        (r"Record #1 of \d+\s+ID: ", "is a text of the Cochrane Library; export the same from there as RIS"),
        (
            r'(?:NCT Number,|Rank,NCT Number)|[\[{](?=.{0,8000}"(?:protocolSection|nctId|NCTId)"\s*:)',
            "is of ClinicalTrials.gov; download the same from there as RIS",
        ),
        (
            rf"{HEAD_OF_XML}<Trials_downloaded_from_ICTRP",
            "is XML of the WHO's platform of registries, which has no other form; "
            "Cochrane's CENTRAL has most of these trials, and exports RIS",
        ),
        (
            rf"{HEAD_OF_XML}<responseWrapper",
            "is an answer of Europe PMC's API; export the same from its pages as RIS or BibTeX",
        ),
        (
            r"(?:<\?[^>]*>\s*)*(?:<!DOCTYPE article\b[^>]*JATS|<article\b[^>]*\barticle-type=)"
            r"|(?:<[^>]*>\s*){0,4}<pmc-articleset",
            "is the text of an article in JATS; export its entry from PubMed as .nbib, or from its publisher",
        ),
        (r'"TITLE",', "is a table of Embase; export the same from there as RIS"),
        (
            r'"?About the data: Exported on ',
            "is a table of Dimensions; export the same from there as BibTeX or RIS",
        ),
        (
            r"(?:<\?xml[^>]*>\s*)?<xml>\s*<records>",
            "is XML of EndNote; export the same from there in the style ‘RefMan (RIS) Export’",
        ),
        (
            r"(?:<\?xml[^>]*>\s*)?<rdf:RDF[^>]*zotero",
            "is RDF of Zotero; export the same from there as BibTeX, RIS or CSL-JSON",
        ),
        (
            rf"{HEAD_OF_XML}<(?:\w+:)?(?:OAI-PMH|OAI_DC|dc)\b",
            "is an answer of OAI-PMH, or its Dublin Core; "
            f"export the same from the pages of the repository as BibTeX or RIS, or {BY_DOI}",
        ),
        (
            rf"{HEAD_OF_XML}<(?:\w+:)?(?:collection|record)\b[^>]*loc\.gov/MARC21",
            "is MARCXML; import it into Zotero, and export it from there as RIS or BibTeX",
        ),
        (
            rf'{HEAD_OF_XML}<eprints?\b|[\[{{](?=.{{0,4000}}"eprintid"\s*:)',
            "is of EPrints; export the same from there as ‘BibTeX’ or ‘Reference Manager’, which is RIS",
        ),
        (
            r'[\[{](?=.{0,4000}"pureId"\s*:)',
            "is JSON of Pure; export the same from there as BibTeX or RIS",
        ),
        (
            rf"{HEAD_OF_XML}<(?:\w+:)?[\w-]+\b[^>]*orcid\.org/ns/"
            r'|\{(?=.{0,4000}"(?:orcid-identifier|work-summary|put-code)"\s*:)',
            "is a record of ORCID; export the works from its page as BibTeX",
        ),
        (
            r'\{(?=.{0,400}"id"\s*:\s*"https?://openalex\.org/(?:[a-z-]+/)?(?!W)[A-Z]?[0-9]+")',
            f"{BESIDE_WORKS}: authors, sources, institutions or topics, which the works name themselves",
        ),
        (
            r'\{\s*"(?:entries|meta)"\s*:\s*[\[{](?=.{0,900}"url"\s*:\s*"s3://openalex/)',
            f"{BESIDE_WORKS}: a list of its files",
        ),
        (r"merge_date,id,merge_into_id", f"{BESIDE_WORKS}: ids that were merged, which are not followed"),
        (
            r'\{\s*"status"\s*:\s*"ok"\s*,\s*"message-type"',
            "is an answer of Crossref's API that lists no works; ask it for works",
        ),
        (
            r'[\[{](?=.{0,8000}"itemType"\s*:)(?=.{0,8000}"(?:creators|collections)"\s*:)',
            "is JSON of Zotero's API or of Better BibTeX; export the same from Zotero as CSL JSON or RIS",
        ),
        (
            r"(?:\[\s*\]|\{\s*\})\Z",
            "is JSON that lists nothing; what was exported may have been empty",
        ),
        (
            r'[\[{](?=.{0,4000}"(?:paperId|corpusid|externalIds|externalids)"\s*:)',
            f"is of Semantic Scholar; ask its API for ‘citationStyles’, which has BibTeX, or {BY_DOI}",
        ),
        (
            r'\{(?=.{0,400}"hitCount"\s*:)(?=.{0,900}"resultList"\s*:)',
            "is an answer of Europe PMC's API; export the same from its pages as RIS or BibTeX",
        ),
        (
            r'\{\s*"(?:messages"\s*:.{0,400}"collection"|collection"\s*:\s*\[\s*\{\s*"(?:rel_)?doi")',
            "is an answer of bioRxiv's API; take the same from its pages, ‘Citation Tools’, as RIS or BibTeX",
        ),
        (
            r'\{\s*"responseHeader"\s*:',
            "is an answer of a search engine, as ADS's API gives; export the same from ADS as BibTeX",
        ),
        (
            r'\{(?=.{0,4000}"(?:control_number|texkeys)"\s*:)',
            "is an answer of INSPIRE's API; ask for the same with ‘format=bibtex’",
        ),
        *SERVICES,
        (
            r"(?:[^\n]*\n){0,9}?[^\n]{0,80}\\bibitem\b",
            f"is a bibliography in LaTeX; export the same from ADS or INSPIRE as BibTeX, or {BY_DOI}",
        ),
        (
            rf"(?![{{\[])(?=[^\n]*(?:\b(?:{_TITLE})\b|{_EASTERN_TITLE}))(?:[^,;\t\n]{{1,40}}[,;\t]){{3}}",
            "is a table; export the same as BibTeX or RIS, "
            "as Scopus, Covidence, Rayyan and most catalogues do",
        ),
    )
)
"""The first whose sign is there counts."""

_FIRST_ELEMENT = re.compile(r"(?:<[?!][^>]*+>\s*+)*+<(?P<name>[^\W\d][\w.-]*+(?::[\w.-]++)?)(?=\s|/?>)")
_KEYS = re.compile(r'"([\w@$][^"\\]{0,39})"\s*:')
_MOST_KEYS = 5


def advice_on(head: Sequence[str]) -> str | None:
    """What to do with a file of these first lines, in words that follow its name; `None` for no known one.

    XML and JSON of any other kind are called by what they begin with.

    >>> print(advice_on(["<mods>"]))
    is MODS; import it into Zotero, and export it from there as RIS or BibTeX
    >>> print(advice_on(["<?xml version='1.0'?>", "<Doors>"]))
    is XML of a kind that is not read and begins with <Doors>; export the same as BibTeX or RIS
    >>> advice_on(["Dear Qizhen,"]) is None
    True
    """
    text = "\n".join(head)
    known = (known.advice for known in OTHER_FORMATS if known.sign.match(text))
    return next(known, None) or _by_its_beginning(text)


def _by_its_beginning(text: str) -> str | None:
    """The same of XML and JSON that nothing else is known of."""
    if found := _FIRST_ELEMENT.match(text):
        begins = f"is XML of a kind that is not read and begins with <{found['name']}>"
    elif text.startswith(("{", "[")) and (keys := list(dict.fromkeys(_KEYS.findall(text)))[:_MOST_KEYS]):
        begins = f"is JSON of a kind that is not read and begins with {', '.join(map(quoted, keys))}"
    else:
        return None
    return f"{begins}; export the same as BibTeX or RIS"
