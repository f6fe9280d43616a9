import pytest

from kg.extract import extract
from kg.extract.abbreviations import find_abbreviations
from kg.extract.systems.finding import find_systems
from kg.model import Findings, Record, System
from kg.text.typesetting.markdown import unstressed


def systems(text: str) -> tuple[System, ...]:
    return find_systems(text, find_abbreviations(text, Findings())).systems


def names(abstract: str, title: str = "A title") -> list[tuple[str, str | None]]:
    return [(system.name, system.expansion) for system in systems(f"{title}\n{abstract}")]


@pytest.mark.parametrize(
    ("abstract", "name", "expansion"),
    [
        ("We present Branch-Train-Stitch (BTS), an efficient", "BTS", "Branch-Train-Stitch"),
        ("We propose BAM (Branch-Attend-Mix), a simple", "BAM", "Branch-Attend-Mix"),
        ("We then introduce Zorbex, an enhanced", "Zorbex", None),
        ("We release Zorbex 2.0 to everybody.", "Zorbex 2.0", None),
        ("We propose Zorbex v2, a method", "Zorbex v2", None),
        ("We present Zorbex 2.5.1, a tool", "Zorbex 2.5.1", None),
        ("This paper introduces the SoccerLow benchmark for", "SoccerLow", None),
        ("we present QRST2 to model it", "QRST2", None),
        ("We evaluate the proposed algorithm, QARCO, in three tasks.", "QARCO", None),
        ("we introduce a new benchmark named OmniQontext.", "OmniQontext", None),
        ("a unified framework, named UniQGP, is proposed to", "UniQGP", None),
        ("We develop a backbone, termed as StreamQ, for", "StreamQ", None),
        ("we propose a decoding-time approach, ThinkQogit, which", "ThinkQogit", None),
        ("This paper develops a novel iterative framework IQraSS, combining", "IQraSS", None),
        ("We propose a Dynamic Quality Router (DQR) to", "DQR", "Dynamic Quality Router"),
        ("We study routing, which we call Zorbex.", "Zorbex", None),
        ("To this end, our method QARCO outperforms", "QARCO", None),
        ("Our proposed QARCO system focuses on", "QARCO", None),
        ("our framework (called E-MoQlow) unifies", "E-MoQlow", None),
        ("We introduce \\textbf{TeleQgo}, a benchmark", "TeleQgo", None),
        ("We present “QARCO”, a tool", "QARCO", None),
        ("we present the \\textbf{QnfGen}, replacing it", "QnfGen", None),
        ("we present q-boost, a novel tool", "q-boost", None),
        ("We study X, and propose QRScore, a metric", "QRScore", None),
        ("This work shows it and proposes cuQilot, a framework", "cuQilot", None),
        ("It is made using Post Quick Search (PostQS), a novel pipeline", "PostQS", "Post Quick Search"),
        ("To do so, Agent Q7, a new framework, is used", "Agent Q7", None),
        ("With it we train Quick Sorters (QUS), a family of", "QUS", "Quick Sorters"),
        ("We incorporate a Quick Attachment Persona (QAP) module", "QAP", "Quick Attachment Persona"),
        ("we propose a Single-Pair Guided Diffusion (QuidNoise) for it", "QuidNoise", None),
        (
            "we devise Quick Context-aware Training (Q-Train) for it",
            "Q-Train",
            "Quick Context-aware Training",
        ),
        ("our Qpatial-Reasoning Enhanced (QpaRE) models show", "QpaRE", "Qpatial-Reasoning Enhanced"),
        ("We propose a method named sparse quick network (SQN), which", "SQN", "sparse quick network"),
        ("We propose a corpus, abbreviated as SynQa,", "SynQa", None),
        ("We present Quick-to-Quick Talk (Q2QTalk), a benchmark", "Q2QTalk", "Quick-to-Quick Talk"),
        ("We propose FOCUS, a method", "FOCUS", None),
        ("We propose SCOPE, a method", "SCOPE", None),
        (
            "It is a hybrid with a new token mixer termed Quick Mix Module (QMM), where",
            "QMM",
            "Quick Mix Module",
        ),
        (
            "Our framework, the Quick Parameter Synthesizer (QPS), takes it",
            "QPS",
            "Quick Parameter Synthesizer",
        ),
        ("we propose a quick-based, frequency-aware encoder (QUFAE) framework", "QUFAE", None),
        (
            "a lightweight quick feature module (QFM) is further developed by it",
            "QFM",
            "quick feature module",
        ),
    ],
)
def test_a_sentence_that_says_so_introduces_a_system(abstract: str, name: str, expansion: str | None) -> None:
    assert names(abstract) == [(name, expansion)]


@pytest.mark.parametrize("title", ["QarNet 2.0", "QarNet v1.5", "QarNet 3"])
def test_the_title_of_a_version_introduces_it_by_its_letters(title: str) -> None:
    assert names("It is fast.", f"{title}: Fast Things") == [(title, None)]


@pytest.mark.parametrize(
    "name",
    [
        "QM$^3$T",
        "QART$^3$",
        "Q$^{2}$LC",
        "$Q^2RM^2$",
        "$Q^2$GC-VPR",
        "QCode$^\\text{N}$",
        "Qafe$^\\circ$C",
        "QaST$^*$",
        "QA^2ST",
        "Quiffusion^2",
    ],
)
def test_a_name_may_have_a_raised_sign(name: str) -> None:
    [(found, expansion)] = names(f"To this end, we propose {name}, a novel framework.")
    assert found.replace("\\text{N}", "N") == name.replace("\\text{N}", "N")
    assert expansion is None


def test_powers_are_no_names() -> None:
    assert not names("We propose a loss of $L^2$ regularity in m$^2$, and introduce R$^2$ for $X^2$ in it.")


def test_a_raised_number_says_how_often_its_letter_stands_in_the_long_form() -> None:
    text = "We propose Quick-Quiet Distillation (Q$^2$D), a method."
    assert names(text, "Q$^{2}$D: Fast") == [("Q$^2$D", "Quick-Quiet Distillation")]


@pytest.mark.parametrize("title", ["Q$^2$QD: Fast", "Q2QD: Fast"])
def test_a_name_and_its_form_in_tex_are_one(title: str) -> None:
    assert names("We propose Q2QD, a method. We present Q$^2$QD, a tool.", title) == [("Q2QD", None)]


@pytest.mark.parametrize(
    "words", ["2.0 times faster", "2% better", "2.5\\% better", "2 points better", "0.85 in F1"]
)
def test_a_number_that_counts_something_is_no_version(words: str) -> None:
    assert names(f"We show it by introducing Zorbex {words}.") in ([("Zorbex", None)], [])


@pytest.mark.parametrize(
    "abstract",
    [
        "We propose Bayesian methods for it.",
        "We present GPU implementations of it.",
        "We introduce LLMs to it.",
        "We propose a Graph Neural Network (GNN) for it.",
        "We propose a method for NLP, CV, and QARCO.",
        "A technique called Dropout is used.",
        "It builds on an old idea named QARCO.",
        "It is so in our dataset: the Netherlands, Germany, and Japan.",
        "We present experiments on the QARCO dataset.",
        "The method builds on QARCO, which is fast.",
        "We propose a method. It is fast.",
        "We use attention, a new method.",
        "We train Graph Neural Networks (GNN), a family of models.",
        "We train Quick Sorters (QUS) on it.",
        "We propose attention, a mechanism.",
        "Our 7B-parameter model is fast.",
        "We introduce Quick Preference Tuning (QPT) into it.",
        "",
    ],
)
def test_what_is_only_used_or_has_no_name_is_no_system(abstract: str) -> None:
    assert names(abstract) == []


def test_a_title_names_a_system_that_the_abstract_takes_up() -> None:
    assert names("It uses QARCO.", "QARCO: Fast Routing") == [("QARCO", None)]
    assert names("It is fast.", "Zorbex: Fast Routing") == []
    assert names("It uses Zorbex.", "Zorbex: Fast Routing") == [("Zorbex", None)]
    assert names("A survey of BERT.", "BERT: A Survey") == []


def test_the_sentence_that_introduces_it_is_better_evidence_than_the_title() -> None:
    text = "QARCO: Fast Routing\nRouting is hard. We propose QARCO, a router."
    (system,) = systems(text)
    assert system.span.of(text) == "QARCO"
    assert system.sentence.of(text) == "We propose QARCO, a router."


def test_an_expanded_title_is_the_system_of_its_short_form() -> None:
    text = "Efficient Quick Sampling: Pruning\nWe introduce Efficient Quick Sampling (EQS), a method."
    assert [system.name for system in systems(text)] == ["EQS"]


def test_a_short_form_that_was_explained_before_is_not_new() -> None:
    assert names("Quick Sort Xtra (QSX) is known. We present QSX, again.") == []


def test_six_papers_of_the_seed_introduce_one_system_each_and_the_others_none(seed: list[Record]) -> None:
    assert [[(one.name, one.expansion) for one in found.systems] for found in extract(seed)] == [
        [("Nexus", None)],
        [("BAM", "Branch-Attend-Mix")],
        [],
        [("PARDEN", None)],
        [],
        [("BTS", "Branch-Train-Stitch")],
        [],
        [("R-FOS", None)],
        [("MARCO", None)],
    ]


@pytest.mark.parametrize("text", ["we propose ", "called X, ", "our method ", "the proposed ", "AB " * 50])
def test_a_long_hostile_text_is_read(text: str) -> None:
    find_systems("Q: x\n" + text * (100_000 // len(text)), Findings())


def test_a_title_alone_names_a_system_whose_letters_are_those_of_a_name() -> None:
    assert names("It is fast.", "QLaNet: Fast Routing") == [("QLaNet", None)]
    assert names("It is fast.", "BERT: Fast Routing") == []


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("We propose QARCO and QRet.", ["QARCO", "QRet"]),
        ("We construct QARCO and QRet datasets.", ["QARCO", "QRet"]),
        (
            "we propose a Quick Token Center (QTC) mechanism for it, a Spatial Quick Score (SQS) for tokens, "
            "and a channel-wise quick merging (CQM) strategy",
            ["QTC", "SQS", "CQM"],
        ),
        (
            "a Quick Dynamic Scan (QDS) module and a Hidden Quick State (HQS) module are proposed",
            ["QDS", "HQS"],
        ),
        (
            "We propose QARCO to handle Visual Quick Answering (VQA) and Quick Text Retrieval (QTR).",
            ["QARCO"],
        ),
        ("We propose QARCO, a Mixture of Queues (MoQ) model.", ["QARCO"]),
        ("We propose an idea, utilizing the Discrete Quick Transform (DQT) for it.", []),
    ],
)
def test_a_sentence_may_introduce_several(abstract: str, expected: list[str]) -> None:
    assert [name for name, _ in names(abstract)] == expected


@pytest.mark.parametrize(
    "abstract",
    [
        "However, models like VOST and LinguBind are built on such models.",
        "MIQARL was built using a human process.",
        "MIQARL was introduced by others.",
        "We present an approach to texts by leveraging data from the Global Quick Data of Events (GQDE).",
        "We develop a framework and evaluate Named Quick Retrieval models, old ones, for it.",
        "We describe our approach to the 2025 Task 1: Search for Signs of Sleep.",
        'We propose a method that sorts pages into two types, "Index Pages" and "Content Pages," by rules.',
        "We introduce a new feature called Contrastive Examples: others are retrieved.",
        "Initially, we developed a conditional random field (CRF) model, and tested it.",
    ],
)
def test_what_is_told_of_others_or_known_by_a_general_name_is_no_new_system(abstract: str) -> None:
    assert names(abstract) == []


def test_a_passive_that_says_what_was_made_introduces_it() -> None:
    assert names("A small quick network (SQN) is developed by integrating parts.") == [
        ("SQN", "small quick network")
    ]
    assert names("The QARCO model is built. QARCO is proposed for it.") == [("QARCO", None)]


def test_a_name_that_tex_stresses_is_called_by_its_letters() -> None:
    assert names(r"We propose $\textbf{QARCO}$, a method.") == [("QARCO", None)]
    assert names(r"We propose a $\textbf{Q}$uick $\textbf{N}$et ($\textbf{QN}$) for it.") == [("QN", None)]


def test_asterisks_stress_a_name_or_are_part_of_it() -> None:
    assert [each.name for each in systems(unstressed("We propose **SEVADE**, a framework."))] == ["SEVADE"]
    assert [each.name for each in systems("We propose A*-Thought, a framework.")] == ["A*-Thought"]


def test_a_place_or_a_unit_before_a_passive_is_no_system() -> None:
    assert names("A search for Zorbs with the QATLAS detector at the LHQ is presented.") == []
    assert names("Evidence for a boson with a mass of 126.0 $\\pm$ 0.4(stat) GeQ is presented.") == []
    assert names("A survey of 1,200 QPc is presented. A way to QARCO is introduced.") == []
    assert names("Here QARCO is presented.") == [("QARCO", None)]
    assert names("In 2023 QARCO was introduced.") == [("QARCO", None)]
    assert names("We make two tools: (1) QARCO is presented.") == [("QARCO", None)]


def test_a_name_may_begin_with_a_formula() -> None:
    assert names(r"We propose $\beta$-QRPO, a method.") == [(r"$\beta$-QRPO", None)]
    assert names(r"We introduce $\Psi$-Zorber, a tool.") == [(r"$\Psi$-Zorber", None)]
    assert names(r"We propose $k$-nearest zorbs. We introduce $\ell_2$-norm bounds.") == []
    (system,) = systems("$Δ$-QeRF: a tool\nWe propose $\\Delta$-QeRF, a framework.")
    assert system.name == r"$\Delta$-QeRF"


def test_names_joined_by_a_dash_of_tex_are_one_name_that_is_shown_with_a_dash() -> None:
    assert names("We introduce QSF--Med, an end-to-end framework.") == [("QSF–Med", None)]
    assert names("We propose QAGIC--Mask-guided inpainting with it.") == [("QAGIC", None)]


def test_a_known_name_is_new_where_title_and_a_sentence_say_so() -> None:
    taught = "We introduce a new language model called BERT, which is read from both sides."
    assert names(taught, "BERT: Reading from Both Sides") == [("BERT", None)]
    assert names(taught, "Reading from Both Sides") == []
    assert names("We ask how BERT reads.", "BERT: How It Reads") == []
    assert names("We present STEP, a tracker.", "STEP: Tracking of Steps") == [("STEP", None)]


@pytest.mark.parametrize(
    "label", ["RETRACTED", "RETRACTED ARTICLE", "ERRATUM", "WITHDRAWN", "Position", "REVIEW"]
)
def test_what_journals_print_before_a_title_is_no_system(label: str) -> None:
    assert names(f"{label} of this. We look at beds.", f"{label}: Deep beds and lamps") == []


@pytest.mark.parametrize(
    "abstract",
    [
        "We present a method for pears that combines three strategies: Bagging, Boosting, and Stacking.",
        "We construct a corpus of chats with Anthropic, Google, Meta, and Mistral.",
        "We introduce a dataset in English, Mandarin, Spanish, French, and Korean.",
        "We present a framework for data in the Findability, Reusability, Openness, and Growth (FROG) sense.",
    ],
)
def test_a_list_of_names_behind_what_is_new_introduces_none_of_them(abstract: str) -> None:
    assert names(abstract) == []


def test_a_list_that_a_short_form_stands_for_is_a_name() -> None:
    assert names("We introduce a new method: Divide, Generate, Recombine, and Compare (DGRC).") == [
        ("DGRC", None)
    ]


@pytest.mark.parametrize(
    "abstract",
    [
        "We propose a net to find defects based on four-dimensional computed tomography (4DCT).",
        "This paper presents the first study to apply tunable wavelet units (UwUs) for eyes.",
        "We propose integration of reasoning into speech large language models (speechLLMs).",
    ],
)
def test_what_a_link_leads_to_in_small_letters_is_no_name(abstract: str) -> None:
    assert names(abstract) == []


@pytest.mark.parametrize(
    "abstract",
    [
        "We develop an alternating direction method of multipliers (ADMM)-based algorithm for it.",
        "We propose a Forward-Forward (FF) based training framework for networks.",
        "We introduce Sparse Autoencoder (SAE)-based interpretability for it.",
        "We further fine-tune the open-source QLM-3-8B model on doors.",
        "This study evaluates four open-source Quick Character Recognition (QCR) systems.",
    ],
)
def test_what_something_is_made_with_or_tried_on_is_no_new_name(abstract: str) -> None:
    assert names(abstract) == []


@pytest.mark.parametrize(
    ("abstract", "name"),
    [
        ("We propose the Line Pose Graph (LPG) based on line graphs.", "LPG"),
        ("We introduce the Mixed Prompt Queue (MPQ) - based on prompts of classes - for it.", "MPQ"),
        ("We propose Guided Gaussian Perturbations (GGP)-a lightweight framework.", "GGP"),
        ("For curation, we provide an open-source pipeline CrypticQ-Curate.", "CrypticQ-Curate"),
        ("We open-source QLM-3, a model.", "QLM-3"),
        ("The authors open-source QLM-3, a model.", "QLM-3"),
        ("We propose a Quick Sort (QS) based training of nets, which is referred to as QS-Net.", "QS-Net"),
        ("We introduce an open-source, large-scale set of films, called FilmQA.", "FilmQA"),
    ],
)
def test_what_is_based_on_others_or_given_to_all_may_be_a_new_name(abstract: str, name: str) -> None:
    assert [found for found, _ in names(abstract)] == [name]


@pytest.mark.parametrize(
    "title",
    [
        "6M0J: Crystal structure of a receptor-binding domain",
        "P-0453: Doors of beds",
        "GSE174367: Single-nucleus ATAC-seq of doors",
    ],
)
def test_the_number_of_an_abstract_or_of_an_entry_in_a_data_bank_is_no_system(title: str) -> None:
    assert names("It is fast.", title) == []


@pytest.mark.parametrize(
    ("title", "abstract", "found"),
    [
        ("CUBOQ: Fast Sums", "We introduce Cuboq, a tool to sum.", [("Cuboq", None)]),
        ("Cubo-Net: Fast Sums", "We introduce CuboNet, a tool to sum.", [("CuboNet", None)]),
        ("Cubo-Net: Fast Sums", "We introduce CuboNet+, a tool.", [("Cubo-Net", None), ("CuboNet+", None)]),
        (
            "A Quick Router (QUIR) for Mail",
            "We propose a novel Quick Router (QUIR) method for mail.",
            [("QUIR", "Quick Router")],
        ),
        (
            "Quick Bi-Sorting Nets (QUBSN): Sorting Twice",
            "This paper proposes the Quick Bidirectional Sorting Net (QUBSN), which sorts.",
            [("QUBSN", "Quick Bidirectional Sorting Net")],
        ),
        (
            "Quick Mail Sorter (QUMS): Mail by Night",
            "We present QUMS, a tool to sort mail.",
            [("QUMS", "Quick Mail Sorter")],
        ),
    ],
)
def test_what_a_title_defines_is_new_where_the_abstract_says_so(
    title: str, abstract: str, found: list[tuple[str, str | None]]
) -> None:
    assert names(abstract, title) == found


@pytest.mark.parametrize(
    ("abstract", "found"),
    [
        ("We are among the first to introduce a Quick Cloud Router (QUCR) for it.", ["QUCR"]),
        ("This paper does not introduce a Quick Cloud Router (QUCR).", []),
        ("We use Zorbex, the first to introduce a Quick Cloud Router (QUCR) for it.", []),
        ("We introduce a Region of Quarrel (RQU)-guided Mail Routing (RMAIR) method.", ["RMAIR"]),
        ("We propose two methods, Quick Sorter (QUS) and Tidy Sorter (TIS), to sort.", ["QUS", "TIS"]),
        ("We propose a model using two methods: the Quick Sorter (QUS) and a Tidy Sorter (TIS).", []),
        ("For this we present: (1) QSORT BENCH, the first benchmark of it.", ["QSORT BENCH"]),
        ("We present (i) QuNet, a router, and (ii) TidNet, a solver.", ["QuNet", "TidNet"]),
        ("We propose: a) QuNet, a router; b) a new metric; and c) TidNet.", ["QuNet", "TidNet"]),
        ("We present QuNet, and (see 2) TidNet.", ["QuNet"]),
        ("We introduce QuNet – designed for mail – which is fast.", ["QuNet"]),
        ("We introduce Quick Nets (QUN) – trained on mail.", ["QUN"]),
        ("We propose a way in two steps: (1) Quick Cleaning, (2) Late Cleaning.", []),
    ],
)
def test_names_of_lists_and_of_those_who_are_first(abstract: str, found: list[str]) -> None:
    assert [name for name, _ in names(abstract)] == found


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        ("We introduce CARE, a framework for scans.", ["CARE"]),
        ("We propose \\textbf{Bridge}, a model that scales.", ["Bridge"]),
        ("We present MIND (Memory for Inner Networks), the first set of tools.", ["MIND"]),
        ("We introduce BERT into a framework.", []),
        ("We propose improved BERT, a model that scales.", []),
    ],
)
def test_a_word_that_the_field_uses_is_a_name_where_it_is_told_what_it_is(
    abstract: str, expected: list[str]
) -> None:
    assert [name for name, _ in names(abstract)] == expected
