"""Names of persons that libraries write in one piece: rulers, popes, saints, people called after a place.

Braces and `literal` keep such names whole as they do those of organisations. Only what no organisation is
called tells them apart: a numeral behind given names, a title before them, a byname or a place behind them.
A bare `Homer` or `Thomas Aquinas` is told by none of these.
"""

import re

from kg.text.language.english_words import is_known
from kg.text.letters.fold import search_form
from kg.text.people.frequency import mostly_given, name_frequency

_NUMERAL = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\.?")  # `Ludwig XIV.` in German
_AND = frozenset(("and", "et", "und", "y", "e"))
_MOST_NAMES = 3  # before a numeral: `Pope John Paul II`
_OF_PLACES = frozenset(
    ("of", "von", "van", "de", "di", "da", "du", "le", "la", "del", "della", "der", "zu", "af", "à", "a'")
)
_HALLOWED = frozenset(
    "pope papst pape papa saint sainte st ste san santa sankt king queen emperor empress kaiser"
    " kaiserin konig konigin tsar czar sultan prince princess brother sister".split()
)
"""Titles before given names alone; `King` and `Prince` are family names, too."""
_OF_SAINTS = frozenset(("saint", "sainte", "st", "ste", "san", "santa", "sankt"))
"""Those that begin names of places and of what stands there, too: `St. Louis Post`."""
_SPIRITUAL = frozenset("pope antipope archbishop venerable blessed mother patriarch".split())
"""Titles before a name of one who has them."""
_RELIGIOUS = frozenset(("venerable", "blessed", "mother"))
"""Those before given names: `Mother Jones` is a magazine."""
_OF_LANDS = frozenset(
    "duke duchess earl count countess marquis marquess marchioness viscount viscountess baron baroness"
    " bishop archbishop patriarch".split()
)
"""Titles before `of` and a place."""
_TITLES = frozenset(
    "rabbi madame mme mademoiselle mlle monsieur sir dame lady lord abbe fra fray don dona shaykh"
    " sheikh".split()
)
"""Titles before any name of a person."""
_BYNAMES = re.compile(
    r"\S.* (?:the (?:Elder|Younger|Great|Good|Bold|Wise|Venerable|Confessor|Conqueror|Philosopher|Grammarian"
    r"|Areopagite|Theologian|Baptist|Evangelist|Divine|Pious|Fat|Bald|Navigator|Monk|Deacon|Stammerer|Fair"
    r"|Lionheart|Magnificent|Terrible|Cruel|Catholic|Impaler|Presbyter|Rhetorician|Stoic|Cynic|Sophist)"
    r"|d(?:er|ie) (?:Ältere|Jüngere|Große|Fromme|Weise|Kühne|Starke|Gute|Heilige|Stammler|Deutsche)"
    r"|l['’]Ancien|le (?:Jeune|Vieux|Grand|Bel|Bon|Pieux|Sage)|l['’]Aîné|el (?:Sabio|Viejo|Mozo|Grande)"
    r"|il (?:Vecchio|Giovane|Magnifico|Grande)|de (?:Oudere?|Jongere?|Grote))"
)
_OLD_NAMES = frozenset(
    "adelard adelbert aegidius aelred albertus albrecht alcuin alfonso alfred ambrose anselm aristarchus"
    " athanasius augustine baldus bartolus basil bede benedict boethius boniface caesarius cassian chretien"
    " clement conrad constantine cyril dionysius eberhard eike elisabeth ephrem eusebius felipe ferdinand"
    " franz friedrich geoffrey gerard gerbert gertrude gilbert godfrey gottfried gregor gregory"
    " gundissalinus gustav heinrich heloise hermann hilary hildebert hildebrand hildegard hippolytus hugh"
    " hugo ignatius innocent innozenz irenaeus isidore jerome joachim johannes julian karl katharina konrad"
    " lambert lanfranc leo leone leopold ludwig maximilian mechthild napoleon nicholas nicolaus nicole odo"
    " origen otto petrus philipp philippe pio pius pliny porphyry rabanus ramon raymond remigius robertus"
    " roland roscelin rupert siger sixtus theodore theodoric theophilus thierry ulrich vincent walter"
    " wilhelm wolfram zeno".split()
)
"""Given names of former times, which few authors of today bear, in the form that finds things."""
_NAMES_OF_PLACES = frozenset(
    "aelfric aldhelm anastasius apollonius athenagoras avitus baybars bernard birgitta bonaventure"
    " braulio bridget burchard clare cosmas diogenes durandus eadmer eckhart epiphanius erasmus"
    " eratosthenes eudoxus eustathius evagrius francis frutolf fulbert galbert gaunilo gervase giles"
    " goscelin guibert hadewijch helmold heraclides hermannus herrad hincmar hippocrates honorius"
    " hrotsvit hrotsvitha humbert ildefonsus justinian leander liutprand manegold marsilius maximus"
    " mechtild melito methodius nemesius nicander nicomachus orderic pachomius parmenides paschasius"
    " paulinus polycarp posidonius procopius protagoras pythagoras radulfus ratherius reginald regino"
    " roswitha rudolf rufinus sidonius suger suleiman symeon synesius tatian theodoret theodulf theon"
    " thietmar ubertino widukind wulfstan xenophanes".split()
)
"""Further such names, which tell a person only before `of` and a place, and before `I`."""
_ROMANS = frozenset(
    ("aulus", "decimus", "flavius", "gaius", "gnaeus", "lucius", "marcus", "publius", "quintus", "sextus")
    + ("tiberius", "titus")
)
"""Given names of Rome, before one that ends as those of families do: `Flavius Josephus`."""
_BYNAMES_OF_SAINTS = frozenset(
    "aquinas bellarmine bosco cabrini chrysostom climacus damascene loyola scotus ussher".split()
)
"""Names behind the title and the given name of a saint or a bishop that few authors bear."""
_NO_NAMES = frozenset(
    "abbey archdiocese borough brethren commonwealth consulate convent county diocese duchy embassy guild"
    " kingdom ministry monastery papacy parish parliament priory republic senate sultanate township".split()
)
"""Words of what is called after a place and no person, which the counted words of English lack."""
_PLURAL = re.compile(r"\w*[^\W\daeiouy]s")
"""`Earl of Hospitallers`, but `Earl of Clarendon`."""
_SON_OF = frozenset(("ibn", "ben", "bin", "bint", "bar"))
_NISBA = re.compile(r"(?:al|as|an|ar|at|az|ad|ash)-\w[\w'ʿʾ‘’]*")
_MOST_WORDS = 7


def has_no_family_name(name: str) -> bool:
    """Whether what stands last in the name of a person is no family name, so that nothing may turn it.

    A numeral tells a ruler where only given names stand before it: else it tells a son from his father.

    >>> [has_no_family_name(name) for name in ("John Paul II", "James VI and I", "Pliny the Elder")]
    [True, True, True]
    >>> [has_no_family_name(name) for name in ("Henry Gates III", "Hildegard of Bingen", "Bank of England")]
    [False, True, False]
    """
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    if _BYNAMES.fullmatch(name):
        return True
    before = _before_numeral(words)
    if before is not None and all(map(_is_given, before)):
        return True
    return _is_hallowed(words) or _is_of_a_place(words) or _is_of_a_land(words)


def names_person(name: str) -> bool:
    """Whether a name that a document writes in one piece is surely a person's, by its words.

    >>> [names_person(name) for name in ("Leo XIII", "Madame de Staël", "Levi ben Gershon", "al-Bīrūnī")]
    [True, True, True, True]
    >>> [names_person(name) for name in ("Door Lab", "Homer", "SDSS III", "St. Louis Post")]
    [False, False, False, False]
    """
    words = name.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return bool(_NISBA.fullmatch(name))
    return (
        has_no_family_name(name)
        or _is_given((_before_numeral(words) or [""])[0])
        or (len(words) == 2 and words[1] == "I" and _is_former(words[0]))
        or _is_titled(words)
        or (search_form(words[0]) in _TITLES and _is_capital(words[-1]))
        or any(word in _SON_OF for word in words[1:-1])
        or (len(words) == 2 and words[0].lower() == "ibn")
        or (len(words) > 2 and _is_given(words[0]) and words[1] in _OF_PLACES)
    )


def _before_numeral(words: list[str]) -> list[str] | None:
    """The names before the numeral that ends a name, without a title; `None` where none does so.

    A land may follow it: `Frederick II of Prussia`.
    """
    lands = [
        k for k in range(2, len(words) - 1) if words[k] in _OF_PLACES and _NUMERAL.fullmatch(words[k - 1])
    ]
    own = words[: lands[0]] if lands and _is_capital(words[-1]) else words
    if len(own) > 3 and own[-2] in _AND and _NUMERAL.fullmatch(own[-1]):  # James VI and I
        own = own[:-2]
    if not _NUMERAL.fullmatch(own[-1]):
        return None
    own = own[search_form(own[0]) in _HALLOWED : -1]
    return own if 0 < len(own) <= _MOST_NAMES and all(map(_is_capital, own)) else None


def _is_hallowed(words: list[str]) -> bool:
    """Whether a title and a given name are all, but for a place: `St. Augustine of Hippo`."""
    return (
        search_form(words[0]) in _HALLOWED
        and _is_given(words[1])
        and (len(words) == 2 or (words[2] in _OF_PLACES and len(words) > 3))
    )


def _is_of_a_place(words: list[str]) -> bool:
    """Whether a place is told behind a given name: any other word may be what a body is called."""
    return len(words) > 2 and words[1] == "of" and (_is_given(words[0]) or _is_former(words[0]))


def _is_of_a_land(words: list[str]) -> bool:
    """Whether a title and a place are all: `Duke of Wellington`."""
    return (
        len(words) > 2
        and search_form(words[0]) in _OF_LANDS
        and words[1] == "of"
        and all(map(_may_be_name, words[2:]))
    )


def _is_titled(words: list[str]) -> bool:
    """Whether a title stands before any names of a person: `Mother Teresa`, `St. Thomas Aquinas`."""
    title, *names = words[1:] if words[0] == "The" else words
    form = search_form(title)
    if form in _SPIRITUAL and _NUMERAL.fullmatch(names[-1] if names else ""):  # Pope Urban II
        return _before_numeral(names) is not None
    if not names or not all(map(_may_be_name, names)):
        return False
    if form in _ROMANS:
        return len(names) < _MOST_NAMES and names[0].endswith("us")
    is_before_given = form in _OF_SAINTS or form in _RELIGIOUS
    if not (is_before_given or form in _SPIRITUAL) or (is_before_given and not _is_given(names[0])):
        return False
    return all(map(_is_name, names))


def _is_name(word: str) -> bool:
    """Whether authors or saints bear a name."""
    form, counts = search_form(word), name_frequency()
    is_borne = bool(counts.family.get(form) or counts.given.get(form))
    return is_borne or form in _BYNAMES_OF_SAINTS or _is_given(word)


def _may_be_name(word: str) -> bool:
    """Whether a word with a capital is a given name, or none of English."""
    small = word.lower()
    is_none = any(map(is_known, small.split("-"))) or small in _NO_NAMES or _PLURAL.fullmatch(small)
    return _is_capital(word) and (_is_given(word) or not is_none)


def _is_given(word: str) -> bool:
    form = search_form(word)
    return _is_capital(word) and (mostly_given(form) or form in _OLD_NAMES)


def _is_former(word: str) -> bool:
    return _is_capital(word) and search_form(word) in _NAMES_OF_PLACES


def _is_capital(word: str) -> bool:
    """Whether a word has a great letter and small ones: no acronym has."""
    return word[:1].isupper() and word[1:2].islower()
