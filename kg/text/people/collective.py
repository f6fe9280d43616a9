"""Names of organisations among those of authors: collaborations, consortia, working groups, institutions.

Only words that no person has in the name count by themselves. There is a Victoria Team, a Max Lab and a
Gabrielle Union, so that “Team”, “Group” and the like need a word beside them (see `units`). What a document
marks as an organisation needs none of this. See docs/decisions/026.
"""

import re

from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import EASTERN_LETTERS
from kg.text.people.countries import names_country
from kg.text.people.firms import LEGAL_FORMS, lists_partners
from kg.text.people.frequency import mostly_given
from kg.text.people.nobody import names_nobody
from kg.text.people.single_names import names_person
from kg.text.people.units import UNITS, ends_in_unit, is_unit

_BODIES = (
    # what many sign together
    r"collaborations?|consorti(?:um|a)|task ?force|working party|initiative|partnership|coalition|alliance"
    r"|federation|biobank|collaborative|(?:co)?investigators|collaborators|contributors|trialists|(?:sub)?committees?"
    # what employs people
    r"|organi[sz]ation|association|societ(?:y|ies)|foundation|commission|ministry|agency|academ(?:y|ies)"
    r"|universit(?:y|ies)|institut(?:e|es|ion)|laborator(?:y|ies)|observatory|corporation|administration|secretariat|sekretariat"
    r"|labs|inc|ltd|llc|llp|gmbh|mbh|kgaa|pty|oyj|library|museum|journal"
    # what reports, counts and lends
    r"|united nations|(?:european|african) (?:union|parliament|council|court)|parliament|monetary fund"
    r"|(?:world|central|development|reserve|investment|settlements) bank|bank (?:of|for)|federal reserve"
    r"|census bureau|intelligence unit|statistics (?:canada|denmark|finland|netherlands|norway|sweden)"
    r"|(?:national|labou?r) statistics|(?:hm|us|u s) treasury|house of (?:commons|lords|representatives)"
    r"|(?:accountability|accounting|audit|budget|cabinet|patent|statistical|statistics) office"
    # what examines, heals and gives
    r"|clearing ?house|cochrane \w.* group|(?:college|schools?|examinations?|qualifications) board"
    r"|(?:charitable|educational?|foundation|health ?care|hospitals?|leverhulme|nhs|nuffield|sutton|wellcome)"
    r" trust|(?:advisory|extension|forest|geological|health|meteorological|research|statistical|testing"
    r"|weather) services?"
    r"|(?:childrens?|children s|community|general|memorial|regional|teaching|university) hospitals?"
    r"|hospitals? (?:clínic|clinic|cl[ií]nico|da|de|del|do|for|general|of|universitari[ao]?)|hôpitaux"
    r"|(?<!\bl )hôpital (?:américain|central|d|de|des|du|européen|général|militaire|régional|sainte?"
    r"|universitaire)"
    r"|assistance publique|hospices civils|krankenhaus|(?:universitäts)?klinikum|policlinico|(?<!ll )ospedale"
    r"|(?:bio)?pharma(?:ceuticals?)?|(?:bio)?therapeutics|biosciences|biotech"
    r"|(?:coordinating|data|documentation|information|policy|reading|research|survey) cent(?:er|re)"
    r"|ai research"
    # the same in other languages
    r"|arbeitsgruppe|arbeitsgemeinschaft|forschungsgruppe|gesellschaft|universität|institut|kollaboration"
    r"|konsortium|université|société|comité|groupe d|groupe de|universidad|sociedad|asociación|instituto"
    r"|colaboración|consorcio|grupo de|università|società|istituto|comitato|collaborazione|consorzio"
    r"|gruppo di|universidade|associação"
    r"|akademien?|akademia|akademii|académie|accademia|academia"
    r"|(?:staats|landes|national|universitäts)?bibliothek|bibliothèque|biblioteca|biblioteka"
    r"|bibliotheek|knihovna|kütüphanesi|ministerium|ministère|ministerio|ministerstwo|bakanlığı"
    r"|kommission|stiftung|verein|bundesamt|landesamt|fundación|fundação|fondazione|fondation"
    r"|nations unies|naciones unidas|vereinte nationen|bundesbank|banque (?:centrale|de france|mondiale)"
    r"|banco (?:central|de españa|de méxico|de la república|mundial)|banca d italia"
    r"|uniwersytet|univerzita|universiteit|universitet|üniversitesi|enstitüsü|kurumu|академи[яи]"
    r"|университет|институт|общество|библиотека|министерство|комитет|університет|академія|інститут"
    r"|πανεπιστήμιο|ακαδημία|ινστιτούτο|βιβλιοθήκη"
    r"|ministério|secretaría|facultad|faculdade|comisión|comissão|conselho|museo (?:de|nacional)|centro de"
    r"|archivo general|derneği|müdürlüğü|başkanlığı|vakfı|kementerian|universitas|universiti|perpustakaan"
    r"|departemen|lembaga|badan (?:nasional|penelitian|pusat)|đại học|học viện|thư viện|tổng cục|[uủ][ỷy] ban"
    r"|bộ giáo dục|viện khoa học"
    r"|музей|центр|агентство|федеральная служба|департамент|издательство|редакция|управление|росстат"
    r"|бібліотека|міністерство|товариство|سازمان|دانشگاه|پژوهشگاه|پژوهشکده|انجمن|کتابخانه|م[ؤو]سسه|مرکز"
    r"|فرهنگستان|دانشکده|(?:ال)?(?:مركز|هيئة|منظمة|مؤسسة)|مجلس|كلية|וועדת|המכון"
    r"|شرك[ةه]|شرکت|[إا]دارة|اداره|معاونت|دار النشر"
    r"|(?:ال)?جامعة|وزارة|وزارت|(?:ال)?معهد|أكاديمية|مكتبة|جمعية|اللجنة|אוניברסיטת|האוניברסיטה|האקדמיה|הספרייה|משרד"
)
"""Words that no person has in the name."""

_OF_MANY = (
    "advisory|collaborative|consensus|cooperative|core|developers?|development|editorial|experts?|interest"
    "|project|research|review|scientific|steering|study|task|trial|trialists|users?|working|writing"
)
_ACRONYMS = frozenset(
    "BIS CDC CEPAL EBRD ECB ECLAC EIB EIOPA EIU ESCAP ESMA EUROSTAT FAO IADB IAEA IBRD IEA IFAD IFPRI ILO"
    " IMF INSEE IPCC ISTAT NATO NBER OECD OPEC UNAIDS UNCTAD UNDP UNECE UNEP UNESCO UNFPA UNHCR UNICEF UNIDO"
    " UNODC USAID USDA WFP WHO WIPO WTO"
    # space, standards, engineering
    " CERN CNES DARPA DLR EPA ESA FAA FCC ISRO JAXA NASA NIST NOAA NRC NREL USGS"
    " 3GPP AASHTO AFNOR AISC ANSI ASCE ASHRAE ASME ASTM BSI CENELEC CIGRE DIN ETSI EUROCAE IATA ICAO IEC IEEE"
    " IETF ISO ITU ITU-R ITU-T IUPAC IUPAP JEDEC NEMA NFPA OASIS RTCA SAE VDE VDI W3C"
    # schools and their research
    " MDRC Mathematica NFER Ofqual Ofsted RAND UCAS WestEd".split()
)
"""Names of one word that are those of organisations alone, most of them in capitals."""
_PARTS = "board|bureau|centers?|centres?|college|council|department|faculty|group|network|office|school|union"
_AT_THE_END = re.compile(
    "(?:协作组|協作組|协作网|课题组|課題組|研究组|研究組|委员会|委員会|委員會|协会|協会|協會|学会|學會"
    "|研究会|研究所|研究院|大学|大學|科学院|科學院|图书馆|圖書館|図書館|博物馆|博物館|编辑部|編輯部|编委会|編委會"
    "|统计局|管理局|档案局|档案馆|檔案館|教育部|文化部|科技部|财政部|办公室|辦公室|出版社|编写组|项目组|文部科学省"
    "|産業省|労働省|文化庁|資料館|文書館|編集部|新聞社"
    "|(?<=[\u3400-\u9fff]{2})(?:中心|学院|學院|医院|醫院|公司|集团|務省|機構|財団)"
    "|(?<=[가-힣]{2}) ?(?:대학교?|연구[소원회]|학회|협회|도서관|박물관|위원회|재단|센터|교육부|진흥원"
    "|편집부))$"
    "|^(?:กระทรวง|มหาวิทยาลัย|สำนักงาน|สถาบัน|ห้องสมุด|สมาคม|มูลนิธิ|ธนาคาร)"
)
"""Of names that are written without spaces, none in ASCII; in Thai such a word leads."""

_MARK = re.compile(rf"(?<!\w)(?:{_BODIES}|(?:{_OF_MANY}) (?:{UNITS})|(?:{_PARTS}) (?:for|of|on))\b")
_OF_A_PERSON = re.compile(r"(?<!\d),|,(?!\d{3})|(?<!\w)[^\W\d_]\.|^\W*$")
"""A comma, but for one within a number, or an initial."""
_SHORT = re.compile(rf"[{EASTERN_LETTERS}·・\s]{{1,9}}")
"""Names in Chinese, Japanese and Korean letters."""
_CORPORATION = re.compile(r"(?:[^,]*\s)?(?P<before>[^\s,]{2,})\s+corp\.?", re.IGNORECASE)
"""A surname, too: `Corp, Nadia`, `H. Corp`."""
_BEFORE_SURNAME = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[A-Z]{1,2}")
"""Initials; three capitals without points are rather `IBM`."""
_SURE_FORM = re.compile(r".+\s(?:S\.?p\.?A\.?|S\.?r\.?l\.?|plc)|[A-Z]{3,} International")
"""What no initials are written like, and what societies add to theirs."""
_SMALL = frozenset(("and", "de", "des", "du", "et", "for", "für", "in", "of", "on", "the", "und"))
_IN_NO_PERSONS_NAME = frozenset(("and", "for", "für", "of", "on", "the"))
_LEAST_INITIALS = 3  # letters
_LEAD = re.compile(r"\W*(?:(?:and )?(?:for|on behalf of|representing|and) )?(?:the )?", re.IGNORECASE)
_SPEAKS_FOR_MANY = re.compile(
    r"\W*(?:(?:and )?(?:for|on behalf of|representing|and) the|on behalf of)\b", re.I
)
_WORKS = "atlas|community|databases?|experiments?|missions?|programmes?|programs?|projects?|registry|surveys?"
_THE_UNIT = re.compile(rf"the \w.* (?:{UNITS}|{_WORKS})|team \w.*")
_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+")
"""Names in a field for collaborations."""
_NO_COLLABORATION = re.compile(r"no|yes|true|false|not applicable|tba|tbd|(?:and )?others|(?:et )?al")
"""What stands in such a field and is no name, besides what names nobody."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,2}")
"""Of a person: `H.E.S.S.` has more."""
_SHORT_NAME = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,2}[^\W\d_]{2}")
_PLURAL = re.compile(r"(?<=ollaboration)s$")
_CALLED = re.compile(rf"\b(?:{UNITS}|{_PARTS}|projects?|surveys?|experiments?|missions?|work ?groups?)$")
"""Last words of what is not called a collaboration besides."""
_BESIDE = re.compile(r"[,;(\[]")
_SPOKEN_FOR = re.compile(r"\w\W+(?:for the|on behalf of|representing)\b", re.IGNORECASE)


def is_collective(name: str) -> bool:
    """Whether a printed name is that of an organisation, as far as its words show.

    A person who signs for one, “Jane Roe for the Maps Consortium”, is a person.

    >>> is_collective("The LIGO Scientific Collaboration"), is_collective("for the RECOVERY trial")
    (True, True)
    >>> is_collective("GRADE Working Group"), is_collective("Victoria Team"), is_collective("Max J. Lab")
    (True, False, False)
    >>> is_collective("World Bank"), is_collective("OECD"), is_collective("Jean-Christophe Bureau")
    (True, True, False)
    """
    if _SPEAKS_FOR_MANY.match(name) or name in _ACRONYMS or _SURE_FORM.fullmatch(name):
        return True
    land, point, body = name.partition(". ")
    if point and len(body) > _LEAST_INITIALS and names_country(land):
        return True  # `Great Britain. Treasury.`
    form = same_form(name)
    marked = (
        _MARK.search(form)
        or (not form.isascii() and _AT_THE_END.search(form))
        or _THE_UNIT.fullmatch(form)
        or is_unit(name)
        or _is_corporation(name)
        or _gives_its_initials(name)
    )
    return bool(marked) and not _is_spoken_for(_without_lead(name))


def _is_spoken_for(name: str) -> bool:
    """Whether somebody signs for an organisation; not a part of it, `Writing Committee for the …`.

    Who has a place of work beside the name is somebody: `Jane Roe (University of Maps) for the …`.
    """
    found = _SPOKEN_FOR.search(name)
    signing = name[: found.start() + 1] if found else ""
    return bool(signing) and (_BESIDE.search(signing) is not None or not is_collective(signing))


def may_be_collective(name: str) -> bool:
    """Whether a name that a document writes in one piece can be an organisation's.

    Persons are written so, too: with an initial, `Last, First`, in letters that need no space, or without a
    family name, as rulers and saints; and so is what names nobody.

    >>> [may_be_collective(name) for name in ("Door Lab", "J. Roe", "Roe, Jane", "王小明")]
    [True, False, False, False]
    >>> [may_be_collective(name) for name in ("Leo XIII", "Anonymous", "Ernst, Young and Partners")]
    [False, False, True]
    """
    has_sign = _OF_A_PERSON.search(name) and not lists_partners(name)
    is_persons = has_sign or _SHORT.fullmatch(name) or names_person(name)
    return is_collective(name) or not (is_persons or names_nobody(name))


def is_by_another_mark(name: str) -> bool:
    """Whether one document that marks a name is enough for others: in capitals, or with a unit at its end.

    Or with the legal form of a company.

    >>> is_by_another_mark("NVIDIA"), is_by_another_mark("Kimi Team"), is_by_another_mark("Jane Roe")
    (True, True, False)
    >>> is_by_another_mark("Siemens AG"), is_collective("Siemens AG"), is_collective("Siemens GmbH")
    (True, False, True)
    """
    is_acronym = " " not in name and name.isupper() and len(name) >= _LEAST_INITIALS and name.isalnum()
    called, _, form = name.replace(".", "").rpartition(" ")
    return is_acronym or ends_in_unit(name) or (bool(called) and form in LEGAL_FORMS)


def collective_form(name: str) -> str:
    """What two printings of one organisation share: the name without article, case and punctuation.

    >>> collective_form("The ATLAS Collaboration") == collective_form("(for the ATLAS collaboration)")
    True
    """
    return same_form(_without_lead(name)) or same_form(name)


def collective_search_form(name: str) -> str:
    """What decides that a typed name finds an organisation: as `collective_form`, and accents do not count.

    >>> collective_search_form("The Université de Montréal"), collective_search_form("※")
    ('universite de montreal', '')
    """
    return search_form(collective_form(name))


def collective_name(name: str) -> str:
    """The name of an organisation without what a byline puts before it, and without its article.

    >>> collective_name("(for the ATLAS Collaboration)"), collective_name("The")
    ('ATLAS Collaboration', 'The')
    """
    short = _without_lead(name).strip(" ,;")
    if name.startswith("(") and short.endswith(")") and "(" not in short:
        short = short[:-1]
    return short or name


def collaborations_in(field: str) -> list[str]:
    """The names in a field for collaborations, where mostly the word itself is left out.

    A field that says that there is none has no name, nor has one that lists people by their initials.

    >>> collaborations_in("LIGO Scientific, Virgo")
    ['LIGO Scientific Collaboration', 'Virgo Collaboration']
    >>> collaborations_in("the ALEPH and DELPHI Collaborations"), collaborations_in("Cosmology Project")
    (['ALEPH Collaboration', 'DELPHI Collaboration'], ['Cosmology Project'])
    >>> collaborations_in("N/A"), collaborations_in("Roe, J. and Li, W."), collaborations_in("H.E.S.S.")
    ([], [], ['H.E.S.S. Collaboration'])
    """
    names = [collective_name(part.strip(" {}()")) for part in _BETWEEN.split(field)]
    if any(map(_INITIALS.fullmatch, names)):
        return []
    return list(dict.fromkeys(map(_with_word, filter(_may_collaborate, names))))


def _may_collaborate(name: str) -> bool:
    """Whether a part of such a field is a name, and none with the initials of a person before it."""
    says_none = names_nobody(name) or _NO_COLLABORATION.fullmatch(same_form(name))
    return (
        any(map(str.isalnum, name)) and not says_none and (is_collective(name) or not _SHORT_NAME.match(name))
    )


def _with_word(name: str) -> str:
    name = _PLURAL.sub("", name)
    is_called = is_collective(name) or _CALLED.search(same_form(name))
    return name if is_called else f"{name} Collaboration"


def is_short_for(short: str, name: str) -> bool:
    """Whether one word is made of the initials of a name, which those of `of` and `the` need not be among.

    >>> is_short_for("WHO", "World Health Organization"), is_short_for("NIH", "National Institutes of Health")
    (True, True)
    >>> is_short_for("Who", "World Bank"), is_short_for("JR", "Jane Roe")
    (False, False)
    """
    word, words = same_form(short), collective_form(name).split()
    initials = ("".join(each[0] for each in words), "".join(each[0] for each in words if each not in _SMALL))
    return len(word) >= _LEAST_INITIALS and len(words) > 1 and word in initials


def _gives_its_initials(name: str) -> bool:
    """Whether initials stand in brackets behind the name that they are of, which no person has.

    People have theirs, too: `Maria Fernanda Silva Costa (MFSC)`.
    """
    before, _, short = name.removesuffix(")").rpartition(" (")
    no_persons = not _IN_NO_PERSONS_NAME.isdisjoint(same_form(before).split())
    return no_persons and short.isupper() and is_short_for(short, before)


def _is_corporation(name: str) -> bool:
    """Whether `Corp.` ends a name, behind what is neither an initial nor a given name."""
    if "corp" not in name.lower():
        return False
    found = _CORPORATION.fullmatch(name.strip())
    before = found["before"] if found else ""
    return bool(before) and not (_BEFORE_SURNAME.fullmatch(before) or mostly_given(search_form(before)))


def _without_lead(name: str) -> str:
    return _LEAD.sub("", name, count=1)
