import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.abbreviations import find_abbreviations
from kg.model import Findings, Record


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.short, each.long) for each in find_abbreviations(text, Findings()).abbreviations]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Mixture of Experts (MoE) architecture", "MoE", "Mixture of Experts"),
        ("Most explainable AI (XAI) is", "XAI", "explainable AI"),
        ("an eXtreme Gradient Boosting (XGBoost) model", "XGBoost", "eXtreme Gradient Boosting"),
        ("in Extended Reality (XR) we", "XR", "Extended Reality"),
        ("a Quick-Quiet Distillation (Q$^2$D) is", "Q$^2$D", "Quick-Quiet Distillation"),
        ("We propose QR$^2$ (Quick Reasoning Rerun), a", "QR$^2$", "Quick Reasoning Rerun"),
        ("We propose BAM (Branch-Attend-Mix), a", "BAM", "Branch-Attend-Mix"),
        ("experts' feed-forward network (FFN) to", "FFN", "feed-forward network"),
        ("between large-model-as-a-service (LMaaS) and", "LMaaS", "large-model-as-a-service"),
        ("cloud database-as-a-service (DBaaS)", "DBaaS", "database-as-a-service"),
        ("optimize costs-of-goods-sold (COGS)", "COGS", "costs-of-goods-sold"),
        ("work, Model-free Opponent Shaping (M-FOS), addresses", "M-FOS", "Model-free Opponent Shaping"),
        ("on large language models (LLMs).", "LLM", "large language models"),
        ("a test-time adaptation (TTA) method", "TTA", "test-time adaptation"),
        ("meta-reinforcement learning (RL) is", "RL", "reinforcement learning"),
        ("the Neural\nRadiance Fields (NeRF) of", "NeRF", "Neural Radiance Fields"),
        ("with reinforcement learning [RL] and", "RL", "reinforcement learning"),
        ("federated learning (FL, or training apart) is", "FL", "federated learning"),
        ("the 3D Gaussian Splatting (3DGS) scene", "3DGS", "3D Gaussian Splatting"),
        ("We study in-context learning (ICL) and", "ICL", "in-context learning"),
        ("In context learning (ICL) is", "ICL", "In context learning"),
        ("for On-Device Learning (ODL)", "ODL", "On-Device Learning"),
        ("detect in-distribution (ID) data", "ID", "in-distribution"),
        ("by Proximal Policy Optimization (PPO)", "PPO", "Proximal Policy Optimization"),
        ("with test time augmentation (TTA)", "TTA", "test time augmentation"),
        (
            "in African American Vernacular English (AAVE)",
            "AAVE",
            "African American Vernacular English",
        ),
        ("robust reinforcement learning (RL)", "RL", "reinforcement learning"),
        (
            "data are independent and identically distributed (IID)",
            "IID",
            "independent and identically distributed",
        ),
        ("non-negative matrix factorization (NMF)", "NMF", "non-negative matrix factorization"),
        (
            "propose MINT (Multimodal Integrated kNowledge Transfer)",
            "MINT",
            "Multimodal Integrated kNowledge Transfer",
        ),
        (
            "propose SAVANT (Semantic Anomaly Verification and Analysis Toolkit)",
            "SAVANT",
            "Semantic Anomaly Verification and Analysis Toolkit",
        ),
        ("present ATOMIC (An Atlas of Machine Commonsense)", "ATOMIC", "Atlas of Machine Commonsense"),
        ("prompt LLMs (Large Language Models) to", "LLM", "Large Language Models"),
        ("the rate (true), or false) of True Positive Rate (TPR)", "TPR", "True Positive Rate"),
        (
            "We ask COllaborative Temporal consistEncy Learning (COTEL) why",
            "COTEL",
            "COllaborative Temporal consistEncy Learning",
        ),
        (
            "We see Large language model-guided Knowledge Transfer (LKT) end",
            "LKT",
            "Large language model-guided Knowledge Transfer",
        ),
        ("Conventional cross-domain CTR (CCTR) ends", "CCTR", "cross-domain CTR"),
    ],
)
def test_a_definition_in_brackets_is_found_both_ways(text: str, short: str, long: str) -> None:
    assert pairs(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "cloud technologies (e.g., multi-tenancy) and",
        "experts (see Section 3) and (See Table 2)",
        "as shown (Smith et al., 2020) and (Smith 2020) by Li (2019)",
        "ranging in size (12.5) over years (1990-2000)",
        "steps: (i) initialise, (ii) train, A) or B) merge",
        "a reduction (24.8% to 2.0%) in cost (p < 0.05)",
        "PARDEN (Parden) and the GPU (graphics card)",
        "the model (the best one) and our method (Ours)",
        "Models (most of data errors) and BERT (Best model in training)",
        "in the Data Lake (TDL) and in dense layers of models (IDM)",
        "COCO (Common Objects) and NAME (new and more exact data)",
        "list marks (1), (X) and (2a)",
        "strength was associated with mortality (aHR, 1.92; 95% CI, 1.31-2.82)",
        "unclosed (MoE and empty () and ((",
        "",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert pairs(text) == []


def test_the_first_definition_of_a_short_form_counts() -> None:
    assert pairs("Mixture of Experts (MoE), then margin of error (MoE)") == [("MoE", "Mixture of Experts")]


def test_a_definition_does_not_reach_over_the_end_of_a_sentence() -> None:
    assert pairs("We use mixtures. Of experts (MoE)") == []


PIECES = ("Aa Bb", "A b", "Aa-b", "AB", "(AB)", "(ABs)", "[AB]", "(", ",", ".", "\n", "1", "'")
"""Of letters alone, no short form with its long form comes of a thousand texts; of these, of a quarter."""


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_spans_quote_what_they_name(text: str) -> None:
    for each in find_abbreviations(text, Findings()).abbreviations:
        assert each.short_span.of(text) == each.short
        assert " ".join(each.long_span.of(text).split()) == each.long


SEED = {
    "Nexus": {"MoE"},
    "BAM!": {"MoE", "FFN", "BAM", "MoA"},
    "An Empirical Study on Noisy Data": {"LLM"},
    "PARDEN": {"LLM", "TPR", "FPR"},
    "Computing in the Era": {"LMaaS", "DBaaS", "COGS"},
    "BTS": {"BTS", "LLM"},
    "An Empirical Study of the Impact": {"FL"},
    "Analysing": {"OS", "M-FOS"},
    "Centralized": {"RL"},
}


@pytest.mark.parametrize("title", SEED)
def test_the_seed_defines_eighteen_short_forms_and_no_other(seed: list[Record], title: str) -> None:
    (record,) = (record for record in seed if record.title.startswith(title))
    found = find_abbreviations(record.text, Findings()).abbreviations
    assert {each.short for each in found} == SEED[title]


def test_an_x_that_begins_no_word_on_ex_is_explained_by_nothing() -> None:
    assert not pairs("over all experts there are (XLM) is")
    assert not pairs("the coefficient of determination (R$^2$)")
