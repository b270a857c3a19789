"""What the documents show is what the program prints. `pytest --update` writes README anew."""

from __future__ import annotations

import difflib
import doctest
import importlib.util
import io
import re
import shlex
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

import pytest
import typer

import bizbench as package
from bizbench import api
from bizbench.cli.app import app
from bizbench.cli.main import run
from bizbench.cli.session import Session
from bizbench.data.records import Measure, Plan, Target
from bizbench.ground.texts import LANGUAGES, text
from bizbench.output.writers import terminal
from bizbench.questions.compare.records import Comparison, Row, Set
from tests.conftest import ROOT, Run

README = ROOT / "README.md"
WIDTH = 100
BLOCK = re.compile(r"```console\n\$ bizbench (.*)\n(?:[^`]*\n)?```\n")


def at_width(command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command prints in a terminal of that width."""
    monkeypatch.setattr("bizbench.cli.terminal.width", lambda _: WIDTH)
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(shlex.split(command)) == 0
    return masked(out.getvalue())


def masked(text: str) -> str:
    """The text without the data's fingerprint, which any change of the data would change."""
    return text.replace(package.load().catalog.version, "00000000")


def test_outputs_in_the_readme_are_current(update: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    text = README.read_text(encoding="utf-8")
    assert len(BLOCK.findall(text)) >= 4

    def fresh(match: re.Match[str]) -> str:
        assert "--lang" in match[1]
        return f"```console\n$ bizbench {match[1]}\n{at_width(match[1], monkeypatch)}```\n"

    current = BLOCK.sub(fresh, text)
    if update:
        README.write_text(current, encoding="utf-8", newline="\n")
    assert current == README.read_text(encoding="utf-8")


def test_commands_in_the_readme_run(
    bizbench: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = README.read_text(encoding="utf-8")
    commands = [
        line.split("#")[0].strip().removeprefix("bizbench ")
        for block in re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
        for line in block.splitlines()
        if line.startswith("bizbench ")
    ]
    files = re.findall(r"```yaml\n# (mydata/\S+)\n(.*?)```", text, flags=re.DOTALL)
    for name, content in files:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert len(commands) >= 12 and len(files) == 2
    monkeypatch.chdir(tmp_path)
    for command in commands:
        code, out, err = bizbench("--lang", "en", *shlex.split(command))
        assert code == 0, (command, err)
        if "--data mydata" in command and "compare" in command:
            assert "My City" in out and "8 working days" in out


def test_the_python_example_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), flags=re.DOTALL)
    out = io.StringIO()
    with redirect_stdout(out):
        exec(code, {"bizbench": package})
    assert "ranked 1" in out.getvalue()


@pytest.mark.parametrize("name", ["architecture.md", "methodology.md", "curation.md"])
def test_excerpts_in_the_documents_are_lines_of_the_output(
    name: str, bizbench: Run, update: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``--update`` puts the likest line in place of one that is not printed any more.

    A folder ``my-data`` is made of the files that the document shows.
    """
    path = ROOT / "docs" / name
    text = path.read_text(encoding="utf-8")
    own = re.findall(r"`(my-data/\S+)`:\n\n```yaml\n(.*?)```", text, re.DOTALL)
    if own:
        (tmp_path / "cities").symlink_to(ROOT / "cities")
        monkeypatch.chdir(tmp_path)
    for shown, content in own:
        Path(shown).parent.mkdir(parents=True, exist_ok=True)
        Path(shown).write_text(content, encoding="utf-8")
    blocks = re.findall(r"```\w*\n\$ bizbench ([^\n]*)\n(.*?)```", text, flags=re.DOTALL)
    assert len(blocks) >= {"methodology.md": 8, "curation.md": 4}.get(name, 1)

    @cache
    def lines(command: str) -> list[str]:
        arguments = shlex.split(command)
        if "--lang" not in arguments:
            arguments += ["--lang", "en"]
        _, out, err = bizbench(*arguments)
        return [line.rstrip() for line in masked(out + err).splitlines()]

    for command, excerpt in blocks:
        printed = lines(command)
        for line in excerpt.splitlines():
            if line.rstrip() in printed or line.strip() in ("", "…", "..."):
                continue
            likest = difflib.get_close_matches(line, printed, n=1, cutoff=0.3)
            assert update and likest, (command, line)
            text = text.replace(f"\n{line}\n", f"\n{likest[0]}\n", 1)
    if update:
        path.write_text(text, encoding="utf-8", newline="\n")


def test_the_way_of_one_figure() -> None:
    """The example of the architecture: lines of the file, and what Python says of them."""
    path = ROOT / "docs" / "architecture.md"
    text = path.read_text(encoding="utf-8")
    (name,) = re.findall(r"In `(cities/\S+)`", text)
    (lines,) = re.findall(r"```yaml\n(.*?)```", text, flags=re.DOTALL)
    assert lines in (ROOT / name).read_text(encoding="utf-8")
    failed, tried = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert (failed, tried > 8) == (0, True)


def test_the_examples_for_python_run(tmp_path: Path) -> None:
    """Those with pandas where it is installed."""
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    if importlib.util.find_spec("pandas") is None:
        text = re.sub(r"```python\n(?:(?!```).)*to_pandas\(.*?```", "", text, flags=re.DOTALL)
    path = tmp_path / "python.md"
    path.write_text(text, encoding="utf-8")
    options = doctest.ELLIPSIS
    failed, tried = doctest.testfile(
        str(path), module_relative=False, encoding="utf-8", optionflags=options
    )
    assert (failed, tried > 12) == (0, True)


def test_the_fields_named_for_python_are_there() -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (section,) = re.findall(r"^## Records\n(.*?)^## ", text, flags=re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\| `([A-Z]\w+)` \| (`.*`) \|$", section, flags=re.MULTILINE)
    kinds = {kind.__name__: kind for kind in (Comparison, Set, Row, Target, Plan, Measure)}
    assert {name for name, _ in rows} == {*kinds}
    for name, fields in rows:
        assert not [f for f in re.findall(r"`(\w+)`", fields) if not hasattr(kinds[name], f)]
    methods = re.findall(r"`answer\.(\w+)\(", text)
    assert len(methods) > 6 and not [m for m in methods if not hasattr(api.Answer, m)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("command", sorted(typer.main.get_command(app).commands))
def test_help_has_an_example_that_runs(command: str, lang: str, bizbench: Run) -> None:
    code, out, _ = bizbench(command, "--help", "--lang", lang)
    assert code == 0 and bizbench(command, "-h", "--lang", lang)[1] == out
    head = text(lang, "help.example")
    example = re.search(rf"{head}bizbench (.*)$", " ".join(out.split()))
    assert example, out
    if command in ("draft", "verify", "new", "import"):  # their files are the user's
        return
    code, out, err = bizbench(*shlex.split(example[1]), "--lang", lang)
    assert (code, err) == (0, "") and out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_commands_of_the_start_screen_run(lang: str, bizbench: Run) -> None:
    shown = re.findall(r"^  bizbench (.*?)  ", bizbench("--lang", lang)[1], flags=re.MULTILINE)
    assert len(shown) > 5
    for words in shown:
        code, out, err = bizbench(*words.split(), "--lang", lang)
        assert (code, err) == (0, "") and out, words


def test_links_in_the_documents_lead_somewhere() -> None:
    at_top = [README, ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md"]
    for path in [*at_top, *sorted((ROOT / "docs").glob("*.md"))]:
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text(encoding="utf-8")):
            if "://" not in link:
                assert (path.parent / link).exists(), (path.name, link)


def test_the_interface_is_what_the_commands_are() -> None:
    assert package.load is api.load
    assert Session().language in ("en", "zh")
    page = package.load().compare("getting-electricity/time").page("en")
    assert "Hangzhou" in terminal.write(page)
