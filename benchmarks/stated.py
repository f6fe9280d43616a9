"""How often figures are read as plain wordings say them: `python benchmarks/stated.py PAPERS.jsonl`.

PAPERS.jsonl is arXiv's metadata, one paper a line. Some wordings leave no doubt: of `reduces latency by 20%`
the metric is `latency` and went down, in `outperforms X by 3%` the figure is against `X`, `up to 9%` is the
most. So a corpus is a gold of its own that nobody had to annotate. It knows no rule of `kg`, only the
patterns below. Of a figure are looked at the parts that its wording makes evident, and no others; the last
wordings are of what is no figure. Papers of `gold/` are left out, so that who looks at `--misses` leaves
those unread that nobody has read.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from multiprocessing import Pool
from pathlib import Path

from kg.extract import extract_texts
from kg.model import Bound, Claim, ClaimKind, ClaimRole, Direction, Span

GOLD = Path(__file__).resolve().parent / "gold"
_NUMBER = r"(?P<figure>\d+(?:\.\d+)?)"
_PERCENT = r"\s?\\?%"
_LED = r"(?:(?:up\sto|over|at\sleast|about|nearly|approximately|an\saverage\sof)\s)?"
_WORD = r"""(?!(?:by|of|in|on|for|to|with|and|or|from|at|while|as|when|that|which|using|than|over|across|is
    |are|was|were|both|more|less|only|it|its|them|due|not|can|all|higher|lower|better)\b)[A-Za-z][\w-]*"""
_PHRASE = rf"(?:(?:the|an?|its|their)\s)?(?:{_WORD}\s){{0,3}}?{_WORD}"
_SCORE = rf"""(?:{_WORD}\s){{0,2}}?(?P<metric>accuracy|precision|recall|F1(?:[-\s]scores?)?|AUC|AUROC|RMSE
    |PSNR|SSIM|FID|mAP|mIoU|IoU|Dice(?:\sscore)?|WER|BLEU|(?:success|error)\srate|specificity|sensitivity
    |MAE)"""
_COST = rf"""(?:{_WORD}\s){{0,3}}?(?P<metric>time|costs?|latency|errors?|rates?|usage|overhead|memory
    |consumption|parameters|FLOPs|tokens)"""
_NAMED = r"""(?:[Mm]ean\s[Aa]bsolute\s[Ee]rror|[Mm]ean\s[Ss]quared?\s[Ee]rror|[Ss]tandard\s[Dd]eviation
    |[Mm]ean\s[Aa]verage\s[Pp]recision|[Mm]ean\s[Ii]ntersection\s[Oo]ver\s[Uu]nion)"""
_ENDS = r"(?=[.,;)]|\s(?:on|for|in|with|across|at|while|compared|over|and)\b)"
_VERB = r"(?:out)?(?:perform|surpass|exceed)"


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording whose meaning nobody doubts."""

    name: str
    """It, with an example's words."""
    pattern: re.Pattern[str]
    """It, in a sentence. Its group `figure` is the number, `metric` and `comparator` are what they say."""
    parts: Mapping[str, object] | None
    """What else it says of the figure, by the names of `wrong`; `None` where the number is none."""


def wording(name: str, pattern: str, **parts: object) -> Wording:
    """A wording of a figure."""
    return Wording(name, re.compile(pattern, re.VERBOSE), parts)


def no_figure(name: str, pattern: str) -> Wording:
    """A wording of a number that is no figure."""
    return Wording(name, re.compile(pattern, re.VERBOSE), None)


WORDINGS = (
    wording(
        "reduces LATENCY by 20%",
        rf"\b(?:reduc|decreas|lower)(?:es|e|ed|ing|s)\s{_COST}\sby\s{_LED}{_NUMBER}{_PERCENT}",
        direction=Direction.DECREASE,
        kind=ClaimKind.PERCENT,
        role=ClaimRole.RESULT,
    ),
    wording(
        "increases ACCURACY by 20%",
        rf"\b(?:increas|improv|boost|rais)(?:es|e|ed|ing|s)\s{_SCORE}\sby\s{_LED}{_NUMBER}{_PERCENT}",
        role=ClaimRole.RESULT,
    ),
    wording(
        "a 20% reduction in LATENCY",
        rf"{_NUMBER}{_PERCENT}\s(?:reduction|decrease|drop)\sin\s{_COST}{_ENDS}",
        direction=Direction.DECREASE,
        kind=ClaimKind.PERCENT,
        role=ClaimRole.RESULT,
    ),
    wording(
        "a 3% ACCURACY improvement",
        rf"\ba\s{_NUMBER}{_PERCENT}\s{_SCORE}\s(?:improvement|gain|increase)\b",
        kind=ClaimKind.PERCENT,
        role=ClaimRole.RESULT,
    ),
    wording(
        "an ACCURACY of 90%",
        rf"(?<!from\s)\ban?\s{_SCORE}\sof\s{_LED}{_NUMBER}\b(?![,.\d])",
        kind=ClaimKind.MEASURE,
        direction=None,
    ),
    wording("90% ACCURACY", rf"\b{_NUMBER}{_PERCENT}\s{_SCORE}{_ENDS}"),
    wording("ACCURACY (90%)", rf"{_SCORE}\s\({_NUMBER}{_PERCENT}\)", kind=ClaimKind.MEASURE),
    wording("ACCURACY: 0.9", rf"[(,;]\s?{_SCORE}\s?[:=]\s?{_NUMBER}", kind=ClaimKind.MEASURE),
    wording(
        "a MEAN ABSOLUTE ERROR of 2",
        rf"\b(?P<metric>{_NAMED})(?:\s\([A-Za-z]+\))?\s(?:of|by)\s{_LED}{_NUMBER}\b",
    ),
    wording(
        "an ACCURACY of 90%, surpassing X by 3%",
        rf"""{_SCORE}\sof\s\d+(?:\.\d+)?{_PERCENT}(?:\son\s[\w-]+)?,\s{_VERB}ing\s[^.,;\d]{{3,50}}
        \sby\s{_LED}{_NUMBER}{_PERCENT}(?!\sin)""",
    ),
    wording(
        "outperforms X by 3%",
        rf"\b{_VERB}(?:s|es|ed|ing)?\s(?P<comparator>{_PHRASE})\sby\s{_LED}{_NUMBER}{_PERCENT}(?!\sover)",
        role=ClaimRole.RESULT,
    ),
    wording(
        "5x faster than X",
        rf"""{_NUMBER}(?:x|\$?\\times\$?|\stimes)\s(?:faster|slower|cheaper)\sthan\s(?P<comparator>{_PHRASE})
        (?=[.,;]|\s(?:while|and)\b)""",
        kind=ClaimKind.FACTOR,
        role=ClaimRole.RESULT,
    ),
    wording(
        "20% higher … compared to X.",
        rf"""{_NUMBER}{_PERCENT}\s(?:higher|lower|reduction|improvement|increase)\b[^.;,\d()]{{0,60}}?\scompared
        \s(?:to|with)\s(?P<comparator>{_PHRASE})\.$""",
        role=ClaimRole.RESULT,
    ),
    wording(
        "drops from 9% to 5%",
        rf"\b(?:drop|decreas|fall|declin)\w*\s(?:\w+ly\s)?from\s{_NUMBER}{_PERCENT}\sto\s\d+(?:\.\d+)?{_PERCENT}",
        kind=ClaimKind.FROM_TO,
        direction=Direction.DECREASE,
    ),
    wording("up to 9%", rf"\bup\sto\s{_NUMBER}{_PERCENT}(?![\w-])", bound=Bound.UP_TO),
    wording(
        "at least 9%", rf"\b(?<!no\s)(?:at\sleast|more\sthan)\s{_NUMBER}{_PERCENT}", bound=Bound.AT_LEAST
    ),
    wording(
        "approximately 9%",
        rf"(?<!to\s)(?<!from\s)\b(?:approximately|roughly)\s{_NUMBER}{_PERCENT}(?![-–]|\sto)",
        bound=Bound.ABOUT,
    ),
    wording(
        "inference at 30 FPS",
        rf"\b(?:run|operat|inference|render|processing)\w*\sat\s{_LED}{_NUMBER}\s(?:FPS|fps|frames\sper\ssecond)",
        role=ClaimRole.RESULT,
    ),
    wording(
        "a dataset of 5,000 images",
        r"""\b(?:dataset|corpus|benchmark)\s(?:of|with|containing|comprising)\s(?P<figure>\d{1,3}(?:,\d{3})+|\d{2,6})
        \s(?:[a-z-]+\s){0,2}(?:images|samples|videos|questions|documents|sentences|papers|pairs|hours)\b""",
        kind=ClaimKind.SIZE,
        role=ClaimRole.SETTING,
        direction=None,
    ),
    no_figure(
        "in 2023", r"(?<!%\s)\b(?:in|since|until)\s(?P<figure>(?:19|20)\d\d)(?=[.,;]|\s(?:and|the|we)\b)"
    ),
    no_figure("GPT-4, ResNet-50", r"\b(?:GPT|ResNet|VGG|CIFAR|COVID|Llama|Phi)-(?P<figure>\d+)\b(?![.,]\d)"),
    no_figure(
        "5-shot, 10-fold cross-", r"(?<![\w.-])(?P<figure>\d+)-(?:shot|way|hop|layer|step|fold\scross)\b"
    ),
    no_figure("mAP@50, mAP@[0.5:0.95]", r"\bm?AP@\[?(?:IoU=)?(?P<figure>\.?\d+)"),
)
_SAID = re.compile(
    r"(?:the|an?|its|their|average|mean|overall|total|final|high|highest|best|additional|state-of-the-art)\s"
)
"""What is no part of a metric at its beginning."""


def sentences(text: str) -> Iterator[Span]:
    """Where the sentences of an abstract stand, roughly: a point, white space and a capital end one."""
    start = text.find("\n") + 1
    for end in re.finditer(r"[.!?](?=\s+[A-Z])|\Z", text):
        if end.end() > start:
            yield Span(start, end.end())
        start = end.end() + 1


def plain(phrase: str) -> str:
    """A phrase in lower case, without what only leads to it.

    >>> plain("the  average inference\\nlatency"), plain("Mean Absolute Error")
    ('inference latency', 'mean absolute error')
    """
    words = " ".join(phrase.split()).lower()
    while not re.match(_NAMED, words) and (found := _SAID.match(words)):
        words = words[found.end() :]
    return words


def wrong(text: str, wanted: Mapping[str, object] | None, claim: Claim | None) -> list[str]:
    """Which parts of a figure are not as is evident; none where all are."""
    if wanted is None or claim is None:
        return [] if (claim is None) is (wanted is None) else ["figure"]
    found: dict[str, object] = {
        "kind": claim.figure.kind,
        "bound": claim.figure.bound,
        "role": claim.role,
        "direction": claim.direction,
    }
    parts = [part for part, value in wanted.items() if part in found and found[part] != value]
    for part, place in (("metric", claim.metric), ("comparator", claim.comparator)):
        if part in wanted and not (place and plain(place.of(text)).endswith(plain(str(wanted[part])))):
            parts.append(part)  # a metric may have more before it: `Rank-1 accuracy`
    return parts


def cases(text: str, claims: tuple[Claim, ...]) -> Iterator[tuple[str, str, list[str]]]:
    """Each wording in a text: its name, the words, and what of its figure is wrong."""
    flat = text.replace("\n", " ")
    for place in sentences(text):
        sentence = flat[place.start : place.end]
        for each in WORDINGS:
            for match in each.pattern.finditer(sentence):
                at = place.start + match.start("figure")
                claim = next((c for c in claims if c.figure.span.start <= at < c.figure.span.end), None)
                if claim and each.parts is None and re.search(r"\d", flat[claim.figure.span.start : at]):
                    claim = None  # `1,103 COVID-19 images`: a figure of another number
                named = {group: match[group] for group in match.re.groupindex if group != "figure"}
                wanted = None if each.parts is None else {**each.parts, **named}
                yield (
                    each.name,
                    sentence[max(0, match.start() - 60) : match.end() + 60],
                    wrong(text, wanted, claim),
                )


def measured(lines: tuple[str, ...]) -> list[tuple[str, str, list[str]]]:
    """The cases of some papers."""
    texts = [f"{row['title']}\n{row['abstract']}" for row in map(json.loads, lines)]
    found = extract_texts(texts)
    return [case for text, each in zip(texts, found, strict=True) for case in cases(text, each.claims)]


def batches(papers: Path) -> Iterator[tuple[str, ...]]:
    """The papers that are in no file of `gold/`, in batches."""
    known = {json.loads(line)["id"] for file in GOLD.glob("*.jsonl") for line in file.open(encoding="utf-8")}
    with papers.open(encoding="utf-8") as file:
        lines = (line for line in file if json.loads(line)["id"] not in known)
        while batch := tuple(islice(lines, 64)):
            yield batch


def main() -> None:
    """Prints how many of each wording are read as it says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("papers", type=Path)
    parser.add_argument("--misses", action="store_true", help="what is not, too, with its words")
    asked = parser.parse_args()
    counts: Counter[tuple[str, bool]] = Counter()
    with Pool(2) as pool:
        for name, words, parts in (
            case for batch in pool.imap(measured, batches(asked.papers)) for case in batch
        ):
            counts[name, not parts] += 1
            if asked.misses and parts:
                print(f"{name} | {', '.join(parts)} | {words}")
    for each in WORDINGS:
        right, whole = counts[each.name, True], counts[each.name, True] + counts[each.name, False]
        print(f"{each.name:40s} {100 * right / max(whole, 1):5.1f} % ({right:,} of {whole:,})")


if __name__ == "__main__":
    main()
