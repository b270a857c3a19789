"""No id stands where a reader expects a name: on pages, on paper, in charts and in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import get_args

import pytest

from bizbench import api
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import CONVENTIONS
from bizbench.ground import vocabulary
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES, text
from bizbench.ground.vocabulary import CHARTED
from bizbench.output.page import Facts, Page, Prose, Table
from bizbench.output.printed import printed
from tests.catalogues import city
from tests.conftest import TINY
from tests.test_formats import ANSWERS, FRAMEWORKS

#: Columns and facts that give an id, as other commands take it, or English beside Chinese.
IDS = ("show.column.id", "search.column.link", "verify.column.plan", "show.column.series")
IDS += ("list.column.english",)
FACTS = ("show.id", "show.file", "show.references", "show.names")
#: An id behind its name, where one thing is shown.
BESIDE = re.compile(r"(?<=.)(?: \([a-z][^ ()]*\)|（[a-z][^ （）]*）)$")
#: Commands are spelt as they are typed, and files as they are called.
COMMANDS = re.compile(r"bizbench .*|\S+\.yaml\S*|--\S+.*")
WORD = re.compile(r"[a-z][a-z0-9]*(?:[-_/+@#][a-z0-9]+)*")
LATER = """\
city: {city}
year: {year}
kind: {kind}
document: {{title: {{zh: {title}, en: {english}}}, coverage: complete{more}}}
items:
  - item: '1'
    title: {{zh: 用水}}
    targets:
      - {{measure: getting-water/fee, scope: all, exactly: 1 CNY, written: 1元}}
"""


def later(city: str, slug: str, kind: str, title: str, english: str, more: str = "") -> str:
    given = {"city": city, "kind": kind, "title": title, "english": english, "more": more}
    return LATER.format(year=slug[:4], **given)


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> api.Bizbench:
    """The made-up catalogues with second documents of a year, a group and a framework."""
    more = written(
        tmp_path_factory.mktemp("more"),
        {
            "frameworks.yaml": FRAMEWORKS,
            "groups.yaml": "groups:\n  by-sea:\n    name: {en: The coast, zh: 沿海}\n"
            "    members: [harbour, south]\n",
            "cities/south/2021-some-draft.yaml": later(
                "south", "2021", "consultation", "征求意见稿", "A draft"
            ),
            "cities/ford/2030-some-paper.yaml": later("ford", "2030", "policy", "政策", "A paper"),
            "cities/mill/2022-some-rules.yaml": later(
                "mill", "2022", "regulation", "条例", "Rules", ", issued: 2022-12-01"
            ),
        },
    )
    tests = TINY.parent
    return api.load([TINY, tests / "years", tests / "progress", more], only_data=True, cache=False)


def ids(catalog: Catalog, lang: str) -> set[str]:
    """All ids; for who reads English those that no English word is."""
    found = {*catalog.cities, *catalog.indicators, *catalog.measures, *catalog.frameworks}
    found |= {*catalog.groups, *catalog.plans, *(t.id for t in catalog.targets)}
    found |= {plan.slug for plan in catalog.plans.values()}
    found |= {str(target.scope) for target in catalog.targets}
    for indicator in catalog.indicators.values():
        found |= {*indicator.cases, *indicator.qualifiers, *indicator.exclusions}
        found |= {id for measure in indicator.measures for id in (measure.short, *measure.clocks)}
    for name in vars(vocabulary).values():
        found |= {id for id in get_args(name) if isinstance(id, str)}
    english = {text("en", f"assume.{convention}") for convention in CONVENTIONS}
    return {i for i in found if i and (lang == "zh" or re.search("[-/@]", i))} - english


def said(page: Page) -> Iterator[str]:
    """All that a page says, but for what is there to be typed."""
    lang = page.lang
    apart = {text(lang, id) for id in IDS}
    facts = {text(lang, id) for id in FACTS}
    yield page.title
    for block in page.laid_out:
        yield from (block.text,) if isinstance(block, Prose) else (block.title,)
        if isinstance(block, Facts):
            yield from (value for name, value in block.pairs if name not in facts)
        elif not isinstance(block, Prose):
            kept = [n for n, column in enumerate(block.columns) if column.title not in apart]
            yield from (line.cells[n] for line in block.lines for n in kept)
            yield from (*block.lead, *(mark.text for mark in block.marks), *block.remarks)
            yield from block.folded


def found(texts: Iterator[str] | list[str], wanted: set[str]) -> set[str]:
    shown = (BESIDE.sub("", COMMANDS.sub("", unescape(each))) for each in texts)
    return {word for each in shown for word in WORD.findall(each)} & wanted


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", ANSWERS)
def test_a_page_has_names(question: str, lang: str, loaded: api.Bizbench) -> None:
    answer = ANSWERS[question](loaded)
    wanted = ids(loaded.catalog, lang) - {"time"}  # what is searched for
    if question == "list frameworks":  # each with the id that --framework takes
        wanted -= {*loaded.catalog.frameworks}
    page = answer.page(lang)
    for each in (page, printed(page)):
        assert found(said(each), wanted) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", CHARTED)
def test_a_chart_has_names(question: str, lang: str, loaded: api.Bizbench) -> None:
    more = {"scope": "business"} if question == "compare" else {}
    of = "getting-water/time" if question == "compare" else "south"
    drawn = getattr(loaded, question)(of, **more).to_svg(lang)
    shown = re.findall(r">([^<]+)<", drawn)
    assert shown and found(shown, ids(loaded.catalog, lang)) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_has_names(lang: str, loaded: api.Bizbench) -> None:
    made = loaded.report(lang=lang).text
    body = re.sub(r"(?s)<(script|style|template)\b.*?</\1>", "", made)
    shown = re.findall(r">([^<]+)<", body)
    assert len(shown) > 1000 and found(shown, ids(loaded.catalog, "en")) == set()


#: Documents of one year: the name of each in both languages, by what tells it from the others.
OF_A_YEAR = {
    "2030": ("plan", "甲方案", "Plan A", "", "2030", "2030年"),
    "2030-draft": (
        *("consultation", "草案", "A draft", ""),
        *("2030 (draft for consultation)", "2030年（征求意见稿）"),
    ),
    "2030-one": (
        *("policy", "政策一", "One", ", issued: 2030-02-01"),
        *("2030 (policy, 2030-02-01)", "2030年（政策文件、2030-02-01）"),
    ),
    "2030-two": (
        *("policy", "政策二", "Two", ", issued: 2030-03-01"),
        *("2030 (policy, 2030-03-01)", "2030年（政策文件、2030-03-01）"),
    ),
    "2030-b": ("plan", "乙方案", "Plan B", "", "2030 (Plan B)", "2030年（乙方案）"),
    "2030-rules": ("regulation", "条例", "Rules", "", "2030 (rules)", "2030年（rules）"),
    "2030-same": ("regulation", "条例", "Rules", "", "2030 (same)", "2030年（same）"),
}


@pytest.mark.parametrize("cache", [True, False])
def test_a_further_document_is_called_by_what_tells_it_apart(
    cache: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every table, and such a name is understood where it is typed."""
    monkeypatch.setenv("BIZBENCH_CACHE", str(tmp_path / "cache"))
    files = {
        f"cities/hill/{label}.yaml": later("hill", label, *said[:4])
        for label, said in OF_A_YEAR.items()
    }
    folder = written(tmp_path / "data", files | {"cities/hill/city.yaml": city("hill")})
    loaded = api.load([TINY, folder], only_data=True, cache=cache)
    for label, (*_, english, chinese) in OF_A_YEAR.items():
        for name, lang in ((english, "en"), (chinese, "zh")):
            page = loaded.profile("hill").page(lang)
            assert name in {
                line.cells[0] for b in page.laid_out if isinstance(b, Table) for line in b.lines
            }
            typed = name.replace("年", "") if label == "2030" else name
            assert loaded.show(f"hill/{typed}").result.thing.id == f"hill/{label}"
            assert loaded.tasks("hill", typed).result.plan.id == f"hill/{label}"
    with pytest.raises(UsageError, match="2030-draft"):
        loaded.show("hill/2030年（草案）")
    (folder / "cities/hill/2030-draft.yaml").unlink()
    (folder / "cities/hill/2030-two.yaml").unlink()
    again = api.load([TINY, folder], only_data=True, cache=cache)
    assert "2030 (policy)" in str(again.profile("hill").page("en"))
    for typed in ("2030 (policy)", "2030(Policy)", "2030年（政策文件）"):
        assert again.show(f"hill/{typed}").result.thing.id == "hill/2030-one"


def test_what_a_document_is_stands_once_behind_it(loaded: api.Bizbench) -> None:
    for lang, kind in (("en", "draft for consultation"), ("zh", "征求意见稿")):
        shown = "\n".join(said(loaded.diff("south/2021", "south/2021-some-draft").page(lang)))
        assert kind in shown and not re.search(rf"{kind}[)）] ?[(（]{kind}", shown)
