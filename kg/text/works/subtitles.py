"""What stands behind a title and is no subtitle of it, in closed lists: it tells of another paper.

Of two sorts: what is surely another, a part, a reply, an erratum, and what tells something else of one study,
its protocol, its follow-up, which some library may yet have left out of the title.
"""

import re

from kg.text.letters.fold import same_form

_OF_ANOTHER = re.compile(
    # Anywhere behind the title, as its last word, or as its first.
    r"\b(?=\w)(?:(?:part|volume|vol|edition|extended (?:abstract|version)|errat(?:um|a)|corrigend(?:um|a)"
    r"|addend(?:um|a)|supplement(?:al|ary)?|appendix|rejoinder)\b"
    r"|[0-9ivx]+\W*$)"
    r"|^\W*(?:an? |the |authors?.? |full |short )?(?:[0-9ivx]{1,4}(?=[^\w-])|(?:episode|chapter|section"
    r"|paper|lecture|poster|demo|tutorial|abstract|extended|abridged|repl(?:y|ies)|comments?|commentary"
    r"|response|discussion|correction|retract(?:ed|ion))\b)",
    re.IGNORECASE,
)
_OF_ANOTHER_ELSEWHERE = re.compile(
    # The same in other languages.
    r"\b(?=\w)(?:(?:teil|halbband|tome|tomo|cilt|część|čast|díl|часть|частина|том|выпуск|τόμος|μέρος|tập|phần|nachtr[aä]ge?"
    r"|berichtigung(?:en)?|ergänzung(?:en|sband|sheft)?|anhang|supplément|suplemento|supplemento|appendice"
    r"|apéndice|dodatek|дополнени[ея]|приложени[ея]|исправлени[ея])\b"
    r"|(?:(?:erst|zweit|dritt|viert)er?s?\s+band|(?:premi[eè]re?|second[ea]?|deuxi[eè]me|troisi[eè]me|primera?"
    r"|segund[oa]|tercera?|primeir[oa]|terceir[oa]|prim[oa]|terz[oa])\s+(?:partie|parte|livre|libro|livro))\b"
    r"|(?:parte|partie|libro|livre|livro|buch|band|bd|bind|deel|del)\.?\s+(?:[0-9ivx]+|prim[oa]|second[oa]|terz[oa])\b)"
    r"|الجزء|المجلد|القسم|כרך|חלק|第.{1,3}[部卷巻册冊编編篇章回]|제.{1,2}[부권편]|补遗|補遺|勘误|正誤|附录|附録|付録|索引"
    r"|^\W*(?:eine?\s|une?\s|una\s)?(?:replik|erwiderung|entgegnung|antwort|réponse|réplique|respuesta|réplica"
    r"|resposta|risposta|odpowiedź|ответ|kommentar|commentaires?)\b"
    r"|^\W*(?:register|index|índice|indice|[上中下前後后續続续상중하])\W*$",
    re.IGNORECASE,
)
_STUDY = r"(?:stud(?:y|ies)|trials?|reviews?|meta ?analys[ei]s|cohort|survey|registry|rct)"
_TOLD = r"(?:analys[ei]s|results?|outcomes?|findings|data|reports?|evaluations?|stud(?:y|ies))"
_SPAN = r"(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty)"
_SAYS_SO = (
    # Before it is done
    rf"{_STUDY} protocols?|(?:research|clinical) protocols?",
    r"^(?:an? |the )?protocols?(?= (?:and|for|of|on|paper)\b|$)",
    rf"analysis plan|{_STUDY} (?:design|methods|methodology|objectives)|methods and design",
    r"rationale (?:and )?(?:design|methods|protocol)",
    r"design (?:and )?(?:rationale|methods|methodology|baseline|protocol|objectives)",
    rf"design of (?:the|an?) (?:\w+ ){{1,6}}{_STUDY}|baseline (?:characteristics|features|{_TOLD})",
    # Before its end
    rf"(?:pilot|feasibility)(?: \w+){{0,4}} (?:{_STUDY}|{_TOLD}|test(?:ing)?|project|phase)",
    r"an? pilot$|proof of (?:concept|principle)",
    r"(?:preliminary|early|initial|first)(?: \w+)? (?:results?|outcomes?|findings|data|reports?)",
    # And after
    rf"(?:interim|final|primary|main|secondary|updated)(?: \w+)? {_TOLD}",
    rf"(?:long|short|mid|medium) term(?: \w+)? {_TOLD}",
    r"(?:long|short|mid|medium) term (?:effect(?:s|iveness)?|efficacy|safety|survival|benefits?)",
    rf"{_SPAN} (?:year|month|week|day)s?(?: \w+)? (?:{_TOLD}|effects?|survival|experience|update)",
    r"follow ?ups?|(?:label|term) extension|extension (?:study|trial|phase)|cohort profile",
    r"(?:an?|the|cochrane|[0-9]{4}) update|^update|update of",
    # What else is asked of its data
    r"(?:post ?hoc|sub ?group|sensitivity|exploratory|ancillary|mediation|moderator) analys[ei]s",
    r"pre ?(?:specified|planned|defined) (?:\w+ )?analys[ei]s|re ?analys[ei]s",
    r"sub ?stud(?:y|ies)|replication stud(?:y|ies)|an? (?:\w+ )?replication",
    r"update[sd]? (?:systematic |cochrane )?(?:review|meta ?analys[ei]s|guidelines?)",
    rf"cost (?:effectiveness|utility|benefit|consequences?)|(?:economic|budget impact) {_TOLD}",
    r"(?:plain language|lay|executive) summary|(?:graphical|visual|video) abstract|summary for patients",
    r"(?:process|fidelity|implementation) evaluation|quality of life",
    rf"(?:qualitative|mixed methods?)(?: \w+)? (?:{_TOLD}|interviews?|exploration|research)",
)
_OF_ONE_STUDY = re.compile(rf"\b(?:{'|'.join(_SAYS_SO)})\b")
_OF_ONE_STUDY_ELSEWHERE = re.compile(
    # The same in other languages.
    r"\b(?:studienprotokoll|pilotstudie|machbarkeitsstudie|nachbeobachtung|(?:zwischen|langzeit)ergebnisse"
    r"|studieprotocol|onderzoeksprotocol|haalbaarheidsstudie|protocole (?:de|d)|protocolo d[eo]"
    r"|protocollo d\w+|(?:étude|estudio|estudo|studio) pilot[eao]|étude de faisabilité|estudio de viabilidad"
    r"|estudo de viabilidade|studio di fattibilità|résultats (?:préliminaires|finaux|à long terme)"
    r"|resultados (?:preliminares|fina(?:les|is)|a largo plazo|a longo prazo)"
    r"|risultati (?:preliminari|finali|a lungo termine)|suivi à|seguimiento|seguimento"
    r"|analyse (?:secondaire|intermédiaire)|análisis (?:secundario|intermedio)|análise secundária"
    r"|analisi secondaria|protokół badania|badanie pilotażowe|wyniki wstępne|протокол исследования"
    r"|пилотное исследование|(?:предварительные|отдаленные|отдалённые) результаты)\b"
    r"|(?:研究|试验|試驗)方案|先导研究|预试验|預試驗|随访|隨訪|中期分析|事后分析|二次分析|研究プロトコル|予備的研究"
    r"|パイロット研究|追跡調査|中間報告|연구 ?프로토콜|예비 ?연구|추적 ?(?:관찰|조사)|중간 ?분석"
)


def is_of_another(tail: str) -> bool:
    """Whether what stands behind a title tells of a part, a reply, an erratum: surely another paper.

    >>> is_of_another("Part II"), is_of_another("a reply to Roe"), is_of_another("a study of rooms")
    (True, True, False)
    """
    return bool(_OF_ANOTHER.search(tail) or _OF_ANOTHER_ELSEWHERE.search(tail))


def is_of_one_study(tail: str) -> bool:
    """Whether it tells what else is published of a study: its protocol, its follow-up, a second analysis.

    >>> is_of_one_study("study protocol"), is_of_one_study("two-year follow-up")
    (True, True)
    >>> is_of_one_study("a randomised controlled trial"), is_of_one_study("a protocol in four rounds")
    (False, False)
    """
    form = same_form(tail)
    return bool(_OF_ONE_STUDY.search(form) or _OF_ONE_STUDY_ELSEWHERE.search(form))
