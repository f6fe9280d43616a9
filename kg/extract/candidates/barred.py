"""Where no candidate may begin or end: labels of sections, numbers of registries and banks, halves of words.

`BACKGROUND:`, `Correction:` and `(review)` say what a text is, and `Front Matter` is about nothing;
`poly(ethylene glycol)` is one name, of which `poly` and `ethylene glycol` are none, and so is
`imidazo[1,2-a]pyridine`; `AI-` in `AI- and human-authored` is half a word.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, starmap

from kg.extract.candidates.eponyms import joint_names, people_told
from kg.extract.candidates.no_names import unnamed, unnamed_beginnings, unnamed_ends
from kg.extract.candidates.parties import parties
from kg.extract.species import cut_places, described
from kg.model import Span
from kg.text.bracketed import GLUED_BRACKET, HALVES, SYSTEMATIC
from kg.text.people.frequency import mostly_family
from kg.text.registered.databanks import databanks_in
from kg.text.registered.registration import registrations_in
from kg.text.works.collations import collations_in
from kg.text.works.errata import corrected_title
from kg.text.works.notices import doubted_title, retracted_title
from kg.text.works.titles import is_label, is_of_many, taken_back

_SECTION = (
    r"(?:abbreviations?|(?:graphical )?abstract|aims?|approach|(?:authors?['’] )?conclusions?"
    r"|availability(?: and implementation)?|background"
    r"|contact|context|data (?:collection and analysis|extraction|sources|synthesis)|design|discussion"
    r"|eligibility criteria|ethics and dissemination|evaluation|exposures?|findings|funding|highlights"
    r"|hypothesis|impact"
    r"|implications|importance|interpretation|interventions?|introduction|keywords|limitations"
    r"|main (?:outcomes?(?: (?:and )?measures?)?|results)"
    r"|(?:materials?|patients|subjects|data|design)(?: and|,| &) methods?|measurements?|methodology|methods?"
    r"|methods? and (?:results|findings)|motivation|novelty|objectives?|originality(?:/value)?|outcomes?"
    r"|participants|patients|(?:primary )?outcome measures|problem|purpose|rationale|relevance|results?"
    r"|results and discussion|(?:search|review) methods|selection criteria|setting|significance"
    r"|study (?:design|selection)|subjects|summary|supplementary information"
    r"|(?:(?:clinical )?trial |systematic review |protocol )?registration(?: numbers?)?|unlabelled|warning)"
)
_SHORTEST, _LONGEST = 3, 40
"""Letters of such a label, and more than any has: most beginnings are none."""
_HEADED = re.compile(rf"(?P<label>{_SECTION})(?:\s?:|\s[-‐–—]\s)", re.IGNORECASE)
"""Before a colon, or a dash as Cochrane's reviews have it."""
_SIGN = re.compile(r"[:‐–—-](?:(?<=:)|(?<=\s.)\s)")
_LEVEL = r"(?:[IVX]{1,4}|\d)[a-d]?\b(?!-\w)"
_LEVELS = re.compile(
    r"\b(?:class(?:es)?|stages?|grades?|types?|phases?|levels?)\s"
    rf"(?P<levels>{_LEVEL}(?P<more>(?:(?:,? (?:or|and|to) |, | ?[-–/] ?){_LEVEL})*))"
)
"""`class II, III, or IV heart failure`, of which `IV heart failure` is no name."""
_IN_CAPITALS = re.compile(rf"(?P<label>(?=[A-Z, &/]+\b(?!['’]))(?i:{_SECTION}))(?![\w:-]|\s[A-Z]{{2}})")
_BEGINNING = re.compile(r"[\n.!?](?:(?<!\n)\s)?")
"""What a section may begin behind."""
_TITLE = re.compile(r"\A\W*(?P<label>[A-Za-z][A-Za-z ]{2,40}?)\s?\W?:")
_TITLE_OF = re.compile(
    r"\A\W*(?:an? |the |authors?.? )?(?P<label>comments?|corrections?|corrigend(?:um|a)|errat(?:um|a)|reply"
    r"|replies|response|rejoinder|retraction(?: note| notice)?|(?:book )?review)(?= to:? | on:? | of:? )",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r":\s(?P<label>correction|corrigendum|erratum|retraction)(?:\s(?:to|of)\s[^:]{1,200})?\W*\Z",
    re.IGNORECASE,
)
"""Behind the title of what it is about, as the American Psychological Association has it."""
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = rf"{_NAME}(?:,?\s(?:(?:and|&|d[aei]|le|van|von)\s){{0,2}}{_NAME}){{1,8}}"
_TRANSLATED = re.compile(
    r"[.,;]\s(?P<by>(?:Edited and )?(?:[Tt]ransl(?:ated|\.)|[Tt]rans\.) (?:from the|into) [A-Z][a-z]+\b.*)\Z"
)
"""`Mechanics. Translated from the Russian by K. Vogtmann. 2nd ed.`, as zbMATH has it."""
_OF_REVIEW = re.compile(
    rf"(?:\s(?i:by|ed\.(?: by)?|edited by)\s(?:(?:van|von|de)\s)?{_NAMES}(?:,?\set\sal\.?)?)?"
    r"\s[(\[](?i:(?:book )?reviews?)[)\]](?=\W*$)"
)
"""Behind the title of what is reviewed, after who wrote it: Project MUSE's titles of reviews. Only names
wrote it, for Cochrane has such titles, too: `Treatment by inhaled corticosteroids (Review)`."""
_REVIEWED = re.compile(
    r"\A\W*(?i:(?:book |essay )?reviews? of) .*?"
    rf"(?P<by>,?\sby\s{_NAMES})\W*$"
)
"""`Review of The Radicalism of the American Revolution, by Gordon S. Wood`."""
_COUNT = r"(?:[IVX]{1,5}|\d{1,2})"
_PART = re.compile(
    rf"(?:(?<=[.:,;])\s|(?<=\())(?P<part>(?:(?:Vol|Pt|No|Ser)s?\.\s?|(?:Volume|Part|Series)s?\s)?{_COUNT}"
    rf"(?:(?:,\s|\sand\s|[-–]){_COUNT})*)\W*$"
)
"""Which part of a work a title is that of: `On doors. II`, `Handbook of rooms. Vol. 1, 2`."""
_WITH_NUMBER = re.compile(r"[^\W\d_]\d|\d[^\W\d_]")
"""In a name that has one, `DINOv3`, which is about something, alone as well."""
_CITED = re.compile(
    r"(?P<name>[A-Z][a-z]+)(?=(?:\s(?:and\s[A-Z][a-z]+|et\sal\.))?\s\((?:1[5-9]|20)[0-9]{2}[a-z]?\))"
)
"""`Smith (2012)`, but `ImageNet (2009)`: only a family name is cited so."""
_YEAR = re.compile(r"\((?:1[5-9]|20)[0-9]{2}")
"""What a text has that cites so: sought by its bracket, which is fast."""
_PLACES = re.compile(r"[\[(]\d{0,2}[\dRSEZ][,)-]|-\[\d")
"""What a text without such names has nowhere."""
_HANGING = re.compile(r"[-‐‑](?<=[^\W_].)(?=,?\s(?:(?:and|or|to)\s|[^\W_]+[-‐‑]))")


def no_beginnings(text: str) -> Iterator[Span]:
    """The places where no candidate begins.

    >>> text = "RETRACTED: On poly(vinyl acetate)\\nMETHODS: We mix (NCT03036124)."
    >>> [place.of(text) for place in no_beginnings(text)]
    ['RETRACTED', 'METHODS', 'NCT03036124', 'oly(vinyl acetate)']
    """
    line = text.partition("\n")[0]
    yield from about_nothing(line)
    title = _TITLE.match(text)
    title = title if title and is_label(title["label"]) else _TITLE_OF.match(text) or _OF_WORK.search(line)
    if title:
        yield Span(*title.span("label"))
    yield from (Span(*place) for place in taken_back(line) if place[0] or not title)
    yield from sections(text)
    yield from _neither(text)
    yield from parties(text)
    yield from people_told(text)
    yield from starmap(Span, collations_in(text))
    if _YEAR.search(text):
        cited = _CITED.finditer(text)
        yield from (Span(*each.span("name")) for each in cited if mostly_family(each["name"].lower()))
    yield from (Span(*found.span("levels")) for found in _levels(text))
    yield from unnamed_beginnings(text)
    for species in described(text):
        yield Span(species.name.start + 1, species.name.end)
    for cut in cut_places(text):
        yield Span(cut.start + 1, cut.end)
    for name in _halves(text):
        yield Span(name.start() + 1, name.end())


def about_nothing(title: str) -> Iterator[Span]:
    """The places in a title where it names nothing that the text is about: whose review, which part it is.

    >>> [place.of("Walls by Jane Roe (review)") for place in about_nothing("Walls by Jane Roe (review)")]
    [' by Jane Roe (review)']
    >>> [place.of("Rooms. Vol. 1, 2") for place in about_nothing("Rooms. Vol. 1, 2")]
    ['Vol. 1, 2']
    """
    if title and is_of_many(title) and not _WITH_NUMBER.search(title):
        yield Span(0, len(title))
    if part := _PART.search(title):
        yield Span(*part.span("part"))
    if translation := _TRANSLATED.search(title):
        yield Span(*translation.span("by"))
    if review := _OF_REVIEW.search(title):
        yield Span(*review.span())
    elif review := _REVIEWED.match(title):
        yield Span(*review.span("by"))
    elif named := corrected_title(title) or doubted_title(title) or retracted_title(title):
        end = title.find(named) + len(named)
        yield Span(end, len(title))  # the place of the paper that a notice names


@lru_cache(maxsize=128)  # a batch of texts is ranked at once, and then each is read
def sections(text: str) -> tuple[Span, ...]:
    """The labels of the sections of a structured abstract.

    >>> text = "On Doors\\nAIMS: To open them. Main results - They close."
    >>> [place.of(text) for place in sections(text)]
    ['AIMS', 'Main results']
    """
    abstract = text.rstrip().find("\n") + 1  # titles have no sections: `IMPACT: A benchmark`
    while abstract and text[abstract].isspace():  # what stood there was no word of the author
        abstract += 1
    ends = [match.end() for match in _BEGINNING.finditer(text, abstract)]
    signed = _SIGN.search(text, abstract) is not None
    found = []
    for start in (abstract, *ends):
        is_apart = start == abstract or text[start - 1].isspace()
        label = _HEADED.match(text, start) if signed and _SIGN.search(text, start, start + _LONGEST) else None
        if not label and is_apart and text[start : start + _SHORTEST].isupper():
            label = _IN_CAPITALS.match(text, start)
        if label:
            found.append(Span(*label.span("label")))
    return tuple(found)


@lru_cache(maxsize=1)  # no candidate begins there, and then none ends
def _neither(text: str) -> tuple[Span, ...]:
    """The numbers of registries and data banks, who described a species, and what names nothing."""
    numbers = starmap(Span, chain(registrations_in(text), databanks_in(text)))
    return (*numbers, *unnamed(text), *(species.author for species in described(text)))


@lru_cache(maxsize=1)
def _levels(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_LEVELS.finditer(text))


def _halves(text: str) -> Iterable[re.Match[str]]:
    systematic = SYSTEMATIC.finditer(text) if _PLACES.search(text) else ()
    return chain(HALVES.finditer(text) if GLUED_BRACKET.search(text) else (), systematic)


def no_ends(text: str) -> Iterator[Span]:
    """The places where none ends, of which the first offset is not one.

    >>> text = "AI- and human-authored poly(vinyl acetate)"
    >>> [place.of(text) for place in no_ends(text)]
    ['poly(vinyl acetate', 'I']
    """
    for name in _halves(text):
        yield Span(name.start(), name.end() - 1)
    yield from _neither(text)
    yield from unnamed_ends(text)
    for species in described(text):
        yield Span(species.name.start, species.name.end - 1)
    for cut in cut_places(text):
        yield Span(cut.start, cut.end - 1)
    yield from (Span(whole.start, rest.start) for whole, rest in joint_names(text))
    yield from (Span(*found.span("levels")) for found in _levels(text) if found["more"])
    for hyphen in _HANGING.finditer(text):
        yield Span(hyphen.start() - 1, hyphen.start())
