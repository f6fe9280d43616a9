"""Which way a word says that something goes, and which way a metric then went: `improves`, `faster`.

A word of more or less tells the way at once. One of better or worse does not: what improves accuracy raises
it, what improves latency lowers it, and of a length nobody knows.
"""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from string import digits

from kg.extract.generic import word_set
from kg.model import Direction


class Way(Enum):
    """What a word says of the thing that it speaks of."""

    MORE = "more"
    LESS = "less"
    BETTER = "better"
    WORSE = "worse"


_WAYS = {
    Way.BETTER: r"""gain(?:s|ed|ing)?|improv(?:es?|ed|ing|e?ments?)|speed-?ups?|speed(?:s|ed|ing)|sped
        |faster|quicker|better|superior|outperform(?:s|ed|ing|ance)?|surpass(?:es|ed|ing)?
        |exceed(?:s|ed|ing)?|enhanc(?:es?|ed|ing|ements?)|accelerat(?:es?|ed|ing|ions?)|beat(?:s|ing)?
        |advantages?|outstrip(?:s|ped|ping)?""",
    Way.MORE: r"""increas(?:es?|ed|ing|ingly)|boost(?:s|ed|ing)?|higher|rise[sn]?|rising|rose
        |rais(?:es?|ed|ing)|more|greater|larger|amplif(?:y|ies|ied|ying|ications?)|grow(?:s|n|ing|th)?|grew|uplifts?|longer
        |doubl(?:es?|ed|ing)|upturn|lifts?|lifting|lifted|stronger|sharper|richer|denser|wider|deeper|broader
        |heavier|thicker|warmer|older|taller|elevat(?:es?|ed|ing)|expand(?:s|ed)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?
        |leap(?:s|ed|t|ing)?|surg(?:e[sd]?|ing)|(?:tripl|quadrupl)(?:ed|ing)|(?:wid|broad|length)en(?:s|ed|ing)?
        |prolong(?:s|ed|ing)?|up-?regulat(?:es?|ed|ing|ions?)""",
    Way.WORSE: r"""degrad(?:es?|ed|ing|ations?)|worse|worsen(?:s|ed|ing)?|slow(?:er|s|ed)|slowdowns?
        |underperform(?:s|ed|ing|ance)?|lag(?:s|ged|ging)?|trail(?:s|ed|ing)?
        |deteriorat(?:es?|ed|ing|ions?)""",
    Way.LESS: r"""reduc(?:es?|ed|ing|tions?)|decreas(?:es?|ed|ing)|lower(?:s|ed|ing)?
        |drop(?:s|ped|ping|-?offs?)?|fewer|less|cut(?:s|ting)?|shr[iau]nk(?:s|en|ing|age)?|smaller|shorter|declin(?:es?|ed|ing)
        |sav(?:es?|ed|ings?)|minimi[sz](?:es?|ed|ing|ations?)|fall(?:s|ing)?|fell|compress(?:es|ed|ing)?
        |cheaper|weaker|thinner|narrower|younger|colder|prun(?:es?|ed|ing)|diminish(?:es|ed|ing|ment)?|lighter|removing|removal
        |slash(?:es|ed|ing)?|trim(?:s|med|ming)?|curtail(?:s|ed|ing|ment)?|prevent(?:s|ed|ing|ion)?
        |shorten(?:s|ed|ing)?|shav(?:es?|ed|ing)|halv(?:es?|ed|ing)|mitigat(?:es?|ed|ing)|suppress(?:es|ed|ing)
        |alleviat(?:es?|ed|ing|ion)|lessen(?:s|ed|ing)?|eliminat(?:es?|ed|ing|ions?)
        |avoid(?:s|ed|ing)?|sacrific(?:es?|ed|ing)|los(?:es?|ing)|collaps(?:es?|ed|ing)
        |narrow(?:ed|ing)|inhibit(?:s|ed|ing)|attenuat(?:es?|ed|ing)|weaken(?:s|ed|ing)?|dwindl(?:es?|ed|ing)
        |down-?regulat(?:es?|ed|ing|ions?)|decrements?|plummet(?:s|ed|ing)?|plung(?:es?|ed|ing)""",
}
"""Every form is written out: `drops` is less, `droplet` and `dropout` are things."""
_WORDS = re.compile("|".join(rf"({words})\Z" for words in _WAYS.values()), re.VERBOSE)
COMPARATIVES = word_set(
    """
    better broader cheaper colder deeper denser faster fewer greater heavier higher larger less lighter
    longer lower more narrower older quicker richer sharper shorter slower smaller stronger superior taller
    thicker thinner warmer weaker wider worse younger
    """
)
"""Words of change before what changes: `faster inference`."""
SPEEDING = re.compile(r"(?:speed|accelerat)")
"""Words of a gain that is one in speed, whatever is told before."""
NO_NOUNS = word_set(
    """
    accelerate accelerates degrade degrades diminish diminishes enhance enhances fell grew improve
    improves lessen lessens lowers outperform outperforms reduce reduces rose suppress suppresses
    surpass surpasses worsen worsens
    """
)
"""Verbs of change that are taken for nouns behind one: `raising wages by 10% lowers employment`."""
_OF_LESS = word_set(
    """
    absrel acer ade apcer assd aurc ber bler bpb bpcer brier brisque cer cers cmmd complexity consumption
    cost costs cpu cpwer crps delay delays der ece eer eers emission emissions energy epe error errors
    exploitability fad fads fde fid fids flop flops fnr footprint forgetting fpr frr fvd fvds gfid gflops
    gpu hallucination hallucinations hd hter jitter kid l1 l2 latencies latency loss losses lpips macs mae
    maes makespan mape mapes mase mcd memory minade minfde mpjpe mre mse mses niqe nll nme nmse nmses nrmse
    overhead overheads params perplexities perplexity piqe ppl ram regret rel rfid rmse rmses runtime
    runtimes smape storage tflops time times toxicity ttft vram wer wers
    """
)
_UNCLEAR = word_set(
    """
    bandwidth bias bitrate budget compute deviation disparity discrepancy distance distances divergence
    entropy gap length lengths likelihood norm number parameter parameters power rank size sizes
    temperature threshold uncertainty utilization variance workload
    """
)
_FAILURES = word_set(
    """
    attrition collision crash defect dropout failure misclassification miss misses violation
    """
)
_HARMS = word_set(
    """
    admissions anxiety bleeding complication complications death deaths depression disability fatalities
    fatality fatigue fracture fractures hospitalisation hospitalisations hospitalization hospitalizations
    infection infections injuries injury morbidity mortality pain readmission readmissions recurrence
    recurrences rehospitalization relapse relapses severity stroke strokes suicide suicides symptom symptoms
    """
)
"""What is less where patients fare better."""
_OUTCOMES = word_set("alarm alarms negative negatives positive positives")
_APART = word_set("chamfer hausdorff frechet fréchet echet inception wasserstein edit levenshtein surface")
_UNKNOWN = word_set("abstention bit learning refusal rejection")
_NEUTRAL = word_set(
    """
    count counts level levels metric metrics percentage probability proportion rate rates ratio ratios
    requirement requirements score scores usage use value values
    """
)
"""Heads of a metric of which the word before tells what is better: `error rate`, `success rate`."""
_PART = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def way_of(word: str) -> Way | None:
    """Which way a word in lower case says that something goes; `None` where it says none.

    >>> way_of("improves"), way_of("reduction"), way_of("with")
    (<Way.BETTER: 'better'>, <Way.LESS: 'less'>, None)
    """
    found = _WORDS.match(word)
    return tuple(_WAYS)[found.lastindex - 1] if found and found.lastindex else None


def direction_of(way: Way | None, metric: Sequence[str]) -> Direction | None:
    """Which way a metric went, its words in lower case; `None` where nothing changed or nobody can know.

    What is measured in no words has a score, of which more is better.

    >>> direction_of(Way.BETTER, ["accuracy"]), direction_of(Way.BETTER, ["word", "error", "rate"])
    (<Direction.INCREASE: 'increase'>, <Direction.DECREASE: 'decrease'>)
    >>> direction_of(Way.MORE, ["latency"]), direction_of(Way.BETTER, ["length"])
    (<Direction.INCREASE: 'increase'>, None)
    """
    if way is Way.BETTER or way is Way.WORSE:
        best = best_way(metric)
        way = best if way is Way.BETTER or best is None else _OPPOSITE[best]
    return None if way is None else _DIRECTIONS[way]


_OPPOSITE = {Way.MORE: Way.LESS, Way.LESS: Way.MORE}
_DIRECTIONS = {Way.MORE: Direction.INCREASE, Way.LESS: Direction.DECREASE}


def counted(metric: Sequence[str]) -> list[str]:
    """The parts of the words of a metric, without those at its end that only say how it is counted.

    >>> counted(["word-error", "rate"]), counted(["fpr@95"])
    (['word', 'error'], ['fpr'])
    """
    parts = [part for word in metric for part in _PART.findall(word)]
    while parts and (parts[-1] in _NEUTRAL or parts[-1].isdigit()):
        parts.pop()
    return parts


def best_way(metric: Sequence[str]) -> Way | None:
    """Which way a metric goes when it improves, by its head, past what only says how it is counted.

    More is better of what no list has; `None` where a list says that nobody knows.

    >>> best_way(["error", "rate"]), best_way(["length"])
    (<Way.LESS: 'less'>, None)
    """
    parts = counted(metric)
    head = parts[-1] if parts else ""
    if head not in _OF_LESS:
        head = head.rstrip(digits)  # `FPR95`
    if head == "rank" and metric[-1][-1].isdigit():
        return Way.MORE  # `Rank@1`
    if head in ("distance", "distances") and _APART.intersection(parts):
        return Way.LESS  # which tells how far something is from what it should be
    if head in _OUTCOMES:
        return Way.LESS if "false" in parts else Way.MORE if "true" in parts else None
    rated = len(parts) < sum(len(_PART.findall(word)) for word in metric)
    if head in _OF_LESS or head in _HARMS or (rated and head in _FAILURES):
        return Way.LESS
    if not rated and head == "learning":
        return Way.MORE  # `accelerates policy learning`, but nobody knows of a `learning rate`
    return None if head in _UNCLEAR or _UNKNOWN.intersection(parts) else Way.MORE
