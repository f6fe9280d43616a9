"""What stands in the place of an author's name where nobody is named: “Anonymous”, “N. N.”, “[s.n.]”."""

import re

from kg.text.letters.fold import same_form

_NOBODY = re.compile(
    r"anon|anonymous|anonymous authors?(?: s)?|(?:no|unknown|various) authors?(?: listed)?|authors? unknown"
    r"|no author name available"
    r"|unknown|various|authors?|none|nil|null|nan|n a|not available|n n|nn|nomen nescio"
    r"|(?:author s )?names? withheld|s n|sine nomine|incerti? auctor(?:is)?|auctor incertus"
    r"|(?:from |by )?(?:our|an?|the) (?:(?:own|special) )?correspondent"
    r"|ders|dies|derselbe|dieselben?|idem|eadem"  # of a bibliography, where it stands below another entry
    r"|(?:the )?editors|staff(?: writer| reporter)?"
    r"|(?:un )?correspondant|(?:la )?rédaction|(?:die )?redaktion|(?:die )?herausgeber|collectif"
    r"|(?:ein |einem )?(?:ungenannter?|ungenannten|anonymus)"
    r"|anonym|anonyme|anonimo|anónimo|anônimo|unbekannt|verschiedene|inconnu|auteurs divers"
    r"|desconocido|autor desconocido|autores varios|varios autores|sin autor|autor não identificado"
    r"|yazarsız|yazarı bilinmiyor"
    r"|аноним|неизвестно|б а|без автора|автор не указан|مجهول|مؤلف مجهول|بی نام|بینام|ناشناس"
    r"|匿名|佚名|无名氏|無名氏|(?:作者|著者)?(?:不明|不详|不詳)"
    r"|(?:저자|작자) ?(?:없음|미상)|미상"
    r"|ไม่ปรากฏชื่อผู้แต่ง|khuyết danh"
)
"""In the form that has no case and no punctuation."""


def names_nobody(name: str) -> bool:
    """Whether a text in the place of a name names no person; true of one without any letter.

    Two such printings say nothing of being one author.

    >>> names_nobody("Anonymous"), names_nobody("[No authors listed]"), names_nobody("[s.n.]")
    (True, True, True)
    >>> names_nobody("Ders."), names_nobody("Idem, Ann")
    (True, False)
    >>> names_nobody("Nina Anonymous"), names_nobody("X")
    (False, False)
    """
    return not any(map(str.isalpha, name)) or bool(_NOBODY.fullmatch(same_form(name)))
