"""Subject headings of medicine among keywords: MeSH, and Emtree beside it, as databases print them.

A heading may carry qualifiers, which say what of it a paper is about: `Heart Failure/*drug therapy` of
PubMed, `Heart Failure [drug therapy, mortality]` of Cochrane, `Heart Failure/dt [Drug Therapy]` of Ovid,
`Heart Failure -- Drug Therapy` of EBSCO. What papers have in common is the heading. Check tags say who was
studied, `Humans`, `Aged`, and what sort of text it is, `article`: indexers give them to every paper, and
they are no topic of it.

Libraries have subdivisions that are written alike, `Philosophy -- History`, and there they are the topic.
So keywords are read so only where one of them shows that indexers of medicine gave them.
"""

import re
from collections.abc import Sequence


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
    if not is_indexed(keywords):
        return list(dict.fromkeys(map(str.strip, keywords)))
    return list(dict.fromkeys(heading_of(keyword) for keyword in keywords if _form(keyword) not in _TAGS))


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
