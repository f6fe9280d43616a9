import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import cli


@pytest.mark.parametrize(
    "words", [["build"], ["build", "seeds", "--curation"], ["extract"], ["disambiguate"], ["concepts"]]
)
def test_a_file_that_may_not_be_read_is_bad_input_and_no_misuse(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may read all, so that only what the command line itself would ask is forbidden here."""
    file = tmp_path / "papers"
    file.write_text("{")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    done = CliRunner().invoke(
        cli, [*words, str(file), *(["-o", str(tmp_path / "x")] if "build" in words else [])]
    )
    assert "is not readable" not in done.output
    assert getattr(done.exception, "exit_code", 2) == 3
