"""Titles of papers as they are compared: formulas and markup count for what they print.

Three forms: `title_form` names a paper for good; `title_key` is equal for whatever people print of one title,
hyphens, accents and spelling included; `title_heads` are the titles that are left when a subtitle is dropped.
What is none is told in `kg.text.works.subtitles`.
Each takes more titles for one than that before it, but that signs count only in the second: C, C++ and C# are
one in `title_form`. Not for the looks of a title: which of its forms is shown is not decided here.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice

from kg.text.language.spelling import american
from kg.text.letters.fold import plain_umlauts, same_form
from kg.text.letters.marks import MARKS
from kg.text.letters.scripts import script_form
from kg.text.works.subtitles import is_of_another, is_of_one_study

_TAG = re.compile(r"</?[A-Za-z][^<>$]{0,200}>")
_TYPE = re.compile(
    r"\\(?:math[a-z]{2,4}|text[a-z]{2,6}|emph|operatorname|boldsymbol|bm|bf|it|rm|cal|ensuremath"
    r"|[mh]box|left|right|displaystyle|sp|sb)(?![A-Za-z])\s?|\\[,;:! ]"
)
_COMMAND = re.compile(r"\\(?:var)?([A-Za-z]+)")
_SET_CLOSE = re.compile(r"[$_^{}]")
_POWER = re.compile(r"(?:_\{(?P<below>[^{}]*)\})?\^(?:\{(?P<above>[^{}]*)\}|(?=[\w+−-]))")
"""What stands raised in a title without formulas, as `kg.text.typesetting.raised` writes it."""
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_SIGN = re.compile(rf"(?<![{_GREEK}])[α-ωΑ-Ω](?![{_GREEK}])|[∞×√]")
_NAMED = {"ell": "l"}  # TeX's commands whose sign normalises to a letter
_NAMES = {"LAMDA": "lambda", "INFINITY": "infty", "MULTIPLICATION SIGN": "times", "SQUARE ROOT": "sqrt"}
_HEAD_END = re.compile(r"[:!?]|\s[–—-]\s")
_BREAK = re.compile(r"(?=[:;?!.\s—-])(?:[:;?!.](?=\s)|\s[-–]\s|\s?(?:—|-{2,3})\s?|\s(?=\())")
"""Looks first at what any of them begins with."""
_BREAKS = 3  # that are looked at in one title
_ACCENT = re.compile(r"\\(?:[\"'`^~=.]|[Hckruv](?![A-Za-z]))\s?\{?(\\?[A-Za-z])\}?")
_SETTING = re.compile(r"\\(?:(?:text|math)[a-z]*|[mh]box)\s?(?=\{)|\\underline\b")
_FRACTION = re.compile(r"\\[dt]?frac(?![A-Za-z])\s?(?:\{([^{}]*)\}|(\w))\s?(?:\{([^{}]*)\}|(\w))")
_STAR = re.compile(r"(?<=[\w)}{^])[*∗](?!\W*$)|(?<=[$^{])[*∗]|(?<![^\W_][A-Za-z])(?<=[A-Za-z])[*∗]$")
"""One that belongs to a name, `C*-algebra`: not that of a note to the whole title."""
_IN_STARS = re.compile(r"(?<!\S)[*∗]+\w")
_SPOKEN = {
    "->": " to ",
    "<=": " leq ",
    ">=": " geq ",
    "<": " lt ",
    ">": " gt ",
    "&": " and ",
    "+": " plus ",
    "#": " sharp ",
    "°": " circ ",
    "→": " to ",
    "≠": " neq ",
    "≤": " leq ",
    "≥": " geq ",
    "∇": " nabla ",
    "’": "'",
    "®": "",
    "™": "",
}
_AND = frozenset(["und", "et", "y", "och", "og", "ve", "и", "та", "και"])
"""`and` in other languages, in small letters without accents; not what is also a letter or another word."""
_DEGREES = re.compile(
    r"(?<=\d)[\s-]?(?:degrees?\b|deg\b\.?|[°º˚∘])\s?(?:(?P<scale>[CF])(?:elsius|ahrenheit)?\b)?",
    re.IGNORECASE,
)
"""Degrees in words or by a sign: `37 degrees C`, `37 °C`."""
_SPOKEN_SIGN = re.compile("|".join(map(re.escape, _SPOKEN)))
_SPOKEN_COMMAND = {"rightarrow": "to", "ne": "neq", "le": "leq", "ge": "geq"}
_CHOSEN_COMMAND = re.compile(rf"\\({'|'.join(_SPOKEN_COMMAND)})(?![A-Za-z])")
_WORDS_OF_MANY = (
    "a about abstract abstracts acknowledgements acknowledgments addendum an and annual author "
    "authors back bibliography board book books call chair chairs column comment comments committee "
    "concern conclusion conclusions conference contents contributors correction corrections "
    "correspondence corrigendum discussion editor editorial epilogue afterword information prologue received "
    "editorials editors errata erratum expression expressions for foreword from front general guest "
    "in index introduction introductory issue issues keynote letter letters matter memoriam message "
    "minitrack new news note notes notice notices number obituary of on our overview panel papers "
    "part poster posters preface preliminary proceedings program programme remarks reply report "
    "response retracted retraction retractions review reviews s section selected session special "
    "statement statements subject summary symposium table the this to track tutorial untitled volume "
    "welcome withdrawal withdrawn workshop year "
    "vorwort geleitwort nachwort einleitung einführung inhalt inhaltsverzeichnis rezension "
    "rezensionen besprechung besprechungen nachruf grußwort zum zur der die das des und von vom zu "
    "avant propos préface postface éditorial sommaire compte comptes rendu rendus recension "
    "nécrologie le la les du de et prólogo prefacio introducción presentación reseña reseñas el los "
    "las y prefazione introduzione premessa editoriale recensione prefácio introdução apresentação "
    "resenha voorwoord inleiding recensie forord förord indledning inledning innledning wstęp "
    "wprowadzenie przedmowa recenzja słowo wstępne od redakcji úvod předmluva előszó bevezetés önsöz "
    "giriş sunuş введение предисловие послесловие рецензия редакции от вступ передмова πρόλογος "
    "εισαγωγή مقدمة تمهيد تقديم מבוא הקדמה פתח דבר "
    "前言 序 序言 引言 导言 编者按 卷首语 编后记 后记 绪论 目录 "
    "はじめに おわりに 序文 序論 "
    "緒言 まえがき あとがき 編集後記 서문 머리말 서론 편집후기 "
)
_OF_MANY = frozenset(script_form(_WORDS_OF_MANY).split())
_WHAT = "(?:article|paper|chapter|publication)"
_WAS_TAKEN_BACK = rf"(?:retracted|withdrawn)(?: and (?:replaced|republished))?(?: {_WHAT})?"
_TAKEN_BACK = re.compile(
    # Before a title; behind it in brackets, perhaps with the place of the notice; or behind it in capitals.
    rf"^\W{{0,2}}{_WAS_TAKEN_BACK}\s?[:\]»)]\s*"
    rf"|\s?\[{_WAS_TAKEN_BACK}\]\W{{0,3}}$"
    rf"|\s?[(\[](?:retracted|withdrawn) {_WHAT}(?:[.,;:] [^()\[\]]{{1,200}})?[)\]]\W{{0,3}}$"
    r"|(?:\s?\(|\s[-–—]\s)(?-i:RETRACTED|WITHDRAWN)\W{0,3}$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    # What journals and conferences print before the colon of a title.
    r"(?:retracted|retraction|withdrawn|withdrawal|errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)"
    r"|(?:author |publisher )?corrections?|expressions? of concern|comments?|commentary|reply|replies"
    r"|response|rejoinder|discussion|letters?|editorial|preface|viewpoint|opinion|position|perspectives?"
    r"|retrospective|review|survey|overview|tutorial|keynote|panel|poster|demo|abstract|news|highlights?"
    r"|interview|obituary|in memoriam|descriptor|case (?:study|report)|short|long|invited|extended abstract"
    r"|work in progress|(?:data|code)(?: (?:and|&) code)? (?:from|for)"
    r"|supplementary (?:data|information|materials?))"
    r"(?: (?:article|publication|notice|note|paper|talk|session|track))?(?: (?:to|for|from|on|of))?",
    re.IGNORECASE,
)
_INNER_MARKS = re.compile(rf"[{MARKS}]+")
_UNSPACED_WORD = re.compile(
    # Chinese has about two characters a word; kana, Thai, Lao, Burmese and Khmer more.
    "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]{2}|[\u3005\u3040-\u30ff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{3}"
)


def title_head(title: str) -> str:
    """The name in a title: the words before its first colon, dash, or sign that ends a sentence.

    >>> title_head("BAM! Just Like That"), title_head("On noise")
    ('BAM', 'On noise')
    """
    return _HEAD_END.split(title)[0]


def is_label(words: str) -> bool:
    """Whether words before the colon of a title say what it is, and are no part of it.

    >>> is_label("RETRACTED ARTICLE"), is_label("Erratum"), is_label("Correction to"), is_label("RetractNet")
    (True, True, True, False)
    """
    return bool(_LABEL.fullmatch(words))


def without_retraction(title: str) -> str:
    """The title without what was put before or behind it when the paper was taken back; others as they are.

    A notice of it, `Retraction: …`, is a paper of its own.

    >>> without_retraction("RETRACTED ARTICLE: Deep beds"), without_retraction("[Retracted] Deep beds")
    ('Deep beds', 'Deep beds')
    >>> without_retraction("Deep beds (Retracted article. See vol. 375, pg. 445, 2010)")
    'Deep beds'
    >>> without_retraction("Retraction: Deep beds")
    'Retraction: Deep beds'
    """
    if not _may_say_taken_back(title):
        return title
    return _TAKEN_BACK.sub("", title) or title


def taken_back(title: str) -> list[tuple[int, int]]:
    """Where a title says that its paper was taken back, from offset to offset.

    >>> taken_back("[RETRACTED] Fish oil"), taken_back("Fish oil")
    ([(0, 12)], [])
    """
    if not _may_say_taken_back(title):
        return []
    return [found.span() for found in _TAKEN_BACK.finditer(title)]


def _may_say_taken_back(title: str) -> bool:
    """Whether it has one of the two words without which nothing says so: few titles do."""
    lower = title.lower()
    return "retracted" in lower or "withdrawn" in lower


def title_form(title: str) -> str:
    r"""The title without case, punctuation and spacing, and without what sets its type.

    What decides that two titles are equal: TeX and HTML count for what they print, a Greek letter that stands
    alone as the name that TeX gives it.

    >>> title_form(r"$\alpha$-Rooms: \emph{A Study}") == title_form("<i>α</i>‐rooms — a study")
    True
    >>> title_form("On $R_{max}$"), title_form("On R<sub>max</sub>")
    ('on rmax', 'on rmax')
    """
    return same_form(typed_plainly(title))


def title_key(title: str) -> str:
    r"""What one title is for whoever prints it: without spaces and accents, in one spelling.

    What `title_form` leaves open does not count: hyphens between words, `&` for `and`, `und` or `et`, British
    endings, `ue` for `ü`, `degrees C` for `°C`. What tells titles apart does: numbers, words in their own
    script, `C` and `C++`. Empty for an empty title alone.

    >>> title_key("Modelling Multi-Agent Gödel Rooms") == title_key(r"modeling multiagent G\"odel rooms")
    True
    >>> title_key("On Rooms I") == title_key("On Rooms II")
    False
    """
    if "&" in title:
        title = unescape(title)
    if "\\" in title:
        title = _SETTING.sub("", _ACCENT.sub(r"\1", title))
        title = _CHOSEN_COMMAND.sub(lambda found: f" {_SPOKEN_COMMAND[found[1]]} ", title)
        title = _FRACTION.sub(r"\1\2/\3\4", title)
    if ("*" in title or "∗" in title) and not _IN_STARS.search(title):
        title = _STAR.sub(" ast ", title)
    title = _DEGREES.sub(lambda found: f" circ {found['scale'] or ''}", title)
    title = _SPOKEN_SIGN.sub(lambda found: _SPOKEN[found[0]], typed_plainly(title))
    return plain_umlauts("".join(_spelled(script_form(title).split()))) or same_form(title)


def _spelled(words: Sequence[str]) -> Iterator[str]:
    """The words in one spelling; what joins two of them, like `&`, is one in all languages."""
    for place, word in enumerate(words):
        joins = word in _AND and 0 < place < len(words) - 1
        yield "and" if joins else american(word)


def title_heads(title: str) -> tuple[str, ...]:
    """The keys of the titles that are left when a subtitle is dropped, longest first.

    None for what tells of another paper, a part, a reply, the protocol of a study: that is no subtitle.

    >>> title_heads("Nexus: A Study"), title_heads("Nexus: Part II"), title_heads("Nexus")
    (('nexus',), (), ())
    """
    return parted_heads(title)[0]


def parted_heads(title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same, and the keys of titles of one study, of which this paper tells something else.

    >>> parted_heads("Early walking: A Study"), parted_heads("Early walking: study protocol")
    ((('earlywalking',), ()), ((), ('earlywalking',)))
    """
    heads: list[str] = []
    of_study: list[str] = []
    breaks = [(found.start(), found.end()) for found in islice(_BREAK.finditer(title), _BREAKS)]
    for start, end in reversed(breaks):
        tail = title[end:]
        if title[:start].strip() and not is_of_another(tail):
            (of_study if is_of_one_study(tail) else heads).append(title_key(title[:start]))
    return tuple(heads), tuple(of_study)


def is_of_many(title: str) -> bool:
    """Whether many papers are called so: there is no word in it that is about something.

    >>> is_of_many("Guest Editors' Introduction"), is_of_many("Editorial 2024"), is_of_many("On Rooms")
    (True, True, False)
    """
    words = (
        word for printed in title.split() for word in script_form(printed).split()
    )  # most end at the first
    return all(word in _OF_MANY or not _INNER_MARKS.sub("", word).isalpha() for word in words)


def title_words(form: str) -> int:
    """How many words a folded title has, about, where its script puts no spaces between them.

    >>> title_words("on maps of rooms"), title_words("圖書館學研究方法論之探討與實踐"), title_words("社论")
    (4, 8, 1)
    """
    return form.count(" ") + 1 if form.isascii() else len(_UNSPACED_WORD.sub(r"\g<0> ", form).split())


def typed_plainly(title: str) -> str:
    r"""The title without what sets its type, a sign of a formula as the name that TeX gives it.

    >>> typed_plainly(r"$\alpha$-Maps of $R_{max}$"), typed_plainly("α-Maps of C²")
    ('alpha-Maps of Rmax', 'alpha-Maps of C2')
    """
    if "<" in title:
        title = _TAG.sub("", title)
    if "\\" in title or "$" in title:
        title = _COMMAND.sub(_name_of_command, _TYPE.sub("", title))
        title = _SET_CLOSE.sub("", title)
    elif "^" in title:
        title = _POWER.sub(lambda found: f"{found['below'] or ''}{found['above'] or ''}", title)
    if not title.isascii():
        title = _SIGN.sub(_name_of_sign, unicodedata.normalize("NFKC", title))
    return title


def _name_of_command(found: re.Match[str]) -> str:
    return _NAMED.get(found[1], found[1])


def _name_of_sign(found: re.Match[str]) -> str:
    name = unicodedata.name(found[0])
    last = name.rpartition(" ")[2]
    return _NAMES.get(name) or _NAMES.get(last) or last.lower()
