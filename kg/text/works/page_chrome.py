"""What the page of a paper shows in place of an abstract: buttons, notices of cookies, that there is none.

OpenAlex and other catalogues take abstracts from pages of publishers, and with them what stands there else.
Every paper of such a page has the same words, which would tie together what has nothing in common. Only what
begins a short abstract is looked at, and notices must speak to whoever is there, as no paper on cookies does.
"""

import re

_NO_MORE = r"(?=\s*(?:[.,;:!)\]]|\Z)|\s(?:for|of|with|in) this\b|\sfor E[DJ]\d)"
"""Behind it the sentence ends or names the paper, unlike in `No summary is available of what bees see`."""
_NONE = (
    r"(?:An? |The |This )?(?:abstract|summary) (?:is |was )?"
    rf"(?:(?:not available|unavailable|not provided|not included){_NO_MORE}|missing\s*(?:\.|\Z))"
    rf"|(?:There is )?no (?:abstract|summary) (?:is |was )?(?:available|provided|given|included){_NO_MORE}"
    r"|(?:No|Without) abstract\s*(?:\.|\Z)"
    r"|(?:Für diesen \w+ (?:ist|liegt) )?keine? (?:Abstract|Zusammenfassung) (?:verfügbar|vorhanden|vor)\b"
    r"|No hay resumen disponible|Resumen no disponible|Resumo não disponível"
    r"|Cet article n[’']a pas de résumé|Résumé non disponible|Pas de résumé\s*(?:\.|\Z)"
)
_BUTTONS = (
    r"Click to (?:increase|decrease) image size"
    r"|Previous article\s?Next article"
    r"|(?:Research-?)?article\s?(?:Free|No) Access\s?Share on"
    r"|Use the link below to share a full-?text version"
    r"|Download This Paper Open PDF in Browser"
    r"|The full text of this article hosted at \S+ is unavailable"
    r"|This (?:article|paper|chapter) has been (?:retracted|withdrawn): please see \S+ Policy\b"
)
_NOTICES = (
    r"(?:We|(?:This|Our) (?:web)?site)(?: and our partners)? (?:use|store|utili[sz]e)s? (?:\w+ )?cookies\b"
    r"(?=.{0,250}\b(?:you|your)\b)"
    r"|By (?:continuing to (?:use|browse)|using) (?:this|our) (?:web)?site,? you\b"
    r"|(?:JavaScript|Cookies) (?:is|are|must be|has to be) (?:not )?(?:disabled|enabled)\b"
    r"(?=.{0,60}\b(?:your browser|please)\b)"
    r"|(?:Please|You (?:need to|must)) enable (?:JavaScript|cookies)\b"
    r"|Your (?:web )?browser (?:does not|doesn[’']t) support\b"
)
_CHROME = re.compile(rf"(?:Abstract:?\s+)?(?:[\[(]?(?:{_NONE})|{_BUTTONS}|{_NOTICES})", re.IGNORECASE)
_LONGEST = 1500
"""Characters of an abstract beyond which it says something of its own, whatever begins it."""


def is_chrome(abstract: str) -> bool:
    """Whether an abstract is what the page of a paper shows to all who come, and says nothing of the paper.

    >>> is_chrome("Abstract not available."), is_chrome("We use cookies to improve your experience.")
    (True, True)
    >>> is_chrome("We use cookies as a model of decay."), is_chrome("No abstract argument is sound.")
    (False, False)
    """
    return len(abstract) <= _LONGEST and bool(_CHROME.match(abstract))
