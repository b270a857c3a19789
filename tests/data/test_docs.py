"""What the documents show is what the program prints. `pytest --update` writes them anew."""

from __future__ import annotations

import difflib
import doctest
import importlib.util
import inspect
import io
import re
import shlex
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import typer

import bizbench as package
from bizbench import api
from bizbench.cli.app import app
from bizbench.cli.session import Session
from bizbench.data import loading
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import CONVENTIONS, FOREIGN, Assumptions
from bizbench.data.loading import load as read
from bizbench.data.records import Measure, Plan, Target
from bizbench.ground import texts
from bizbench.ground.texts import LANGUAGES, text
from bizbench.output.writers import terminal
from bizbench.questions.compare.records import Comparison, Row, Set
from tests.conftest import ROOT, Run
from tests.data import documents

README = ROOT / "README.md"
DOCS = ROOT / "docs"


def with_kind(*kinds: str) -> pytest.MarkDecorator:
    """Each document that has a block of one of these kinds."""
    found = [
        path
        for path in documents.every()
        if {block.kind for block in documents.blocks(path.read_text(encoding="utf-8"))} & {*kinds}
    ]
    return pytest.mark.parametrize("path", found, ids=documents.title)


@pytest.fixture(scope="session")
def _desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.fixture
def at_the_desk(_desk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to read a document in; the shipped data are read there once for all.

    Data folders in it are read with an index, as at a reader's.
    """
    kept = loading.load

    def load(folders: Iterable[Path], **given: Any) -> Catalog:
        named = [*folders]
        shipped = all(folder.resolve().is_relative_to(ROOT) for folder in named)
        return kept(named, **given) if shipped else read(named, **given)

    monkeypatch.setattr("bizbench.data.loading.load", load)
    monkeypatch.setattr("bizbench.cli.terminal.width", lambda _: documents.WIDTH)
    monkeypatch.chdir(_desk)
    yield _desk
    for path in _desk.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


@with_kind("console", "sh")
def test_what_a_document_shows_is_so(
    path: Path, update: bool, at_the_desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are written, its commands run, and its outputs are what is printed."""
    text = path.read_text(encoding="utf-8")
    monkeypatch.setenv("LANG", {"zh": "zh_CN.UTF-8", "en": "C.UTF-8"}[documents.language(path)])
    current, at = "", 0
    for block in documents.blocks(text):
        made = block.content
        if block.part:
            made = documents.excerpt(block.content, Path(block.name).read_text(encoding="utf-8"))
        elif block.name:
            write(block)
        elif block.kind == "sh":
            for command in documents.commands(block):
                code, out = documents.said(command)
                assert code == 0, (command, out)
        elif block.kind == "console":
            made = documents.fresh(block, printed)
        current += text[at : block.span[0]] + made
        at = block.span[1]
    current += text[at:]
    if update:
        path.write_text(current, encoding="utf-8", newline="\n")
    assert current == path.read_text(encoding="utf-8")


def write(block: documents.Block) -> None:
    path = Path(block.name)
    assert path.resolve().is_relative_to(Path.cwd().resolve()), path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.content, encoding="utf-8")


def printed(command: str) -> str:
    """What a command prints; it fails only where it says so."""
    code, out = documents.said(command)
    assert code == 0 or "错误" in out or "error" in out, (command, out)
    return out


def test_a_city_of_ones_own_is_compared(bizbench: Run, at_the_desk: Path) -> None:
    """The tour's two files are all that a city needs."""
    text = (DOCS / "tour.md").read_text(encoding="utf-8")
    own = [block for block in documents.blocks(text) if block.name.startswith("mydata/")]
    assert len(own) == 2
    for block in own:
        write(block)
    code, out, _ = bizbench("compare", "getting-electricity/time", "--data", "mydata")
    assert code == 0 and "My City" in out and "8 working days" in out


def test_the_readme_is_short_and_shows_what_to_expect() -> None:
    """The command for the tests stands in one line, where `.ci/run` finds it."""
    text = README.read_text(encoding="utf-8")
    assert re.search(r"pip install -q -e '\.\[test\]'.*pytest", text)
    assert text.count("\n") <= 170 and text.count("\n$ bizbench ") >= 4


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
    own = [b for b in documents.blocks(text) if b.name and not b.part]
    if own:
        (tmp_path / "cities").symlink_to(ROOT / "cities")
        monkeypatch.chdir(tmp_path)
    for block in own:
        write(block)
    blocks = re.findall(r"```text\n\$ bizbench ([^\n]*)\n(.*?)```", text, flags=re.DOTALL)
    assert len(blocks) >= {"methodology.md": 8, "curation.md": 4}.get(name, 1)

    @cache
    def lines(command: str) -> list[str]:
        arguments = shlex.split(command)
        if "--lang" not in arguments:
            arguments += ["--lang", "en"]
        _, out, err = bizbench(*arguments)
        return [line.rstrip() for line in documents.masked(out + err).splitlines()]

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


def test_every_method_is_named_for_python() -> None:
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^A method for each command.*$", text, flags=re.MULTILINE)
    methods = {name for name, value in vars(api.Bizbench).items() if inspect.isfunction(value)}
    assert {name for name in methods if name[0] != "_"} - {*re.findall(r"`(\w+)`", listed)} == set()


def test_no_two_examples_write_one_file() -> None:
    """Whoever goes through several documents in one folder is not told that a file exists."""
    texts = (path.read_text(encoding="utf-8") for path in documents.every())
    lines = (c for text in texts for b in documents.blocks(text) for c in documents.commands(b))
    writes = re.compile(r"(?:-o|--output|^export)[ =]([^-]\S*|-)")
    named = [name for line in lines for name in writes.findall(line)]
    assert [name for name, n in Counter(named).items() if n > 1 and name != "-"] == []


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
    theirs = ("draft", "verify", "new", "import", "export", "report")
    if command in theirs:  # their files are the user's
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


@pytest.mark.parametrize("path", documents.every(), ids=documents.title)
def test_every_command_and_option_named_is_one(path: Path) -> None:
    """Also where a document only speaks of it."""
    group = typer.main.get_command(app)
    anywhere = {"-h", *(option for each in group.params for option in each.opts)}
    for line in documents.code(path):
        named = re.match(r"(?:\$ )?bizbench ((?:--?[a-z-]+ \S+ )*)([a-z]+)([^|#]*)", line)
        if named:
            assert named[2] in group.commands, line
            own = {option for each in group.commands[named[2]].params for option in each.opts}
            asked = {*re.findall(r"(?<=\s)--?[a-z][a-z-]*", f" {named[1]} {named[3]}")}
            assert asked <= own | anywhere, line


@pytest.mark.parametrize("path", documents.every(), ids=documents.title)
def test_links_lead_to_a_file_and_a_heading_of_it(path: Path) -> None:
    for link in documents.links(path):
        file, _, anchor = unquote(link).partition("#")
        there = path.parent / file if file else path
        assert there.exists(), link
        assert not anchor or anchor in documents.anchors(there), link


def test_every_document_is_linked_from_the_readme_or_from_one_that_is() -> None:
    found, new = set(), {README.resolve()}
    while new:
        found |= new
        links = [(p, link) for p in new for link in documents.links(p) if ".md" in link]
        new = {(p.parent / unquote(link).partition("#")[0]).resolve() for p, link in links} - found
    assert {path.resolve() for path in documents.every()} <= found


@pytest.mark.parametrize("name", ["method-in-brief.md", "zh/method.md"])
def test_the_brief_method_speaks_as_the_tables_do(name: str) -> None:
    """Kinds of blank as they are printed, conventions with their values as they are typed."""
    path = DOCS / name
    lang = documents.language(path)
    rows = re.findall(r"^\| `?([^|`]+?)`? \| ([^|]*?) \|", path.read_text("utf-8"), re.MULTILINE)
    blank = ("not-stated", "other-cases", "in-words", "not-read", "not-covered")
    printed = {texts.text(lang, f"row.{kind}") for kind in blank}
    assert printed <= {first for first, _ in rows}
    typed = dict(rows)
    for convention in CONVENTIONS.values():
        if convention.name not in FOREIGN.values():
            (word,) = typed.keys() & {
                convention.name,
                texts.text("zh", f"assume.{convention.name}"),
            }
            values = [v.strip("`") for v in re.split("[,、] ?", typed[word]) if convention.values]
            read = [Assumptions.parse([f"{word}={v}"]).fixed[0] for v in values]
            assert read == [(convention.name, v) for v in convention.values]


def test_the_interface_is_what_the_commands_are() -> None:
    assert package.load is api.load
    assert Session().language in ("en", "zh")
    page = package.load().compare("getting-electricity/time").page("en")
    assert "Hangzhou" in terminal.write(page)
