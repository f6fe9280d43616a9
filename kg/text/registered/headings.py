"""Subject headings of medicine among keywords: MeSH, and Emtree beside it, as databases print them.

A heading may carry qualifiers, which say what of it a paper is about: `Heart Failure/*drug therapy` of
PubMed, `Heart Failure [drug therapy, mortality]` of Cochrane, `Heart Failure/dt [Drug Therapy]` of Ovid,
`Heart Failure -- Drug Therapy` of EBSCO. What papers have in common is the heading. Check tags say who was
studied, `Humans`, `Aged`, and what sort of text it is, `article`: indexers give them to every paper, and
they are no topic of it.

Libraries have subdivisions that are written alike, `Philosophy -- History`, and there they are the topic.
So keywords are read so only where one of them shows that indexers of medicine, or of psychology, gave them.
"""

import re
from collections.abc import Sequence

from kg.text.registered.substances import substance_named


def _listed(words: str) -> frozenset[str]:
    """What a text lists, parted by semicolons."""
    return frozenset(word.strip() for word in words.split(";"))


_LONGEST = 300
"""Characters of a heading with all its qualifiers; what is longer is looked at no further."""
_MAJOR = "*"
"""What stands before a heading, or a qualifier, that is a main topic of a paper."""
_LAST = re.compile(r"(?P<heading>.*\S)\s*(?:/|\s(?:--|–)\s)\s*(?P<qualifier>[^/]+)")
_BY_OVID = re.compile(r"(?P<heading>.*\S)\s*/[a-z]{2}(?:, ?[a-z]{2})* \[[^\[\]]+\]")
_IN_BRACKETS = re.compile(r"(?P<heading>.*\S)\s*\[(?P<qualifiers>[^\[\]]+)\]")

_QUALIFIERS = _listed("""
    abnormalities; administration & dosage; adverse effects; agonists; analogs & derivatives; analysis;
    anatomy & histology; antagonists & inhibitors; biosynthesis; blood; blood supply; cerebrospinal fluid;
    chemical synthesis; chemically induced; chemistry; classification; complications; congenital;
    contraindications; cytology; deficiency; diagnosis; diagnostic imaging; diet therapy; drug effects;
    drug therapy; economics; education; embryology; enzymology; epidemiology; ethics; ethnology; etiology;
    genetics; growth & development; history; immunology; injuries; innervation; instrumentation;
    isolation & purification; legislation & jurisprudence; manpower; metabolism; methods; microbiology;
    mortality; nursing; organization & administration; parasitology; pathogenicity; pathology;
    pharmacokinetics; pharmacology; physiology; physiopathology; poisoning; prevention & control; psychology;
    radiation effects; radiography; radionuclide imaging; radiotherapy; rehabilitation; secondary; secretion;
    standards; statistics & numerical data; supply & distribution; surgery; therapeutic use; therapy;
    toxicity; transmission; transplantation; trends; ultrasonography; ultrastructure; urine; utilization;
    veterinary; virology
""")
"""Those of MeSH, and the few that it had until 2017."""

_SIGNS = _listed("""
    humans; nonhuman; animal experiment; animal tissue; animal cell; human experiment; human tissue;
    human cell; normal human; controlled study; clinical article; major clinical study; priority journal;
    aged, 80 and over; very elderly; child, preschool; infant, newborn
""")
"""Check tags of MeSH and Emtree that nobody but an indexer gives: they tell that the others are some, too."""
_ANIMALS = "animals"
"""A check tag beside another one, and alone what a history of animals is about."""
_HUMAN = "human"
"""A check tag of Emtree beside another one of it; beside `Mouse` a word as any other."""
_AGE = re.compile(r"\((?:birth|\d{1,3})(?:-\d{1,3})? (?:yrs?|mos?)(?: (?:&|and) older)?\)\Z")
"""What ends the age groups of PsycInfo: `Adolescence (13-17 yrs)`, `Aged (65 yrs & older)`."""
_OF_PSYCINFO = _listed("""
    empirical study; quantitative study; qualitative study; longitudinal study; prospective study;
    retrospective study; followup study; field study; twin study; experimental replication;
    clinical case study; nonclinical case study; clinical trial; brain imaging; focus group; interview;
    literature review; systematic review; meta analysis; mathematical model; scientific simulation;
    treatment outcome; inpatient; outpatient
""")
"""Whom and how papers studied, as PsycInfo says of each."""
_SIGNS_OF_PSYCINFO = frozenset(("empirical study", "quantitative study"))
_CLASS = re.compile(r"\d{4}:\s?(?=[A-Z])")
"""Before the classes of PsycInfo and ProQuest: `0525:Educational psychology`."""
_OF_EMTREE = _listed("""
    article; article in press; conference abstract; conference paper; conference review; editorial; erratum;
    letter; note; review; short survey; male; female; adult; aged; middle aged; adolescent
""")
_OTHER_TAGS = _listed("""
    human; animals; animal; pregnancy; fetus; newborn; infant; preschool child; school child; child;
    young adult; animal model; cats; cattle; chick embryo; cricetinae; dogs; guinea pigs; horses; mice;
    mouse; rabbits; rats; rat; sheep; swine
""")
_TAGS = _SIGNS | _OF_EMTREE | _OTHER_TAGS


def headings_of(keywords: Sequence[str]) -> list[str]:
    """What the keywords of one paper name: headings without qualifiers, each once, and no check tags.

    All of it only beside what shows that indexers gave the keywords; else they stay as they are.

    >>> headings_of(["Humans", "Child", "*Heart Failure/drug therapy", "Heart Failure [mortality]"])
    ['Heart Failure']
    >>> headings_of(["child", "Maps -- History"]), headings_of(["child", "human", "article"])
    (['child', 'Maps -- History'], [])
    """
    keywords = [substance_named(keyword) or _CLASS.sub("", keyword.strip(), count=1) for keyword in keywords]
    of_psycinfo = _is_of_psycinfo(keywords)
    if not (of_psycinfo or is_indexed(keywords)):
        return list(dict.fromkeys(keywords))
    tags = _TAGS | _OF_PSYCINFO if of_psycinfo else _TAGS
    kept = (each for each in keywords if _form(each) not in tags and not _AGE.search(each))
    return list(dict.fromkeys(map(heading_of, kept)))


def is_indexed(keywords: Sequence[str]) -> bool:
    """Whether indexers of medicine gave the keywords of a paper, as some of them show.

    >>> is_indexed(["Humans"]), is_indexed(["Hip/*surgery"]), is_indexed(["child", "hip"]), is_indexed([])
    (True, True, False, False)
    """
    tags = _TAGS.intersection(map(_form, keywords))
    return (
        bool(tags & _SIGNS)
        or (_ANIMALS in tags and len(tags) > 1)
        or (_HUMAN in tags and bool(tags & _OF_EMTREE))
        or any(map(_is_marked, keywords))
    )


def _is_of_psycinfo(keywords: Sequence[str]) -> bool:
    """Whether indexers of psychology gave them: an age group, or how it was studied, as nobody else says."""
    return any(_form(each) in _SIGNS_OF_PSYCINFO or _AGE.search(each) for each in keywords)


def heading_of(keyword: str) -> str:
    """The heading of a keyword, without the signs of main topics and without qualifiers.

    A keyword without capitals is no heading with a qualifier: `diagnosis/therapy` is two things.

    >>> [heading_of(f"Hip/{rest}") for rest in ("*surgery", "abnormalities/*surgery", "su [Surgery]")]
    ['Hip', 'Hip', 'Hip']
    >>> heading_of("*Heart Failure [drug therapy, *mortality]"), heading_of("Heart Failure -- Drug Therapy")
    ('Heart Failure', 'Heart Failure')
    >>> heading_of("HIV/AIDS"), heading_of("diagnosis/therapy"), heading_of("HLA-A*02")
    ('HIV/AIDS', 'diagnosis/therapy', 'HLA-A*02')
    """
    heading = keyword.removeprefix(_MAJOR).strip()
    if len(heading) > _LONGEST:
        return heading
    if found := _BY_OVID.fullmatch(heading):
        return found["heading"]
    if before := _before_brackets(heading):
        return before
    bare = heading
    while (found := _LAST.fullmatch(bare)) and _is_qualifier(found["qualifier"]):
        bare = found["heading"]
    return heading if bare.islower() else bare


def _is_marked(keyword: str) -> bool:
    """Whether a keyword has the sign of a main topic, or qualifiers in brackets: only indexers write so.

    Not `*-autonomous categories`. What stands behind a slash or a dash alone tells nothing.
    """
    text = keyword.strip()
    if len(text) > _LONGEST:
        return False
    is_main = text.startswith(_MAJOR) and text.removeprefix(_MAJOR).strip()[:1].isupper()
    qualifier = text.rpartition("/")[2]
    is_main_of_it = "/" in text and qualifier.startswith(_MAJOR) and _is_qualifier(qualifier)
    return is_main or is_main_of_it or bool(_BY_OVID.fullmatch(text)) or bool(_before_brackets(text))


def _before_brackets(text: str) -> str:
    """The heading before qualifiers in brackets; empty for any other text."""
    found = _IN_BRACKETS.fullmatch(text)
    return found["heading"] if found and all(map(_is_qualifier, found["qualifiers"].split(","))) else ""


def _form(keyword: str) -> str:
    return keyword.strip().casefold()


def _is_qualifier(words: str) -> bool:
    return words.strip(f" {_MAJOR}").casefold().replace(" and ", " & ") in _QUALIFIERS
