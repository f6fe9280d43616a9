"""On what data the results of abstracts are said to be: `python benchmarks/tested.py [--unread] [--misses]`.

Beside `gold/tested.tsv` and, with `--unread`, `gold/tested_unread.tsv`, which know papers by their arXiv id
and figures by where they begin. The ids that were in no other file, in order, were drawn with
`random.Random(83)` (`sample` of all, taken from the front) until there were 110 in which `kg` found a result
and whose abstract has a word with a capital or a digit in brackets, or behind `on`, `in`, `across`, `over`
or `from` (`the` may stand between). The first 60 are in the one file, the other 50 in the other. Behind these
stand those in which more results are on named data: going on from the front, without the 110, those where a
sentence of the abstract with a result has such a bracket, or such a word behind one of the five (`both`,
`challenging`, `public`, … may stand between, and a number alone is no such word). Of 100 of these the
first 50 are in the one file and the others in the other. The annotator saw the texts and where results stand,
and not what `kg` says of them. What is wrong in the second file is not looked at. The abstracts are looked
for as `subjects.py` does.
"""

import argparse
import re
from collections import Counter

from findings import share
from subjects import NOBODY, annotated, texts

from kg.extract import extract_texts
from kg.model import Claim

FILES = {False: "tested.tsv", True: "tested_unread.tsv"}
"""Which file is meant, without `--unread` and with it."""
_NOUN = re.compile(r"\s(?:dataset|benchmark)s?$")


def named(names: list[str]) -> frozenset[str]:
    """Names of data as they are compared: without case, breaks of lines and the noun behind them.

    >>> named(["CIFAR-10", "the\\nWild benchmark"]) == named(["The Wild", "cifar-10"])
    True
    """
    return frozenset(_NOUN.sub("", " ".join(name.casefold().split())) for name in names)


def answer(printed: str) -> frozenset[str]:
    """One of the right answers, as `gold/` has it: names with ` & ` between them, or `-` for none."""
    return named([] if printed == NOBODY else printed.split(" & "))


def said_of(claim: Claim | None, text: str) -> list[str]:
    """The data that a claim is said to be on, as printed; none where no such figure was found."""
    return [span.of(text) for span in getattr(claim, "data", ())]


def main() -> None:
    """Print how many answers are right, and with `--misses` those that are not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--unread", action="store_true", help="beside the file that nobody has read")
    parser.add_argument("--misses", action="store_true", help="each difference, with its sentence")
    asked = parser.parse_args()
    if asked.unread and asked.misses:
        parser.error("what is missed in the unread file is not shown; leave out --unread or --misses")
    gold = annotated(FILES[asked.unread])
    counts: Counter[str] = Counter()
    for id, text in texts(set(gold)):
        found = {claim.figure.span.start: claim for claim in extract_texts([text])[0].claims}
        for place, answers in gold[id].items():
            claim = found.get(place)
            names = said_of(claim, text)
            is_right = named(names) in map(answer, answers)
            counts["figures"] += 1
            counts["said"] += bool(names)
            counts["said rightly"] += bool(names) and is_right
            counts["wanted"] += NOBODY not in answers
            counts["found"] += NOBODY not in answers and is_right
            if not is_right and asked.misses:
                sentence = claim.sentence.of(text) if claim else "no figure is found here"
                said = " & ".join(names) or NOBODY
                print(f"{id} {place}: {said} for {' or '.join(answers)} | {sentence}".replace("\n", " "))
    print(f"{counts['figures']} results of {len(gold)} abstracts: {counts['said']} are said to be on data")
    print(f"  of these rightly          {share(counts, 'said rightly', 'said')}")
    print(f"  of those that are, found  {share(counts, 'found', 'wanted')}")


if __name__ == "__main__":
    main()
