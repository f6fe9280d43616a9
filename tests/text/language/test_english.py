import pytest

from kg.text.language.english import is_english, says_english
from kg.text.tokens import tokens

ENGLISH = "We train a large model on noisy data and show that it is as good as the best of its kind."


@pytest.mark.parametrize(
    "text",
    [
        "Wir stellen ein neues Verfahren zur Erkennung von Mustern in Bildern vor. Es beruht auf Netzen. "
        * 2,
        "Nous proposons une nouvelle méthode pour la segmentation d'images et nous montrons ses limites. "
        * 2,
        "本文提出了一种新的图神经网络方法，用于图像分类。" * 30,
        "12 34.5 | 6 7 8 \n" * 20,
        "for (i = 0; i < n; i++) { x[i] += 1; }" * 3,
        "Wij onderzochten of de zorg voor ouderen verbetert en of we hun klachten of vragen beter kunnen "
        "begrijpen of beantwoorden dan eerder.",
        "A dolgozat bemutatja, hogy be lehet vezetni az eljárást, be kell mutatni az eredményeket, és be "
        "kell látni, hogy jobb lesz.",
        "Sinuri ng papel ang mga salita ng wika gamit ang mga kasangkapan. Umabot sa mataas na antas ang "
        "katumpakan nito sa lahat ng datos.",
    ],
)
def test_what_is_not_held_together_by_english_words_is_not_english(text: str) -> None:
    assert not is_english([token.text for token in tokens(text)])


def test_english_is_english_and_a_title_may_be() -> None:
    assert is_english([token.text for token in tokens(ENGLISH)])
    assert is_english(["Recognition"])
    assert is_english([])


@pytest.mark.parametrize(
    "title",
    [
        "Impacto del cambio climático en la agricultura",
        "Reconnaissance d'entités nommées dans les textes cliniques",
        "L'apprentissage profond",
        "Die Digitalisierung der Verwaltung",
        "Manifest der Kommunistischen Partei",
        "System der Bedürfnisse",
        "Reti neurali nella diagnosi",
        "Uma abordagem para o problema",
        "知识图谱补全旨在预测知识图谱中缺失的三元组",
        "基于Transformer的目标检测",
        "Распознавание образов",
        "التعلم العميق",
        "Mustererkennung",
        "Historia",
        "Geschichte der Stadt Köln",
        "Życie codzienne w Krakowie",
        "Bilgisayar ağları",
        "BİLGİSAYAR AĞLARI",
        "LA VIE QUOTIDIENNE",
        "Tiếng nói và chữ viết",
        "Memoria colectiva",
        "Suomen kielen sanakirja",
        "Aplikasi pembelajaran bahasa",
        "Corpus diacrónico",
        "Frauen in der Revolution",
        "Carte de France",
        "Histoire de France",
        "Fides et ratio",
        "La Nation",
        "Shi ji",
        "Novo estudo\nObtemos redes menores; precisão: 95 %.",
        "Yeni yöntem\nBu çalışmada BERT modeli kullanıldı, doğruluk 94,5 % oldu.",
    ],
)
def test_a_title_in_another_language_is_not_english(title: str) -> None:
    assert not is_english([token.text for token in tokens(title)])


@pytest.mark.parametrize(
    "title",
    [
        "Reception of Kritik der reinen Vernunft in England",
        "The van der Waals Equation",
        "Rio de Janeiro traffic",
        "El Niño variability",
        "El Niño Variability",
        "Las Vegas Transport",
        "LA Traffic",
        "Die Casting",
        "Tour de France",
        "Tic tac toe",
        "Topic Constructions Inspired by Tian et al. (2024)",
        "van der Waals forces",
        "d'Alembert operators",
        "De novo protein design",
        "α-synuclein",
        "MIT OpenCourseWare",
        "PARDEN",
        "BAM! Just Like That",
        "LLaMA-Adapter V2",
        "DEEP LEARNING",
        "Kolmogorov–Arnold Networks",
        "Erdős–Rényi graphs",
        "Schrödinger Bridges",
        "Möbius inversion",
        "Łojasiewicz inequalities",
        "Café culture",
        "Zürich transport",
        "Arabidopsis thaliana root hairs",
        "Mycobacterium tuberculosis drug resistance",
        "Palladium-catalyzed cross-coupling",
        "Laparoscopic cholecystectomy",
        "N-heterocyclic ligands",
        "Utilitarianism",
        "Quicksort",
        "Real-Time Deep Anomaly Detection in Health Provider Billing: Label Scarcity, Deep Models, "
        "Costs, Audits, New Data, for Everybody",
    ],
)
def test_a_title_with_a_foreign_name_is_english(title: str) -> None:
    assert is_english([token.text for token in tokens(title)])


BURNOUT = (
    "Burnout and turnover among teachers\nTeachers (N = 412; 78% women; Mage = 41.2, SD = 9.8) reported"
    " burnout annually. Burnout predicted turnover (β = .31, SE = .05, p < .001); job satisfaction did not"
    " (β = −.04, SE = .05, p = .41). Model fit was good, χ²(24) = 41.3, p = .02, CFI = .98, RMSEA = .04."
)
DRIVERS = (
    "Stereotype threat in older drivers\nOlder drivers (N = 96, aged 65–84 years, M = 71.2) under threat"
    " made 34% more errors than controls (M = 6.7 vs. M = 5.0), F(1, 94) = 9.87, p = .002, partial η² = .095."
)


@pytest.mark.parametrize("text", [BURNOUT, DRIVERS])
def test_numbers_and_the_letters_of_statistics_are_words_of_no_language(text: str) -> None:
    assert is_english([token.text for token in tokens(text)])


def test_statistics_among_words_of_another_language_do_not_make_them_english() -> None:
    italian = (
        "Autisti anziani sotto minaccia (N = 96, M = 71,2) hanno commesso più errori rispetto ai controlli"
    )
    statistics = ", F(1, 94) = 9,87, p = .002, partial η² = .095, CFI = .98, RMSEA = .04, SRMR = .03"
    assert not is_english([token.text for token in tokens(italian + statistics)], told=True)


def test_where_a_document_says_that_many_words_are_english_most_need_to_be() -> None:
    text = (
        "kanban heijunka jidoka gemba, Heijunka, Jidoka, Gemba, Muda: lean terms compared. Plants: fourteen. "
        "Managers judged twenty-two phrases, unaided, before training, after training; ten months later, "
        "they judged again."
    )
    words = [token.text for token in tokens(text)]
    assert [is_english(words, told) for told in (None, True, False)] == [False, True, False]


def test_what_the_document_says_counts_where_few_words_cannot_tell() -> None:
    title, text = ["Neural", "machines"], [token.text for token in tokens(ENGLISH)]
    assert [is_english(title, told) for told in (None, True, False)] == [True, True, False]
    assert [is_english(["Kanban"], told) for told in (None, True, False)] == [False, True, False]
    assert is_english(text, told=False)  # the abstract of a thesis in German
    assert not is_english(["知识图谱"], told=True)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", True), ("eng", True), ("en-GB", True), ("English", True), ("British", True), ("de; en", True)]
    + [("de", False), ("ngerman", False), ("zh_CN", False), ("", None), ("und", None)]
    + [("English (US)", True), ("British English", True), ("Text in English", True), ("en-US-posix", True)]
    + [("ingles", True), ("Engels", True), ("English, Klingon", True), ("French and English", True)]
    + [("not English", False), ("translated from English", False), ("Greek (English summary)", False)],
)
def test_a_language_is_english_by_its_code_or_name(language: str, said: bool | None) -> None:
    assert says_english(language) is said


@pytest.mark.parametrize(
    "title", ["Ricci solitons", "Escherichia coli biofilms", "Exoplanets", "Higgs boson"]
)
def test_titles_of_other_sciences_are_english(title: str) -> None:
    assert is_english(title.split())
