"""What formats call preprints is one, and what only might be is not."""

import pytest

from kg.model import Detail, PaperKind, Record
from kg.readers import bibtex, csl, ris
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.files.source import Line

BIB = "@{kind}{{a, title={{On Maps}}, author={{Roe, Jane}}, year={{2021}}, {fields}}}"
RIS = "TY  - {kind}\nTI  - On Maps\nAU  - Roe, Jane\nPY  - 2021\n{fields}\nER  - "
CSL = '[{{"type": "{kind}", "title": "On Maps", "author": [{{"family": "Roe", "given": "Jane"}}], {fields}}}]'


def record(reader, form, kind, fields):
    lines = form.format(kind=kind, fields=fields).split("\n")
    items = reader.read("a", [Line(n, text) for n, text in enumerate(lines, start=1)])
    [found] = (item for item in items if isinstance(item, Record))
    return found


@pytest.mark.parametrize(
    ("reader", "form", "kind", "fields"),
    [
        (csl, CSL, "article", '"publisher": "medRxiv"'),
        (csl, CSL, "article", '"genre": "preprint", "publisher": "Maps Archive"'),
        (csl, CSL, "article", '"publisher": "bioRxiv", "DOI": "10.1101/2021.04.02.21254771"'),
        (bibtex, BIB, "preprint", "publisher={Maps Archive}"),
        (bibtex, BIB, "misc", "publisher={medRxiv}"),
        (bibtex, BIB, "techreport", "type={Preprint}, institution={Maps Archive}"),
        (bibtex, BIB, "online", "pubstate={prepublished}"),
        (bibtex, BIB, "article", "journal={medRxiv}"),
        (bibtex, BIB, "article", "journal={Available at SSRN 2050144}"),
        (bibtex, BIB, "techreport", "institution={Social Science Research Network}, number={7}"),
        (bibtex, BIB, "article", "journal={Preprints}, doi={10.20944/preprints202201.0002.v1}"),
        (bibtex, BIB, "misc", "doi={10.32942/X2ABCD}"),
        (ris, RIS, "UNPB", "PB  - medRxiv\nM3  - preprint"),
        (ris, RIS, "JOUR", "T2  - medRxiv : the preprint server for health sciences"),
        (ris, RIS, "JOUR", "M3  - Journal Article\nM3  - Preprint"),
    ],
)
def test_what_an_entry_calls_a_preprint_or_a_server_of_preprints_holds_is_one(reader, form, kind, fields):
    assert record(reader, form, kind, fields).kind is PaperKind.PREPRINT


OF_MASTERS = (
    *("硕士学位论文", "국내석사학위논문", "修士論文", "Yüksek Lisans Tezi", "Dissertação de Mestrado"),
    *("Tesis de maestría", "رسالة ماجستير", "پایان‌نامه کارشناسی ارشد", "Luận văn thạc sĩ"),
)
OF_DOCTORS = (
    *("博士论文", "국내박사학위논문", "Doktora Tezi", "Tese de Doutorado", "Luận án tiến sĩ", "Disertasi"),
    *("дис. ... канд. филол. наук", "дис. ... д-ра ист. наук", "رساله دکتری", "أطروحة دكتوراه"),
)


@pytest.mark.parametrize(
    ("reader", "form", "kind", "fields", "expected"),
    [
        (csl, CSL, "article", '"publisher": "Maps Archive"', None),
        (csl, CSL, "dataset", '"publisher": "medRxiv"', PaperKind.DATA_SET),
        (csl, CSL, "article", '"publisher": "medRxiv", "DOI": "10.1000/xyz"', None),
        (csl, CSL, "article", '"publisher": "arXiv", "number": "arXiv:2408.99999"', None),
        (bibtex, BIB, "article", "journal={Doors}, pubstate={prepublished}", PaperKind.JOURNAL_ARTICLE),
        (bibtex, BIB, "misc", "publisher={Zenodo}", None),
        (bibtex, BIB, "article", "journal={Doors}, publisher={SSRN}", PaperKind.JOURNAL_ARTICLE),
        (ris, RIS, "UNPB", "M3  - Manuscript", PaperKind.MANUSCRIPT),
        (bibtex, BIB, "article", "journal={Doors}, doi={10.32942/X2ABCD}", PaperKind.JOURNAL_ARTICLE),
        (bibtex, BIB, "article", "journal={ECB Working Paper}", PaperKind.REPORT),
        (bibtex, BIB, "misc", "doi={10.3386/w18054}", PaperKind.REPORT),
        (bibtex, BIB, "article", "journal={Doors}, doi={10.3386/w18054}", PaperKind.JOURNAL_ARTICLE),
        (ris, RIS, "JOUR", "T2  - NBER Working Paper Series\nVL  - No. 18054", PaperKind.REPORT),
        (csl, CSL, "article-journal", '"container-title": "IZA Discussion Papers"', PaperKind.REPORT),
    ],
)
def test_what_only_might_be_a_preprint_is_not_called_one(reader, form, kind, fields, expected):
    assert record(reader, form, kind, fields).kind is expected


@pytest.mark.parametrize(
    ("reader", "form", "fields"),
    [
        (csl, CSL, '"publisher": "medRxiv"'),
        (bibtex, BIB, "publisher={medRxiv}"),
        (ris, RIS, "PB  - medRxiv"),
    ],
)
def test_the_server_of_a_preprint_is_kept(reader, form, fields):
    assert (Detail.PUBLISHER, "medRxiv") in record(reader, form, "misc", fields).details


@pytest.mark.parametrize(
    ("reader", "form", "kind", "fields", "expected"),
    [
        (csl, CSL, "article-newspaper", '"container-title": "The Times"', PaperKind.NEWSPAPER_ARTICLE),
        (csl, CSL, "article-magazine", '"container-title": "Life"', PaperKind.MAGAZINE_ARTICLE),
        (csl, CSL, "review-book", '"container-title": "Isis"', PaperKind.JOURNAL_ARTICLE),
        (ris, RIS, "NEWS", "T2  - The Times", PaperKind.NEWSPAPER_ARTICLE),
        (ris, RIS, "MGZN", "T2  - Life", PaperKind.MAGAZINE_ARTICLE),
        (
            bibtex,
            BIB,
            "article",
            "journal={The Times}, entrysubtype={newspaper}",
            PaperKind.NEWSPAPER_ARTICLE,
        ),
        (bibtex, BIB, "article", "journal={Isis}, entrysubtype={review}", PaperKind.JOURNAL_ARTICLE),
    ],
)
def test_an_article_says_what_it_is_printed_in(reader, form, kind, fields, expected):
    assert record(reader, form, kind, fields).kind is expected


@pytest.mark.parametrize(
    ("kind", "of_csl", "of_ris", "of_bibtex"),
    [
        (PaperKind.LETTER, ["personal_communication"], ["PCOMM", "ICOMM"], ["letter"]),
        (PaperKind.MANUSCRIPT, ["manuscript"], ["UNPB", "MANSCPT"], ["unpublished"]),
        (PaperKind.MOVIE, ["motion_picture"], ["MPCT", "VIDEO"], ["movie", "video"]),
        (
            PaperKind.REFERENCE_ENTRY,
            ["entry", "entry-encyclopedia", "entry-dictionary"],
            ["ENCYC", "DICT"],
            ["inreference"],
        ),
        (PaperKind.PATENT, ["patent"], ["PAT"], ["patent"]),
        (PaperKind.STANDARD, ["standard"], ["STAND"], ["standard"]),
        (PaperKind.SOFTWARE, ["software"], ["COMP"], ["software"]),
        (PaperKind.OTHER, ["graphic", "figure"], ["ART", "FIGURE"], ["artwork", "image"]),
        (PaperKind.OTHER, ["song", "performance"], ["SOUND", "MUSIC"], ["audio", "music", "performance"]),
        (PaperKind.OTHER, ["legal_case", "bill", "legislation"], ["CASE", "STAT"], ["jurisdiction", "legal"]),
    ],
)
def test_one_thing_is_of_one_kind_in_every_format(kind, of_csl, of_ris, of_bibtex):
    written = [(csl, CSL, word, '"edition": "1"') for word in of_csl]
    written += [(ris, RIS, word, "LA  - en") for word in of_ris]
    written += [(bibtex, BIB, word, "edition={1}") for word in of_bibtex]
    assert {record(*each).kind for each in written} == {kind}


@pytest.mark.parametrize(
    ("reader", "form", "kind", "fields", "expected"),
    [
        (csl, CSL, "manuscript", '"genre": "Letter"', PaperKind.LETTER),
        (bibtex, BIB, "misc", "type={Letter}", PaperKind.LETTER),
        (bibtex, BIB, "unpublished", "type={Lecture}", PaperKind.OTHER),
        (bibtex, BIB, "unpublished", "eventtitle={Maps 2021}", PaperKind.OTHER),
        (ris, RIS, "PCOMM", "M3  - Interview", PaperKind.OTHER),
        (ris, RIS, "JOUR", "M3  - Letter\nT2  - Doors", PaperKind.JOURNAL_ARTICLE),
        (ris, RIS, "THES", "M3  - PhD thesis", PaperKind.DOCTORAL_THESIS),
        *((ris, RIS, "THES", f"M3  - {words}", PaperKind.MASTERS_THESIS) for words in OF_MASTERS),
        *((bibtex, BIB, "thesis", f"type={{{words}}}", PaperKind.DOCTORAL_THESIS) for words in OF_DOCTORS),
        (ris, RIS, "THES", "M3  - Bachelorarbeit", PaperKind.THESIS),
        (bibtex, BIB, "phdthesis", "type={Master's thesis}", PaperKind.MASTERS_THESIS),
        (bibtex, BIB, "phdthesis", "type={硕士}", PaperKind.MASTERS_THESIS),
        (bibtex, BIB, "phdthesis", "type={Doctoral thesis in Diplomatics}", PaperKind.DOCTORAL_THESIS),
        (bibtex, BIB, "phdthesis", "type={Theses}", PaperKind.DOCTORAL_THESIS),
    ],
)
def test_words_for_its_type_tell_what_was_not_published(reader, form, kind, fields, expected):
    assert record(reader, form, kind, fields).kind is expected


def test_what_an_archive_of_data_has_a_doi_for_is_data_where_no_journal_is_told():
    fields = "doi={10.15468/dl.abc123}"
    assert record(bibtex, BIB, "misc", fields).kind is PaperKind.DATA_SET
    assert record(bibtex, BIB, "article", fields + ", journal={Maps}").kind is PaperKind.JOURNAL_ARTICLE


@pytest.mark.parametrize(
    ("reader", "form", "word", "kind", "said"),
    [
        *(
            (ris, RIS, word, PaperKind.OTHER, said)
            for word, said in (("PAMP", "pamphlet"), ("SER", "serial"))
        ),
        *((ris, RIS, word, PaperKind.OTHER, said) for word, said in (("ART", "artwork"), ("GRANT", "grant"))),
        *((ris, RIS, word, None, said) for word, said in (("INPR", "in press"), ("ABST", "abstract"))),
        (ris, RIS, "XYZ", None, "XYZ"),
        (ris, RIS, "GOVDOC", PaperKind.REPORT, ""),
        (ris, RIS, "UNPD", PaperKind.MANUSCRIPT, ""),
        (ris, RIS, "CLSWK", PaperKind.BOOK, ""),
        (ris, RIS, "AGGR", PaperKind.DATA_SET, ""),
        (ris, RIS, "GEN", None, ""),
        *((csl, CSL, word, PaperKind.OTHER, word) for word in ("peer-review", "grant", "component")),
        *((csl, CSL, word, PaperKind.OTHER, word) for word in ("periodical", "legal_case")),
        (csl, CSL, "journal-volume", None, "journal-volume"),
        *((csl, CSL, word, None, "") for word in ("article", "document")),
        (bibtex, BIB, "periodical", PaperKind.OTHER, "periodical"),
        (bibtex, BIB, "handout", None, "handout"),
        *((bibtex, BIB, word, None, "") for word in ("misc", "generic")),
    ],
)
def test_a_type_that_no_kind_tells_is_kept_in_words(reader, form, word, kind, said):
    found = record(reader, form, word, {csl: '"edition": "1"', bibtex: "edition={1}", ris: "ET  - 1"}[reader])
    assert (found.kind, fields_of(found.details, Field.TYPE)) == (kind, [said] if said else [])
