"""Words that name what is measured (`accuracy`, `mIoU`) and tell a metric from a thing or a task."""

import re
from collections.abc import Iterable

from kg.extract.generic import word_set

_MEASURES = word_set(
    """
    resilience severity coefficient coefficients metric metrics index ratio gap abilities ability absrel
    acc accuracies accuracy ade agreement alignment ap asr auc auprc auroc bandwidth bias bitrate bleu
    calibration cer cider cindex clipscore coherence complexity compliance compression confidence
    consistency consumption convergence correctness correlation cost costs coverage deviation dice
    discrepancy disparity distance diversity divergence dsc ece eer efficiency em energy epe error errors
    f-1 f1 f2 fairness fde faithfulness fdr fid fidelity flops fluency footprint forgetting fpr fps fvd
    generalization gflops hallucination hallucinations hits iou kappa kid latency length likelihood loss
    losses lpips macs mae mape map mase meteor miou motion mota mrr mse ndcg nll nmse odds overhead
    overlap parameters params pcc pck performance perplexity pesq power pq precision preference probability
    productivity psnr quality r2 rates rate realism recall recalls relevance reliability resolution
    retention return reward rewards rmse robustness rouge runtime spearman pearson kendall safety satisfaction savings score scores
    sensitivity similarity snr specificity speed speedup sparsity ssim stability stoi storage success
    rating ratings memory emission emissions temperature threshold margin clarity throughput time times top-1 top-5 tpr union usage utilization utility variance wer win-rate workload α κ kappa
    """
)
_PROPERTY = re.compile(r"(?:[^t]ity|ness|acy|ncy)\Z")
_THINGS = word_set(
    "agency city commodity currency dependency emergency pregnancy community entity facility harness identity modality multimodality university witness"
)
_PART = re.compile(r"[^\W_]+")


def is_measure(word: str) -> bool:
    """Whether a word in lower case names a measure, itself or by a part of it.

    >>> [is_measure(word) for word in ("accuracy", "macro-f1", "german", "win-rate", "minade")]
    [True, True, False, True, False]
    """
    word = word.strip("$")
    if (
        word in _MEASURES
        or word.removesuffix("s").removeprefix("in") in _MEASURES
        or (_PROPERTY.search(word) and word not in _THINGS)
    ):
        return True
    return "@" in word or (not word.isalpha() and any(part in _MEASURES for part in _PART.findall(word)))


def has_measure(words: Iterable[str]) -> bool:
    """Whether any of some words in lower case names a measure."""
    return any(is_measure(word) for word in words)
