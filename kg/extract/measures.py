"""Words that name what is measured (`accuracy`, `mIoU`) and tell a metric from a thing or a task."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.extract.generic import word_set

_MEASURES = word_set(
    """
    abilities ability absrel acc accuracies accuracy ade agreement alignment ap asr auc auprc auroc
    bandwidth ber bias bitrate bleu bler calibration cer cider cindex clarity clipscore coefficient
    coefficients coherence complexity compliance compression confidence consistency consumption convergence
    correctness correlation cost costs coverage deviation dice discrepancy disparity distance
    divergence diversity dsc ece ee eer efficiency em emission emissions energy epe error errors f-1 f1 f2
    fairness faithfulness fde fdr fid fidelity flops fluency footprint forgetting fpr fps fscore fvd
    gap generalization gflops hallucination hallucinations hits index iou kappa kendall kid latency
    length likelihood loss losses lpips macs mae map mape mase memory meteor metric metrics miou mota
    motion mrr mse ndcg nll nmse odds overhead overlap parameters params pcc pck pearson performance
    perplexity pesq power pq precision preference probability productivity psnr quality r2 rank-1
    rank-5 rate rates rating ratings ratio realism recall recalls relevance reliability resilience
    resolution retention return reward rewards rmse robustness rouge runtime safety satisfaction
    savings score scores sd sensitivity severity similarity snr sparsity spearman specificity speed
    speedup ssim stability stoi storage success temperature threshold throughput time times top-1 top-5
    tpr union usage utility utilization variance wer win-rate workload yield α κ
    adherence bandgap bmi egfr elongation fev1 hba1c hdl-c ldl-c lvef survival cc50 ec50 ed50 gi50 ic50
    lc50 ld50 amota assd aupr bertscore chrf crps gfid icc masd mcc mos mpjpe nds niqe nsd pdms plcc ppl qwk
    r-squared rfid sari sdr sisdr smape spl srcc tflops ttft utmos
    """
)
SCORES = word_set(
    "accuracy ap auc auroc bleu dice dsc f1 iou map map50 miou mota precision recall rouge ssim"
)
"""What has a value without a unit, or is a share, and is only ever found out."""
_AVERAGED = word_set("acc accuracy ap dice dsc f1 fscore iou precision recall")
"""What is often averaged over classes, with a letter that says so: `mDice`, `cIoU`."""
_AT_LEVEL = word_set("ap dsc fpr fnr hd map ndcg recall tpr tnr")
"""What is measured at a threshold or rank, which may be printed right behind: `fpr95`, `hd95`, `map75`."""
_DIGITS = "0123456789"
_PROPERTY = re.compile(r"(?:[^t]ity|ness|acy|ncy)\Z")
_THINGS = word_set(
    """
    agency annuity authority bureaucracy business charity city commodity community constituency currency
    democracy dependency electricity emergency entity equity facility harness identity illness legacy
    liability majority minority modality multimodality municipality pharmacy pregnancy presidency university
    wilderness witness
    """
)
_PAIRS = (("mutual", "information"), ("exact", "match"), ("relative", "risk"), ("predictive", "value"))
_SCALING = word_set("magnification scale scaling upsampling upscaling zoom")
"""What is set by its factor: `a 4x scale factor`."""
_NEEDING = ("factor", "factors")
"""Heads of a measure only with what stands before them: `quality factor`."""
ESTIMATES = frozenset(
    (
        *("OR", "aOR", "AOR", "cOR", "HR", "aHR", "AHR", "sHR", "SHR", "RR", "aRR", "ARR", "IRR", "aIRR"),
        *("MD", "SMD", "WMD"),
    )
)
"""Short forms of ratios and differences that medicine knows without an explanation."""
_STATISTICS = word_set("r ρ rho κ kappa τ tau r^2 r2 r²")
_UNSET = str.maketrans("", "", "$_^{}")
"""What LaTeX sets an index with: `f_1`, `r^{2}`, `ap$_{50}$`."""
_PART = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)  # texts repeat their words
def is_measure(word: str) -> bool:
    """Whether a word in lower case names a measure, itself or by a part of it.

    >>> [is_measure(word) for word in ("accuracy", "macro-f1", "german", "win-rate", "minade")]
    [True, True, False, True, False]
    """
    word = word.strip("$")
    if (
        "@" in word
        or _is_at_level(word)
        or word.translate(_UNSET) in _MEASURES
        or word.removesuffix("s").removeprefix("in") in _MEASURES
        or (_PROPERTY.search(word) and word not in _THINGS)
        or (word[:1] in "mc" and word[1:] in _AVERAGED)
    ):
        return True
    parts = () if word.isalpha() else _PART.findall(word)
    return any(part in _MEASURES or _is_at_level(part) for part in parts)


def _is_at_level(word: str) -> bool:
    return word[-1:].isdigit() and word.rstrip(_DIGITS) in _AT_LEVEL


def is_statistic(word: str) -> bool:
    """Whether a word in lower case is a letter that is known to stand for a measure: `r = 0.8`.

    >>> is_statistic("$r^2$"), is_statistic("\\\\rho"), is_statistic("p")
    (True, True, False)
    """
    return word.strip("$\\") in _STATISTICS


def is_measured(words: Sequence[str]) -> bool:
    """Whether a phrase names a measure by its head, some words in lower case.

    >>> is_measured(["mutual", "information"]), is_measured(["information"])
    (True, False)
    """
    named = tuple(words[-2:]) in _PAIRS or [*words[-1:]] == ["curve"]  # `area under the curve`
    needing = len(words) > 1 and words[-1] in _NEEDING and words[-2].isalpha() and words[-2] not in _SCALING
    return bool(words) and (is_measure(words[-1]) or named or needing)


def has_measure(words: Iterable[str]) -> bool:
    """Whether any of some words in lower case names a measure."""
    return any(is_measure(word) for word in words)
