import pytest

from kg.readers.scholarfeed.glued_byline import split_glued


@pytest.mark.parametrize(
    ("title", "byline"),
    [
        ("Fair Division: A Survey", "Mina Okafor, Tobias Walden"),
        ("Why Do Cakes Fall?", "Mina Okafor, Ian McDonald"),
        ("Talking to GPT-4", "J. K. Dough, Mina Okafor et al.".replace(" et al.", "")),
        ("Planning with LLMs", "Mina Okafor, Tobias Walden, Bo Li et al. · cake-lab"),
        ("A Study of NLP", "Mina Okafor"),
        ("Rooms in 3D", "Mina Okafor, Bo Li"),
        ("LoRA Adapters for Everyone", "Mina Okafor, Bo Li"),
        ("Maps, Rooms, Walls", "Mina Okafor, Rosa de la Cruz"),
        ("Cakes at Sea", "Yann LeCun, Ian McDonald, Mina O'Hara"),
        ("Cakes at Sea", "José Peña, Łukasz Żak, Jean-Pierre Öz"),
        ("Invariants of SO(3)", "Mina Okafor, Bo Li"),
        ("Baking in Motion", "John Smith, Jr., Bo Li"),
    ],
)
def test_a_title_and_its_byline_come_apart(title, byline):
    assert split_glued(title + byline) == (title, byline)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "A title alone",
        "Playing StarCraft GamesMina Okafor, WonJun Kim",  # WonJun, or a title that ends in Won?
        "A Surveymina okafor",  # names in small letters
        "A Report on ModelsOpenAI",  # one word is no name of a person
        "A Survey李明, 王芳",  # no capitals to see
        "Four AuthorsMina Okafor, Bo Li, Cy Young, Di Wu",  # more than a site prints
        "Two and OthersMina Okafor, Bo Li et al.",  # "et al." stands for a fourth
        "x" * 3_000 + "Mina Okafor",
    ],
)
def test_what_cannot_be_decided_is_left_open(text):
    assert split_glued(text) is None
