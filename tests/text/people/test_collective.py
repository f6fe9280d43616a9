import pytest
from hypothesis import given
from hypothesis.strategies import from_regex

from kg.text.people.collective import (
    _AT_THE_END,
    _CORPORATION,
    collective_form,
    is_by_another_mark,
    is_collective,
)
from kg.text.people.initials_behind import is_firm

ORGANISATIONS = [
    "ATLAS Collaboration",
    "The LIGO Scientific Collaboration",
    "LIGO Scientific Collaboration and Virgo Collaboration",
    "for the XYZ Consortium",
    "(for the CMS Collaboration)",
    "on behalf of the PANDA Collaboration",
    "on behalf of EPIC",
    "GRADE Working Group",
    "Intergovernmental Panel on Climate Change (IPCC)",
    "Consultative Forum of the Seas (CFS)",
    "World Health Organization",
    "GBIF Secretariat",
    "Great Britain. Treasury.",
    "United States. Army. Corps of Engineers",
    "WORLD HEALTH ORGANISATION",
    "R Core Team",
    "the pandas development team",
    "The NLLB Team",
    "The Materials Project",
    "The Human Protein Atlas",
    "US Preventive Services Task Force",
    "RECOVERY Collaborative Group",
    "SPRINT Research Group",
    "National Academy of Sciences",
    "Department of Health",
    "Arbeitsgruppe Karten",
    "Groupe d'étude des cartes",
    "Università di Bologna",
    "中华医学会协作组",
    "中华人民共和国教育部",
    "国家统计局",
    "中国科学院文献情报中心",
    "文部科学省",
    "서울대학교 도서관",
    "한국도서관협회",
    "Министерство культуры",
    "Федеральная служба статистики",
    "Ministério da Saúde",
    "Centro de Estudios Mexicanos",
    "Kementerian Pendidikan",
    "Badan Pusat Statistik",
    "Viện Khoa học xã hội",
    "Bộ Giáo dục và Đào tạo",
    "กระทรวงศึกษาธิการ",
    "دانشگاه تهران",
    "سازمان اسناد و کتابخانه ملی",
    "المركز القومي للبحوث",
    "ALICE Collaboration,",
    "GigaChat team",
    "MiniCPM Team",
    "GLM-4.5 Team",
    "Shanghai AI Lab",
    "CRUK ICGC Prostate Group",
    "Team Cohere",
    "NASA",
    "3GPP",
    "ITU-T",
    "ASTM International",
    "Toyota Motor Corp.",
    "Intel Corp",
    "IBM Corp.",
    "TOYOTA MOTOR CORP",
    "Robert Bosch GmbH",
    "Nokia Oyj",
    "Eni S.p.A.",
    "Rolls-Royce plc",
    "Cochrane Common Mental Disorders Group",
    "What Works Clearinghouse",
    "Educational Testing Service",
    "College Board",
    "Ofsted",
    "Sutton Trust",
    "Royal Doors NHS Foundation Trust",
    "Mathematica",
    "Writing Committee for the REMAP-CAP Investigators",
    "Executive Committee on behalf of the DOORS Investigators",
    "COVIDSurg Collaborative",
    "Hospital Clínic de Barcelona",
    "Hôpital de la Colline",
    "Ospedale San Berto",
    "Royal Free University Hospital",
    "Assistance Publique - Hôpitaux de Paris",
    "Novartis Pharmaceuticals",
    "Nordvale Pharma",
]
PERSONS = [
    "Maria Rosa Silva (MRS)",
    "Maria Fernanda Silva Costa (MFSC)",
    "Kwame Osei Bonsu Mensah (KOBM)",
    "Jane of Roe (JOHN)",
    "Jane Roe (UCLA)",
    "王中心",
    "李学院",
    "박재단",
    "김도서",
    "Maria Centro",
    "Giovanni Museo",
    "The Anh Nguyen",
    "Smith AG",
    "S. P. A. Fodor",
    "Corp, Nadia",
    "Nadia Corp",
    "H. Corp",
    "H.-J. Corp",
    "Roe JP Corp",
    "Corp",
    "Smith SRL",
    "Ann SA",
    "Jo International",
    "Victoria Team",
    "Robert Service",
    "Ann Trust",
    "Archie Cochrane",
    "Max J. Lab",
    "Gabrielle Union",
    "James R. Council",
    "Terry Group",
    "John Board",
    "Alexandre Bureau",
    "Jordi Company",
    "Guillaume de l'Hospital",
    "G. F. A. de L'Hôpital",
    "Hôpital, Jeanne",
    "Dall'Ospedale, Marta",
    "Jane Force",
    "Hugh Center",
    "Theodore Group",
    "Jane Roe for the Maps Consortium",
    "Jane Roe (on behalf of the ATLAS Collaboration)",
    "Jane Roe (Maps Institute) for the DOORS Investigators",
    "Jane Roe, University of Maps, on behalf of the DOORS Investigators",
    "Thea Network",
    "victoria team",
    "VICTORIA TEAM",
    "M.J. Lab",
    "Jane McGregor Lab",
    "Teamo Roe",
    "大野 学",
    "محمد علي",
    "X",
    "",
    "-",
]


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_a_name_with_a_word_that_no_person_has_is_an_organisations(name):
    assert is_collective(name)


@pytest.mark.parametrize("name", PERSONS)
def test_a_name_that_a_person_can_have_is_a_persons(name):
    assert not is_collective(name)


@pytest.mark.parametrize(
    "printed",
    [
        "The ATLAS Collaboration",
        "the ATLAS collaboration",
        "for the ATLAS Collaboration",
        "(on behalf of the ATLAS Collaboration)",
        "and the ATLAS Collaboration",
        "ATLAS  Collaboration",
    ],
)
def test_printings_of_one_collaboration_have_one_form(printed):
    assert collective_form(printed) == "atlas collaboration"


@pytest.mark.parametrize("name", ["The", "the", "Theory Institute", "Forum Society", ""])
def test_a_form_is_never_emptier_than_the_name(name):
    assert bool(collective_form(name)) == bool(name)
    assert not name or collective_form(name)[0] == name[0].lower()


def test_other_collaborations_have_other_forms():
    assert collective_form("ATLAS Collaboration") != collective_form("CMS Collaboration")


def test_a_long_name_takes_no_time():
    assert not is_collective("the " + "a " * 50_000)
    assert not is_collective("x for " * 50_000)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Österreichische Akademie der Wissenschaften",
            "Bayerische Staatsbibliothek",
            "Royal Library of Denmark",
        ),
        *(
            "Biblioteca Nacional de España",
            "Российская академия наук",
            "中国社会科学院",
            "Πανεπιστήμιο Αθηνών",
        ),
        *("وزارة الثقافة", "האוניברסיטה העברית", "국립중앙도서관", "Uniwersytet Warszawski"),
        *("شركة النفط و الغاز", "دار النشر و التوزيع", "معاونت برنامه ریزی و نظارت"),
    ],
)
def test_institutions_are_known_in_their_languages(name: str) -> None:
    assert is_collective(name)


@pytest.mark.parametrize("name", ["이학회", "Jane Akademos", "Anna Institoris", "Мария Академик", "سعد حداد"])
def test_a_person_whose_name_begins_like_an_institution_is_none(name: str) -> None:
    assert not is_collective(name)


@pytest.mark.parametrize(
    "name",
    [
        *("World Bank", "International Monetary Fund", "OECD", "United Nations", "European Central Bank"),
        *("Bank of England", "Congressional Budget Office", "Pew Research Center", "Asian Development Bank"),
        *("U.S. Census Bureau", "Statistics Canada", "Bank for International Settlements", "UNICEF", "UNDP"),
        *("Deutsche Bundesbank", "Economist Intelligence Unit", "European Parliament", "Banco de México"),
        "Federal Reserve Bank of St. Louis",
    ],
)
def test_what_reports_counts_and_lends_is_an_organisation(name: str) -> None:
    assert is_collective(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Jean-Christophe Bureau", "Marilyn Nations", "Ivan Bank", "Central Park", "Who", "Roe, W. H. O."),
        *("Maria Banco", "Oecd Roe", "Jane Office", "SUKARNO", "Reserve Jones", "Parl Roe"),
    ],
)
def test_names_with_a_word_of_such_are_persons(name: str) -> None:
    assert not is_collective(name)


def test_what_ends_a_name_without_spaces_is_never_ascii() -> None:
    assert not [sign for sign in _AT_THE_END.pattern if sign.isascii() and sign.isalpha()]


@given(from_regex(_CORPORATION, fullmatch=True))
def test_a_corporation_is_called_one_in_letters_of_any_size(name: str) -> None:
    assert "corp" in name.lower()


@pytest.mark.parametrize("name", [". .", "... ...", ".", ". AG", ""])
def test_points_alone_are_no_firm(name: str) -> None:
    assert not is_by_another_mark(name)


@pytest.mark.parametrize("form", ["AG", "Oy", "A/S", "S.A.", "PLC", "SPA", "SRL"])
def test_a_legal_form_is_one_wherever_it_is_asked_for(form: str) -> None:
    name = f"Siemens {form}"
    assert is_firm(name)
    assert is_by_another_mark(name)
