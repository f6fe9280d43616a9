"""Every format that is read: one package and one entry in `READERS` each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import AuthorPage, Issue, Record
from kg.readers import bibtex, csl, dblp, openalex, ris, scopus, tagged, web_of_science
from kg.readers.arxiv import atom as arxiv_atom
from kg.readers.arxiv import metadata as arxiv_metadata
from kg.readers.files.source import Line
from kg.readers.pubmed import articles as pubmed_articles
from kg.readers.pubmed import nbib as pubmed_nbib
from kg.readers.scholarfeed import author as scholarfeed_author
from kg.readers.scholarfeed import paper as scholarfeed_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: how it is recognised and how it is read."""

    name: str
    """The stable name, `Document.format`: `scholarfeed-author-page`."""
    title: str
    """The format in words."""
    signs: str
    """What a document of this format shows in its first lines, in words."""
    detect: Callable[[Sequence[str]], bool]
    """Whether the first non-empty lines of a document are those of this format."""
    read: Callable[[str, Iterable[Line]], Iterator[AuthorPage | Record | Issue]]
    """From the document's name and its lines to what it says."""
    endings: tuple[str, ...] = ()
    """Endings of names, `.bib`, by which a document is recognised whose first lines show no format."""
    media_type: str = "text/plain"
    """Media type of its documents."""
    other_encoding: str | None = None
    """That of western lines that are not UTF-8, in older formats; `None`: their bytes are replaced."""


READERS: tuple[Reader, ...] = (
    Reader(
        name="scholarfeed-paper-page",
        title="scholarfeed paper page, as text",
        signs=scholarfeed_paper.SIGNS,
        detect=scholarfeed_paper.detect,
        read=scholarfeed_paper.read,
    ),
    Reader(
        name="scholarfeed-author-page",
        title="scholarfeed author page, as text",
        signs=scholarfeed_author.SIGNS,
        detect=scholarfeed_author.detect,
        read=scholarfeed_author.read,
    ),
    Reader(
        name="arxiv-metadata",
        title="arXiv metadata in JSON Lines",
        signs=arxiv_metadata.SIGNS,
        detect=arxiv_metadata.detect,
        read=arxiv_metadata.read,
        media_type="application/x-ndjson",
    ),
    Reader(
        name="arxiv-atom",
        title="answers of arXiv's API in Atom",
        signs=arxiv_atom.SIGNS,
        detect=arxiv_atom.detect,
        read=arxiv_atom.read,
        media_type="application/atom+xml",
    ),
    Reader(
        name="openalex",
        title="works of OpenAlex in JSON",
        signs=openalex.SIGNS,
        detect=openalex.detect,
        read=openalex.read,
        media_type="application/json",
        other_encoding="windows-1252",
    ),
    Reader(
        name="csl-json",
        title="CSL-JSON",
        signs=csl.SIGNS,
        detect=csl.detect,
        read=csl.read,
        media_type="application/vnd.citationstyles.csl+json",
        other_encoding="windows-1252",
    ),
    Reader(
        name="bibtex",
        title="BibTeX library",
        signs=bibtex.SIGNS,
        detect=bibtex.detect,
        read=bibtex.read,
        endings=(".bib", ".bibtex"),
        media_type="application/x-bibtex",
        other_encoding="windows-1252",
    ),
    Reader(
        name="ris",
        title="RIS",
        signs=ris.SIGNS,
        detect=ris.detect,
        read=ris.read,
        endings=(".ris",),
        media_type="application/x-research-info-systems",
        other_encoding="windows-1252",
    ),
    Reader(
        name="tagged",
        title="tags of EndNote, RefWorks and NoteExpress",
        signs=tagged.SIGNS,
        detect=tagged.detect,
        read=tagged.read,
        endings=(".enw",),
        other_encoding="windows-1252",
    ),
    Reader(
        name="pubmed",
        title="PubMed's .nbib",
        signs=pubmed_nbib.SIGNS,
        detect=pubmed_nbib.detect,
        read=pubmed_nbib.read,
        endings=(".nbib",),
        media_type="application/nbib",
        other_encoding="windows-1252",
    ),
    Reader(
        name="pubmed-xml",
        title="XML of PubMed",
        signs=pubmed_articles.SIGNS,
        detect=pubmed_articles.detect,
        read=pubmed_articles.read,
        media_type="application/xml",
    ),
    Reader(
        name="dblp",
        title="XML of DBLP",
        signs=dblp.SIGNS,
        detect=dblp.detect,
        read=dblp.read,
        media_type="application/xml",
    ),
    Reader(
        name="web-of-science",
        title="plain text and tables of the Web of Science",
        signs=web_of_science.SIGNS,
        detect=web_of_science.detect,
        read=web_of_science.read,
        endings=(".ciw",),
        other_encoding="windows-1252",
    ),
    Reader(
        name="scopus",
        title="CSV of Scopus",
        signs=scopus.SIGNS,
        detect=scopus.detect,
        read=scopus.read,
        media_type="text/csv",
        other_encoding="windows-1252",
    ),
)
"""Every format that is read; the first that recognises a document reads it, so the stricter stand first."""
