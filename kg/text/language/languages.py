"""Codes of languages (BCP 47) for the words that libraries print: names of babel, of people, of catalogues.

See RFC 5646: a code is a language in two letters where there are two, else in three, perhaps with a script
and a region, `sr-Cyrl`, `pt-BR`.
"""

import re

_NAMES = {
    # as English, babel and the languages themselves call them; then as in catalogues (ISO 639-2)
    "af": "afrikaans afr",
    "sq": "albanian shqip alb sqi",
    "am": "amharic amh",
    "ar": "arabic arab العربية عربي arabe árabe арабский ara",
    "hy": "armenian հայերեն arm hye",
    "az": "azerbaijani aze",
    "eu": "basque euskara baq eus",
    "be": "belarusian беларуская бел bel",
    "bn": "bengali bangla বাংলা ben",
    "bs": "bosnian bosanski bos",
    "br": "breton bre",
    "bg": "bulgarian български bul",
    "ca": "catalan català cat",
    "zh": "chinese mandarin 中文 汉语 漢語 華語 중국어 китайский chinois chino chi zho",
    "zh-Hans": "chinese-simplified simplified_chinese 简体中文 簡體中文",
    "zh-Hant": "chinese-traditional traditional_chinese 繁體中文 繁体中文 正體中文",
    "hr": "croatian hrvatski hrv",
    "cs": "czech čeština česky cze ces",
    "da": "danish dansk dan",
    "nl": "dutch nederlands dut nld",
    "en": "english eng englisch anglais inglese ingilizce engels anglicky inglés ingles"
    " inglês английский англ 英文 英语 英語 영어 영문",
    "en-AU": "australian",
    "en-CA": "canadian",
    "en-GB": "british ukenglish",
    "en-NZ": "newzealand",
    "en-US": "american usenglish",
    "eo": "esperanto epo",
    "et": "estonian eesti est",
    "fa": "persian farsi فارسی فارسي persan per fas",
    "fi": "finnish suomi fin",
    "fr": "french français francais frenchb francés französisch французский 法文 フランス語 fre fra",
    "fr-CA": "canadien acadian",
    "gl": "galician galego glg",
    "ka": "georgian ქართული geo kat",
    "de": "german ngerman germanb deutsch allemand alemán немецкий 德文 ドイツ語 ger deu",
    "de-AT": "austrian naustrian",
    "de-CH": "swissgerman nswissgerman",
    "el": "greek polutonikogreek ελληνικά gre ell",
    "grc": "ancient_greek ancientgreek grc",
    "he": "hebrew עברית heb",
    "hi": "hindi हिन्दी hin",
    "hu": "hungarian magyar hun",
    "is": "icelandic íslenska ice isl",
    "id": "indonesian bahasai indon bahasa_indonesia indonesia ind",
    "ga": "irish gaeilge gle",
    "it": "italian italiano ita",
    "ja": "japanese 日本語 日文 日语 일본어 japonais jpn",
    "kk": "kazakh kaz",
    "ko": "korean 한국어 국문 韩文 韓文 kor",
    "ku": "kurdish kurmanji kur",
    "la": "latin latina lat",
    "lv": "latvian latviešu lav",
    "lt": "lithuanian lietuvių lit",
    "mk": "macedonian македонски mac mkd",
    "ms": "malay bahasam melayu bahasa_melayu may msa",
    "mn": "mongolian mon",
    "no": "norwegian nor",
    "nb": "bokmål norsk nob",
    "nn": "nynorsk nno",
    "pl": "polish polski pol",
    "pt": "portuguese portuges português portugués portugais por",
    "pt-BR": "brazil brazilian",
    "ro": "romanian română rum ron",
    "ru": "russian русский рус russe ruso russo russisch 俄文 러시아어 rus",
    "sr": "serbian српски srpski srp",
    "sr-Cyrl": "serbianc",
    "sa": "sanskrit san",
    "sk": "slovak slovenčina slo slk",
    "sl": "slovenian slovene slovenščina slv",
    "es": "spanish español espanol castellano espagnol espanhol spanisch испанский spa",
    "es-MX": "mexican spanishmx",
    "sw": "swahili swa",
    "sv": "swedish svenska swe",
    "ta": "tamil tam",
    "te": "telugu tel",
    "th": "thai thaicjk ไทย tha",
    "tr": "turkish türkçe turkce turc tur",
    "uk": "ukrainian українська укр ukr",
    "ur": "urdu اردو urd",
    "uz": "uzbek uzb",
    "vi": "vietnamese việt tiếng_việt vie",
    "cy": "welsh cymraeg wel cym",
}
_CODES = {name.replace("_", " "): code for code, names in _NAMES.items() for name in names.split()}
_CODE = re.compile(
    r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?P<region>[a-z]{2}|[0-9]{3}))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[,;/+&，；、؛،]\s*|\s+(?:and|und|et|y)\s+")


def language_codes(printed: str) -> list[str]:
    """The codes of the languages that are printed; the words as they are, where one of them is not known.

    >>> language_codes("ngerman"), language_codes("English and French"), language_codes("en_us")
    (['de'], ['en', 'fr'], ['en-US'])
    >>> language_codes("fre"), language_codes("see there")
    (['fr'], ['see there'])
    """
    codes = [_code(part) for part in _PARTS.split(printed.strip(" ;；"))]
    return list(dict.fromkeys(codes)) if all(codes) else [printed]


def language_name(code: str) -> str:
    """What English calls the language of a code, with a code that says more; what is no known code as it is.

    >>> language_name("he"), language_name("pt-BR"), language_name("grc"), language_name("see there")
    ('Hebrew', 'Portuguese (pt-BR)', 'Ancient Greek', 'see there')
    """
    language = code.partition("-")[0]
    if language not in _NAMES or not _CODE.fullmatch(code):
        return code
    name = _NAMES[language].split()[0].replace("_", " ").title()
    return name if language == code else f"{name} ({code})"


def _code(word: str) -> str:
    """The code of one language; empty where it is not known."""
    word = word.strip(" .")
    if code := _CODES.get(word.lower()):
        return code
    found = _CODE.fullmatch(word)
    if not found:
        return ""
    language = found["language"].lower()
    language = language if len(language) == 2 else _CODES.get(language, "")
    parts = (language, (found["script"] or "").title(), (found["region"] or "").upper())
    return "-".join(filter(None, parts)) if language else ""
