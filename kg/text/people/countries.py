"""Names of countries, as addresses write them in English: to tell an address from a person.

The names are those of ISO 3166-1 and what is usual beside them: `USA`, `South Korea`, `Scotland`. Small
islands and dependent areas where hardly any institution is are not among them.
"""

from collections.abc import Sequence

from kg.text.letters.fold import same_form

_NAMES = """
    afghanistan; albania; algeria; andorra; angola; argentina; armenia; australia; austria; azerbaijan
    bahamas; bahrain; bangladesh; barbados; belarus; belgium; belize; benin; bhutan; bolivia
    bosnia and herzegovina; botswana; brasil; brazil; brunei; brunei darussalam; bulgaria; burkina faso
    burundi; cabo verde; cambodia; cameroon; canada; cape verde; central african republic; chad; chile
    china; colombia; comoros; congo; costa rica; croatia; cuba; cyprus; czech republic; czechia
    côte d ivoire; democratic republic of the congo; denmark; deutschland; djibouti; dominica
    dominican republic; ecuador; egypt; el salvador; england; equatorial guinea; eritrea; españa; estonia
    eswatini; ethiopia; fiji; finland; france; gabon; gambia; georgia; germany; ghana; great britain
    greece; greenland; grenada; guatemala; guinea; guinea bissau; guyana; haiti; holland; honduras
    hong kong; hungary; iceland; india; indonesia; iran; iraq; ireland; islamic republic of iran; israel
    italia; italy; ivory coast; jamaica; japan; jordan; kazakhstan; kenya; kingdom of saudi arabia; korea
    kosovo; kuwait; kyrgyzstan; lao pdr; laos; latvia; lebanon; lesotho; liberia; libya; liechtenstein
    lithuania; luxembourg; macao; macau; madagascar; malawi; malaysia; maldives; mali; malta; mauritania
    mauritius; mexico; micronesia; moldova; monaco; mongolia; montenegro; morocco; mozambique; myanmar
    méxico; namibia; nepal; netherlands; new zealand; nicaragua; niger; nigeria; north korea
    north macedonia; northern ireland; norway; oman; p r china; pakistan; palestine; panama
    papua new guinea; paraguay; people s republic of china; peru; philippines; poland; portugal; pr china
    puerto rico; qatar; republic of china; republic of ireland; republic of korea; romania; russia
    russian federation; rwanda; samoa; san marino; saudi arabia; schweiz; scotland; senegal; serbia
    seychelles; sierra leone; singapore; slovakia; slovenia; solomon islands; somalia; south africa
    south korea; south sudan; spain; sri lanka; sudan; suriname; sweden; switzerland; syria; taiwan
    tajikistan; tanzania; thailand; timor leste; togo; tonga; trinidad and tobago; tunisia; turkey
    turkmenistan; türkiye; u k; u s; u s a; uae; uganda; uk; ukraine; united arab emirates; united kingdom
    united republic of tanzania; united states; united states of america; uruguay; us; usa; uzbekistan
    vatican city; venezuela; viet nam; vietnam; wales; yemen; zambia; zimbabwe
    россия; украина; беларусь; 中国; 中國; 日本; 韩国; 韓国; 한국; 대한민국; 台湾; 臺灣; 香港; 美国; 英国
"""
_COUNTRIES = frozenset(name.strip() for line in _NAMES.splitlines() for name in line.split(";"))
"""In the form that has no case and no punctuation; also the empty one, which is no name."""
_ALSO_PEOPLE = frozenset(
    str.split(
        "chad china cuba cyprus england france georgia holland india ireland israel jordan kenya mali malta"
        " oman samoa scotland wales"
    )
)
_LAST_WORDS = frozenset(country.rpartition(" ")[2] for country in _COUNTRIES)
_LONGEST = max(map(len, _COUNTRIES)) + 10  # as the article and points add to them


def countries_among(names: Sequence[str]) -> list[int]:
    """The places, from 0, of the names that are those of countries; most lists of authors have none.

    >>> countries_among(["Jane Roe", "United Kingdom", "Jane England"])
    [1]
    """
    last = [name.rpartition(" ")[2].lower() for name in names]
    if _LAST_WORDS.isdisjoint(last) and (together := "".join(last)).isascii() and together.isalpha():
        return []  # told of all at once
    return [place for place, name in enumerate(names) if names_country(name)]


def names_country(name: str) -> bool:
    """Whether a text is the name of a country and nothing else.

    >>> names_country("United Kingdom"), names_country("the U.S.A."), names_country("Jane England")
    (True, True, False)
    """
    last = name.rpartition(" ")[2].lower()
    if last.isascii() and last.isalpha() and last not in _LAST_WORDS:  # as that of most names of people
        return False
    form = same_form(name).removeprefix("the ") if len(name) <= _LONGEST else ""
    return bool(form) and form in _COUNTRIES


def may_name_person(country: str) -> bool:
    """Whether people are called like this country: Jordan, Israel, Chad.

    >>> may_name_person("Jordan"), may_name_person("Switzerland")
    (True, False)
    """
    return same_form(country) in _ALSO_PEOPLE
