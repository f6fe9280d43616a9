"""Formats of repositories, national databases and catalogues that are not read, known by their first lines.

What each sign looks at is one text of those lines; `kg.readers.other_formats` puts them together.
"""

from kg.readers.files.xml_elements import HEAD_OF_XML

_VIA_ZOTERO = "import it into Zotero, and export it from there as RIS or BibTeX"
_FROM_PAGES = "export the same from its pages as RIS or BibTeX"
BY_DOI = "ask doi.org for the DOIs as ‘application/vnd.citationstyles.csl+json’ or BibTeX"
_FIND_AGAIN = "look the works up in a database that exports RIS or BibTeX, or enter them in Zotero"
_JSON = r"[\[{]"
_YEAR = r"(?:1[0-9]|20)[0-9]{2}"

SERVICES = (
    # Of China.
    (rf"{HEAD_OF_XML}<XmlFile>", "is of CNKI's E-Study; export the same from CNKI as ‘EndNote’"),
    (
        rf"{HEAD_OF_XML}<(?:Bibliographies|ResourceList)\b",
        "is XML of NoteFirst; export the same from CNKI or Wanfang as ‘EndNote’",
    ),
    (
        r"(?:[^\n]{0,200}\n){0,3}?[^\n]{0,20}【(?:作者|篇名|题名|文献来源|論文番号|タイトル)】",
        f"is a list of works in words; {_FIND_AGAIN}",
    ),
    # Of Japan and Korea.
    (
        rf"{_JSON}(?=.{{0,400}}cir\.nii\.ac\.jp)|{HEAD_OF_XML}<[^>]+>\s*(?:<[^>]+>\s*)?.{{0,600}}cir\.nii\.ac\.jp",
        "is an answer of CiNii; export the same from its pages as BibTeX",
    ),
    (
        rf"{HEAD_OF_XML}<feed\b.{{0,900}}api\.jstage\.jst\.go\.jp",
        f"is an answer of J-STAGE's API; {_FROM_PAGES}",
    ),
    (rf"{HEAD_OF_XML}<MetaData>\s*<inputData>", f"is an answer of KCI's API; {_FROM_PAGES}"),
    # Of Latin America.
    (
        rf'{_JSON}(?=.{{0,4000}}"v(?:10|12|65)"\s*:)',
        f"is a record of SciELO as its database has it; {_FROM_PAGES}",
    ),
    # Of Europe.
    (rf"{HEAD_OF_XML}<TEI\b", "is in TEI, as HAL exports it; export the same from there as BibTeX"),
    (
        r'\{(?=.{0,4000}"(?:halId_s|docid)"\s*:)(?=.{0,4000}"(?:uri_s|label_s)"\s*:)',
        "is an answer of HAL's API; ask for the same with ‘wt=bibtex’",
    ),
    (
        r'\{(?=.{0,900}"(?:titrePrincipal|dateSoutenance|auteur)"\s*:)|Auteur;Identifiant auteur;',
        "is of theses.fr; import its pages into Zotero, and export them from there as RIS or BibTeX",
    ),
    (
        rf"{HEAD_OF_XML}<items\b.{{0,900}}elibrary\.ru",
        f"is XML of eLIBRARY.RU; {_FROM_PAGES}",
    ),
    # Of repositories and aggregators.
    (
        rf"{HEAD_OF_XML}<(?:\w+:)?resource\b[^>]*datacite\.org|"
        rf'{_JSON}(?=.{{0,8000}}"schemaVersion"\s*:\s*"https?://datacite\.org)',
        f"is of DataCite; {BY_DOI}",
    ),
    (
        r'\{(?=.{0,8000}"(?:conceptrecid|person_or_org)"\s*:)'
        r'|\{\s*"hits"\s*:\s*\{(?=.{0,4000}"metadata"\s*:)(?=.{0,4000}"creators"\s*:)',
        f"is of Zenodo, or of another repository of its kind; {_FROM_PAGES}, or {BY_DOI}",
    ),
    (rf'{_JSON}(?=.{{0,4000}}"bibjson"\s*:)', f"is of DOAJ; {BY_DOI}"),
    (
        rf'{_JSON}(?=.{{0,4000}}"(?:maintitle|mainTitle|bestaccessright|bestAccessRight)"\s*:)'
        rf"|{HEAD_OF_XML}<response>\s*<header>.{{0,900}}<results>",
        f"is of OpenAIRE; {BY_DOI}",
    ),
    (rf'{_JSON}(?=.{{0,4000}}"(?:oaiIds|yearPublished)"\s*:)', f"is an answer of CORE's API; {BY_DOI}"),
    (rf'{_JSON}(?=.{{0,4000}}"lens_id"\s*:)', "is of Lens; export the same from there as BibTeX or RIS"),
    (
        rf'{_JSON}(?=.{{0,900}}"@context"\s*:\s*"?[\[{{]?"?https?://schema\.org)',
        f"is JSON-LD of schema.org; {BY_DOI}",
    ),
    (
        rf"{HEAD_OF_XML}<(?:\w+:)?[\w-]+\b[^>]*openarchives\.org/OAI|"
        rf"{HEAD_OF_XML}<records?>\s*<(?:\w+:)?[\w-]+\b[^>]*openarchives\.org/OAI"
        rf"|{HEAD_OF_XML}<(?:qdc|dim):",
        f"is an answer of OAI-PMH, or a part of it; {_FROM_PAGES}, or {BY_DOI}",
    ),
    # Of catalogues.
    (rf"{HEAD_OF_XML}<(?:\w+:)?mods", f"is MODS; {_VIA_ZOTERO}"),
    (r"[0-9]{5}[acdnp][a-z][a-z ]", f"is MARC; {_VIA_ZOTERO}"),
    (
        rf"{HEAD_OF_XML}<(?:\w+:)?(?:collection|record)\b[^>]*>.{{0,200}}<(?:\w+:)?leader>",
        f"is MARCXML; {_VIA_ZOTERO}",
    ),
    (r"(?:=)?LDR  ", f"is MARC in words; save the same as MARC or MARCXML, {_VIA_ZOTERO}"),
    # Lists of references in words: of China, of Russia, and in the style of the APA.
    (
        rf"(?:[^\n]{{0,500}}\n){{0,3}}?[^\n]{{2,300}}\[(?:[JMDCNPRSGZ]|EB|DB|CP)(?:/(?:OL|CD))?\]"
        rf"|(?:[^\n]{{0,500}}\n){{0,3}}?[^\n]{{5,300}} //? [^\n]{{2,300}}(?:{_YEAR}|1[34][0-9]{{2}})"
        r"|(?:[0-9[\].) ]{0,6})[^\n({<]{1,100}[,،&][^\n({<]{1,100}"
        rf"\((?:{_YEAR}|1[34][0-9]{{2}})[a-z]?\)\. [^\n]{{5}}"
        rf"|[^\n{{<]{{5,300}}\[online\]",
        f"is a list of references in words; {_FIND_AGAIN}",
    ),
)
"""The sign of a format, and what to do, in words that follow the name of a file."""
