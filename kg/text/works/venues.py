"""What the name of a venue says of it, and when two names may be those of one venue."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from kg.text.letters.fold import same_form, search_form
from kg.text.works.parallel import parallel_names

_OF_PREPRINTS = re.compile(
    r"(?:pre-?print,? )?[a-z]{1,9}rxiv\b|(?:ssrn|corr|authorea|essoar|egusphere)\b|available at ssrn"
    r"|social science research network|computing research repository|preprints\.org|preprints(?: \d{4})?$"
    r"|research square|(?:osf|scielo|peerj|jmir) pre-?prints"
    r"|cambridge open engage|ess open archive|earth and space science open archive"
    r"|electron(?:ic|\.) colloq(?:uium|\.) (?:on )?comput(?:ational|\.) complex"
    r"|(?:iacr )?cryptol(?:ogy|\.) eprint arch|iacr eprint",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(r"(?:hal|zenodo)\b|open science framework", re.IGNORECASE)
_DOI_OF_PREPRINTS = re.compile(
    r"10\.(?:48550|64898|2139|20944|21203|22541|26434|312(?:19|2[0-9]|3[0-6])|31730|32942|33774|36227)/"
    r"|10\.1101/[0-9]|10\.2196/preprints|10\.7287/peerj\.preprints|10\.1590/scielopreprints|10\.1002/essoar"
    r"|10\.5194/egusphere-[0-9]|10\.31124/advance",
    re.IGNORECASE,
)
"""Of arXiv, bioRxiv and medRxiv (not the journals of their press), SSRN, Preprints.org, Research Square,
Authorea and ESS Open Archive, ChemRxiv, OSF and the servers that it hosts or did (EarthArXiv, engrXiv,
PsyArXiv, SocArXiv and others), AfricArXiv, EcoEvoRxiv, Cambridge Open Engage, TechRxiv, JMIR, PeerJ, SciELO,
EGUsphere and Sage."""
_DOI_OF_WORKING_PAPER = re.compile(r"10\.3386/[hitw][0-9]", re.IGNORECASE)
"""Of the National Bureau of Economic Research: working papers, historical and technical ones."""
_DOI_OF_ANYTHING = re.compile(r"10\.(?:5281|13140)/|10\.6084/m9\.figshare|10\.17605/osf", re.IGNORECASE)
"""Of Zenodo, ResearchGate, figshare and OSF, which hold data as well."""
_OF_WORKING_PAPERS = re.compile(
    # not `Working Papers in Linguistics`, which has volumes and pages
    r"\b(?:working papers?(?! in\b)|discussion papers?|staff reports?)\b"
    r"|^(?:(?:nber|cepr|iza|mpra|cesifo)(?: papers?| wp| dp)?|finance and economics discussion series"
    r"|national bureau of economic research)\b\W*(?:(?:no\b\W*)?[a-z]{0,2}\d+)?$"
    r"|\bdocumentos? de (?:trabajo|trabalho)\b|\bdocuments? de travail\b",
    re.IGNORECASE,
)

_ADDED = re.compile(
    # `Lancet (London, England)`, `Stroke; a journal of cerebral circulation`
    r"\s?[(\[][^()\[\]]{0,200}[)\]]"
    r"|\s?[:;=\u2013\u2014]\s+(?:(?:an?|the|official|international) ){0,2}"
    r"(?:journal|publication|bulletin|organ)\b.*",
    re.IGNORECASE,
)
"""What catalogues put behind the name of a journal."""
_SMALL = frozenset(
    ["an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "der", "die", "das", "fur", "und", "im"]
    + ["de", "del", "des", "di", "du", "el", "et", "la", "le", "les"]
)
_OF_ANY = frozenset(["acm", "annual", "cvf", "ieee", "proc", "proceedings", "usenix"])
"""Words that the name of a conference has on one list and not on the next."""
_OF_MEETINGS = re.compile(
    r"\b(?:conferences?|conf|symposi(?:um|a)|symp|workshops?|congress(?:es)?|meetings?|colloqui(?:um|a)"
    r"|lecture notes|procedia|papersonline|ceur|lipics|lnbi|pacmpl|pacmhci|imwut|pvldb"
    r"|usenix|sig(?:ada|apl|app|arch|chi|comm|cse|graph|ir|kdd|metrics|mobile|mod|ops|plan|soft)"
    r"|tagung|kongress|konferenz|congrès|conférence|congreso|conferencia|congresso|conferência|convegno"
    r"|конференци\w*|симпозиум\w*|съезд\w*)\b|会议|會議|大会|大會|年会|シンポジウム|研究会|학술대회"
)
_MEETINGS = frozenset(
    str.split(
        "aaai acl aistats asplos bmvc chi cikm coling colt conll corl cscw cvpr eacl ecai eccv ecir ecml"
        " edbt emnlp eswc eurocrypt icalp icaps icassp iccv icde icdm icip iclr icmi icml icra icse icwsm"
        " ijcai ijcnn infocom interspeech iros isca iswc jcdl kdd lrec miccai naacl ndss neurips nips nsdi"
        " oopsla osdi pakdd pldi popl recsys semeval soda sosp stoc tpdl uai uist vldb wacv wmt wsdm www"
    )
)
"""Conferences by the short name with which the name of a venue begins."""
_SERIES = (
    "acm transactions on graphics",
    "advances in cryptology",
    "advances in intelligent systems and computing",
    "advances in neural information processing systems",
    "communications in computer and information science",
    "computer graphics forum",
    "electronic notes in theoretical computer science",
    "electronic proceedings in theoretical computer science",
    "ieee robotics and automation letters",
    "ieee transactions on visualization and computer graphics",
    "ifip advances in information and communication technology",
    "international archives of the photogrammetry remote sensing and spatial information sciences",
    "isprs annals of the photogrammetry remote sensing and spatial information sciences",
    "jmlr workshop and conference proceedings",
    "lecture notes in artificial intelligence",
    "lecture notes in computer science",
    "leibniz international proceedings in informatics",
    "materials science forum",
    "performance evaluation review",
    "proceedings of machine learning research",
    "studies in health technology and informatics",
    "transactions of the association for computational linguistics",
)
"""In which proceedings appear, some of them journals: a paper there may be called by its conference."""
_PROCEEDINGS = re.compile(r"\bproc(?:eedings)?\b")
_OF_A_SOCIETY = re.compile(r"\b(?:acad\w*|soc\w*|royal|clinic|inst\w*)\b|^proc(?:eedings)?(?: of the)? ieee$")
"""Of journals that are called proceedings."""
_LEAST_SHARED = 3
"""Words of the one name within the other, or letters of one word, by which both may be of one venue."""
_MOST_WORDS = 16
"""Of a name that are compared."""


@lru_cache(maxsize=1 << 12)  # the same few venues are asked about again and again
def is_of_meetings(venue: str) -> bool:
    """Whether the name is that of a conference, or of what its proceedings appear in, and not of a journal.

    >>> [is_of_meetings(venue) for venue in ("Proc. CVPR", "NeurIPS", "Lecture Notes in Computer Science")]
    [True, True, True]
    >>> is_of_meetings("BMJ"), is_of_meetings("Proceedings of the National Academy of Sciences")
    (False, False)
    """
    name = venue_form(venue)
    return _is_called_meeting(same_form(venue)) or any(may_be_one_venue((name, each)) for each in _SERIES)


def is_acronym(venue: str) -> bool:
    """Whether the name is one word alone with two capitals, beside words like `ACM` and a year.

    >>> is_acronym("ICKG 2021"), is_acronym("NeurIPS"), is_acronym("Stroke"), is_acronym("BMJ Open")
    (True, True, False, False)
    """
    words = [word for word in _words(venue) if word.lower() not in _OF_ANY]
    return len(words) == 1 and sum(map(str.isupper, words[0])) > 1


def _is_called_meeting(form: str) -> bool:
    """Whether a word of the name says that it is a conference, or what a conference publishes."""
    if _OF_MEETINGS.search(form) or (_PROCEEDINGS.search(form) and not _OF_A_SOCIETY.search(form)):
        return True
    words = _known_by(_words(form))
    return bool(words) and words[0].rstrip("0123456789") in _MEETINGS


def venue_form(venue: str) -> str:
    """The name alone, folded, without accents and article, and what catalogues put behind it.

    >>> venue_form("The Lancet (London, England)"), venue_form("Stroke; a journal of cerebral circulation")
    ('lancet', 'stroke')
    >>> venue_form("Библиотековедение = Library Science") == venue_form("Библиотековедение")
    True
    """
    venue = parallel_names(venue)[0]
    return (search_form(_ADDED.sub("", venue)) or same_form(venue)).removeprefix("the ")


def may_be_one_venue(forms: Iterable[str]) -> bool:
    """Whether any two names, as `venue_form` has them, may be of one venue: one the other's short form.

    Of journals a longer name goes on behind the shorter; those of conferences are within each other anywhere.

    >>> may_be_one_venue(["n engl j med", "new england journal of medicine"])
    True
    >>> may_be_one_venue(["bmj", "british medical journal"]), may_be_one_venue(["bmj", "bmj open"])
    (True, False)
    """
    return all(_are_one(*sorted(pair, key=len)) for pair in combinations(set(filter(None, forms)), 2))


def fullest_and_others(names: Sequence[str]) -> tuple[str, list[str]]:
    """The fullest form of the first of some venues, and those that are not this one; of at least one.

    >>> fullest_and_others(["J. Maps", "Journal of Maps", "Doors"])
    ('Journal of Maps', ['Doors'])
    """
    others = [name for name in names if not may_be_one_venue(map(venue_form, (names[0], name)))]
    return max((name for name in names if name not in others), key=len), others


@lru_cache(maxsize=1 << 14)  # as above
def _are_one(short: str, long: str) -> bool:
    ours, theirs = _words(short), _words(long)
    if _abbreviates(ours, theirs) or _abbreviates(theirs, ours):
        return True
    anywhere = long.startswith(_SERIES) or _is_called_meeting(long)
    least = 1 if anywhere and _is_called_meeting(short) else _LEAST_SHARED
    known = _known_by(ours), _known_by(theirs)
    return _is_within(*known, least, anywhere=anywhere) or _are_initials(ours, theirs, anywhere=anywhere)


@lru_cache(maxsize=1 << 12)
def _words(form: str) -> Sequence[str]:
    """Those of the name but for small ones, years and the numbers of meetings."""
    words = [word for word in form.split() if word not in _SMALL and not word[0].isdigit()]
    return words[:_MOST_WORDS]


def _known_by(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word not in _OF_ANY]


def _is_within(short: Sequence[str], long: Sequence[str], least: int, *, anywhere: bool) -> bool:
    """Whether the words are those of the other, or a good part of them."""
    if short == long:
        return True
    runs = (long[at : at + len(short)] for at in range(len(long) if anywhere else 1))
    return len(short) >= least and any(run == short for run in runs)


def _are_initials(short: Sequence[str], long: Sequence[str], *, anywhere: bool) -> bool:
    """Whether one word alone is made of the initials of words that follow each other, or of all words."""
    word = "".join(_known_by(short))
    if len(_known_by(short)) != 1 or len(word) < _LEAST_SHARED:
        return False
    initials = ["".join(each[0] for each in words) for words in (long, _known_by(long))]
    return any(word in each if anywhere else each.startswith(word) for each in initials)


def _abbreviates(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each word is short for one of the other, or made of the initials of several, in their order."""
    if not short or not long:
        return not short and not long
    word, run = short[0], long[: len(short[0])]
    if _is_short_for(word, long[0]) and _abbreviates(short[1:], long[1:]):
        return True
    are_initials = len(run) > 1 and word == "".join(each[0] for each in run)
    return are_initials and _abbreviates(short[1:], long[len(run) :])


def _is_short_for(word: str, long: str) -> bool:
    """Whether its letters are in the other word, in their order, from the first on: `natl`, `national`."""
    left = iter(long)
    return word[0] == long[0] and all(letter in left for letter in word)


def is_of_preprint_server(doi: str) -> bool:
    """Whether a DOI is one that a server for preprints, or another repository, gives; others are publishers'.

    >>> is_of_preprint_server("10.1101/2020.03.22.002386"), is_of_preprint_server("10.1101/gr.107524.110")
    (True, False)
    """
    return any(form.match(doi) for form in (_DOI_OF_PREPRINTS, _DOI_OF_WORKING_PAPER, _DOI_OF_ANYTHING))


def is_of_preprint(doi: str) -> bool:
    """Whether a DOI is one of a server for preprints alone.

    >>> is_of_preprint("10.32942/X2ABCD"), is_of_preprint("10.5281/zenodo.1234567")
    (True, False)
    """
    return bool(_DOI_OF_PREPRINTS.match(doi))


def is_of_working_paper(doi: str) -> bool:
    """Whether a DOI is one of a series of working papers.

    >>> is_of_working_paper("10.3386/w18054"), is_of_working_paper("10.1257/aer.103.6.2121")
    (True, False)
    """
    return bool(_DOI_OF_WORKING_PAPER.match(doi))


def holds_working_papers(series: str) -> bool:
    """Whether what stands in the place of a journal is a series of working papers, which are reports.

    >>> holds_working_papers("NBER Working Paper"), holds_working_papers("CEPR Discussion Paper No. DP12345")
    (True, True)
    >>> holds_working_papers("IZA Journal of Labor Economics")
    False
    """
    return bool(_OF_WORKING_PAPERS.search(series))


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
    >>> holds_preprints("Preprint, arXiv:1501.00001 [math.NT] (2015)"), holds_preprints("Preprint series")
    (True, False)
    >>> holds_preprints("Cryptology ePrint Archive"), holds_preprints("IACR Cryptol. ePrint Arch.")
    (True, True)
    """
    return bool(_OF_PREPRINTS.match(server))
