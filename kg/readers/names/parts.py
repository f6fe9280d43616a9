"""The parts of a name that an entry writes with commas: `Last, First`, and what may stand beside."""

import re
from collections.abc import Sequence

from kg.readers.names.headings import is_byname, without_additions
from kg.text.letters.fold import search_form
from kg.text.letters.scripts import EASTERN_LETTERS
from kg.text.letters.separators import COMMA
from kg.text.people.collective import is_collective
from kg.text.people.names import are_suffixes, is_degree, lineage, may_be_suffix

_TWO_INITIALS = re.compile(r"[JS]R|I[IV]|VI")
_LONGEST_SUFFIX = 3  # letters of what may end a name without a comma before it
_RANKS = frozenset(
    "sj op ofm ofmcap osb osa ocd ocist ocarm cssr csc cm sdb baron baroness viscount viscountess earl"
    " count countess marquess marquis marquise comte comtesse vicomte duc duchesse duke duchess conte graf"
    " grafin freiherr furst conde marques sir lord lady saint bishop cardinal pope rabbi"
    " pere fils aine".split()
)
"""Orders, ranks and bynames behind names, as catalogues write them: as they are found, without spaces."""
_ROLES = {
    "editor": "eds?|editors?|edited by|hrsg|hg|herausgeber(?:in)?|éds?|dirs?|coords?|a cura di|cur|red"
    "|(?:отв\\. ?|под )?ред|ویراستار|محرر|تحرير",
    "translator": "trans|transl|translators?|translated by|übers|übersetzer(?:in)?|trad|traducteur|traductor"
    "|пер|مترجم|ترجمة|ترجمه",
    "compiler": "comps?|compilers?|bearb|сост",
    "illustrator": "ill|illus|illustrators?|худ",
}
"""What people did → what stands in brackets behind their names."""
_EASTERN_ROLES = {
    **dict.fromkeys(("著", "撰", "编著", "編著", "合著", "著者", "저", "지음", "공저"), "author"),
    **dict.fromkeys(("主编", "主編", "总主编", "副主编", "编", "編", "编辑", "編集", "編輯"), "editor"),
    **dict.fromkeys(("编者", "編者", "監修", "편", "엮음", "편저", "편집"), "editor"),
    **dict.fromkeys(("译", "譯", "訳", "译者", "訳者", "翻译", "翻訳", "编译", "編訳", "監訳"), "translator"),
    **dict.fromkeys(("역", "옮김", "번역"), "translator"),
    **dict.fromkeys(("选编", "選編", "辑", "輯", "汇编"), "compiler"),
    **dict.fromkeys(
        ("注", "註", "校注", "点校", "校点", "注释", "集解", "笺注", "疏证", "整理"), "annotator"
    ),
    **dict.fromkeys(("绘", "繪", "絵", "图", "그림"), "illustrator"),
}
"""What stands behind names in Chinese, Japanese and Korean, in brackets or not → what people did."""
_ROLE = re.compile(
    rf"(?<!\s)\s*[(\[](?:{'|'.join(f'(?P<{role}>{words})' for role, words in _ROLES.items())})\.?[)\]]",
    re.IGNORECASE,
)
_RELATORS = {
    "author": "(?:joint |co-?)?authors?|writer|creator|verfasser(?:in)?|auteure?(?: du texte)?"
    "|autora?|autore",
    "editor": "(?:joint |volume |general |series )?editors?(?: of compilation)?|herausgeber(?:in)?"
    "|éditeur(?: scientifique)?|éditrice scientifique|directeur de (?:la )?publication|curatore",
    "translator": "(?:joint )?translators?|übersetzer(?:in)?|traducteur|traductrice|traductora?|traduttore",
    "compiler": "compilers?|compilateur",
    "illustrator": "illustrators?|illustrat(?:eur|rice)",
    "introduction": "(?:writer|author) of (?:added )?introduction",
    "foreword": "(?:writer|author) of (?:foreword|preface)|préfaci(?:er|ère)",
    "afterword": "(?:writer|author) of afterword|postfaci(?:er|ère)",
    "commentator": "commentator|writer of added commentary|commentateur",
    "annotator": "annotator|annotateur",
    "composer": "composers?|compositeur",
    "contributor": "contributors?",
    "narrator": "narrators?",
    "performer": "performers?",
}
"""What people did → what catalogues write behind a comma or, in France, a full stop."""
_RELATOR = re.compile(
    rf"(?:,|(?<=\)|[0-9\]])\.)\s+(?:{'|'.join(f'(?P<{role}>{words})' for role, words in _RELATORS.items())})"
    r"\.?(?=\s*(?:$|[};；,]|and\b))",
    re.IGNORECASE,
)
_EASTERN_SIGN = rf"[{EASTERN_LETTERS}]"
_WORDS = "|".join(_EASTERN_ROLES)
_LONG_WORDS = "|".join(word for word in _EASTERN_ROLES if len(word) > 1 and word < "가")
_HAN_SIGN, _SHORT_SIGNS = r"[\u3400-\u9fff]", "著撰编編译譯訳注註辑輯"
_END = r"(?=\s*(?:$|[};；]|and\b))"  # of a name in a list
_SHORT_ROLE = re.compile(
    r"(?P<name>[^,;]+,[^,;]*[^,;\s](?:,\s*(?:Jr|Sr|I{2,3}|IV)\.?)?)"
    r",\s+(?:(?P<editor>Eds?)|(?P<compiler>Comps?)|(?P<translator>Trans)|(?P<illustrator>Illus))\.\s*"
)
"""What ERIC writes behind given names and a comma, `Roe, Jane, Ed.`; `Roe, Ed.` is a name."""
_SHORT_SIGN = re.compile(rf",\s+(?:Eds?|Comps?|Trans|Illus)\.{_END}")
"""The same in a list of names."""
_EASTERN_ROLE = re.compile(
    rf"(?<!\s)\s*[(\[（［〔【](?P<inside>{_WORDS})[)\]）］〕】]"
    rf"|(?:(?<={_EASTERN_SIGN}{{2}})\s+|(?<=等)\s*)(?P<behind>{_WORDS}){_END}"
    rf"|(?<={_EASTERN_SIGN})\s*(?P<glued>{_LONG_WORDS}){_END}"
    rf"|(?<={_HAN_SIGN}{{3}})(?P<short>[{_SHORT_SIGNS}]){_END}"
)
"""One sign, and two in Korean, may be a given name: 张译, 张 译 and 이지음 are people, 王力 译 translates.

Behind three signs hardly any is: 夏目漱石著, 司马迁撰."""


def name_parts(written: str) -> tuple[str, str, str]:
    """Given name, family name and suffix of `Last, First, Suffix` or `Last, Suffix, First`.

    A name without commas is natural, and all of it the family name here. PubMed writes the suffix behind the
    given names, Scopus behind the family name.

    >>> name_parts("Gates, Henry Louis, Jr."), name_parts("Gates, Jr., Henry Louis")
    (('Henry Louis', 'Gates', 'Jr.'), ('Henry Louis', 'Gates', 'Jr.'))
    >>> name_parts("Woolf, Virginia, 1882-1941"), name_parts("Müller, Hans (Hrsg.)"), name_parts("Ada Brand")
    (('Virginia', 'Woolf', ''), ('Hans', 'Müller', ''), ('', 'Ada Brand', ''))
    >>> name_parts("Sammy Davis, Jr."), name_parts("Smith, John, MD, PhD")
    (('', 'Sammy Davis', 'Jr.'), ('John', 'Smith', 'MD, PhD'))
    >>> name_parts("King, Martin L Jr"), name_parts("Smith III, J.")
    (('Martin L', 'King', 'Jr'), ('J.', 'Smith', 'III'))
    """
    given, family, after = told_apart(_parted(without_additions(without_role(written))[0]))
    return suffix_apart(given, family, ", ".join(filter(None, after)))


def between_commas(written: str) -> list[str]:
    """What of a name stands between commas, but for what a catalogue adds to it.

    >>> between_commas("Eliot, George, 1819-1880")
    ['Eliot', 'George']
    """
    return list(filter(None, _parted(without_additions(written)[0])))


def _parted(name: str) -> list[str]:
    return [part.strip() for part in COMMA.split(name)]


def suffix_apart(given: str, family: str, suffix: str) -> tuple[str, str, str]:
    """The parts of a name; PubMed writes the suffix behind the given names, Scopus behind the family's.

    >>> suffix_apart("Martin L Jr", "King", ""), suffix_apart("J.", "Smith III", "")
    (('Martin L', 'King', 'Jr'), ('J.', 'Smith', 'III'))
    >>> suffix_apart("Martin L., Jr.", "King", ""), suffix_apart("J.", "Smith, MD", "")
    (('Martin L.', 'King', 'Jr.'), ('J.', 'Smith', 'MD'))
    """
    if given and not suffix:
        given, suffix = _without_suffix(given)
    if given and not suffix:
        family, suffix = _without_suffix(family)
    return given, family, suffix


def told_apart(parts: Sequence[str]) -> tuple[str, str, list[str]]:
    """Given name, family name and what follows a name, of its parts between commas, the family name first.

    What may be two initials is that where no other given name is told: `JR`, `IV`.

    >>> told_apart(["Gates", "Jr.", "Henry Louis", "PhD"]), told_apart(["John Smith", "PhD"])
    (('Henry Louis', 'Gates', ['Jr.', 'PhD']), ('', 'John Smith', ['PhD']))
    >>> told_apart(["Gates", "JR"]), told_apart(["Gates", "Jr."]), told_apart(["Sammy Davis", "JR"])
    (('JR', 'Gates', []), ('', 'Gates', ['Jr.']), ('', 'Sammy Davis', ['JR']))
    """
    family, *rest = parts
    if len(rest) == 1 and _TWO_INITIALS.fullmatch(rest[0]) and (" " not in family or family[0].islower()):
        return rest[0], family, []
    is_whole = " " in family or any(map(is_degree, rest[:1]))
    if is_whole and are_suffixes(rest):
        return "", family, rest
    before = rest[:1] if rest and lineage(rest[0]) else []
    given, *after = rest[len(before) :] or [""]
    return given, family, [*before, *after]


def _without_suffix(part: str) -> tuple[str, str]:
    """A part of a name and the suffix that it ends in; empty without one.

    Without a comma before it, `Junior` may be a name, and so may what is in small letters.
    """
    before, *behind = _parted(part)
    if before and behind and are_suffixes(behind):
        return before, ", ".join(behind)
    rest, _, last = part.rpartition(" ")
    is_short = len(last.rstrip(".")) <= _LONGEST_SUFFIX and (last[:1].isdigit() or not last.islower())
    return (rest.rstrip(), last) if rest and is_short and lineage(last) else (part, "")


def role_of(written: str) -> str:
    """What a person did, by the word behind the name, in brackets but in the Far East; empty without such.

    >>> role_of("Heath, Thomas L. (trans.)"), role_of("Müller, Hans (Hrsg.)"), role_of("Roe, Jane")
    ('translator', 'editor', '')
    >>> [role_of(name) for name in ("徐烈炯 译", "王力主编", "王力（著）", "张译", "夏目漱石著")]
    ['translator', 'editor', 'author', '', 'author']
    >>> role_of("Roe, Jane, Ed."), role_of("Roe, Ed.")
    ('editor', '')
    """
    if found := _EASTERN_ROLE.search(written):
        return _EASTERN_ROLES[found[found.lastgroup or 0]]
    if told := [found for found in _RELATOR.finditer(written) if not is_collective(written[: found.start()])]:
        roles = [found.lastgroup or "" for found in told]
        return "author" if "author" in roles else roles[0]
    if found := _SHORT_ROLE.fullmatch(written):
        return found.lastgroup or ""
    found = _ROLE.search(written)
    if not found or is_collective(written[: found.start()].strip("{ ")):  # Institut Laue-Langevin (ILL)
        return ""
    return found.lastgroup or ""


def may_have_roles(names: str) -> bool:
    """Whether a word for what one of them did may stand behind one of several names.

    >>> may_have_roles("Roe, Jane, Ed. and Poe, Al"), may_have_roles("Roe, Jane and Poe, Al")
    (True, False)
    """
    return bool(role_of(names) or _SHORT_SIGN.search(names))


def without_role(written: str) -> str:
    """A name without what an editor or translator is called behind it.

    >>> without_role("Lee, Ann (ed.)"), without_role("王力 等 主编")
    ('Lee, Ann', '王力 等')
    """
    if found := _SHORT_ROLE.fullmatch(written):
        return found["name"]
    return _EASTERN_ROLE.sub("", _RELATOR.sub("", _ROLE.sub("", written))) if role_of(written) else written


def may_follow(part: str) -> bool:
    """Whether a part may follow the given names: what tells a son, a degree, an order, a rank.

    >>> may_follow("Jr."), may_follow("S.J."), may_follow("Viscount"), may_follow("Jane")
    (True, True, True, False)
    """
    is_rank = search_form(part).replace(" ", "") in _RANKS
    return may_be_suffix(part) or is_rank or is_byname(part)


def has_strange_part(parts: Sequence[str]) -> bool:
    """Whether of three parts of a name none is what may follow it.

    >>> has_strange_part(["Smith", "Jane", "Brown"]), has_strange_part(["Clavius", "Chris", "S.J."])
    (True, False)
    """
    return len(parts) == 3 and not any(map(may_follow, parts[1:]))
