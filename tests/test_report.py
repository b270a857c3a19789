"""A report: what stands in the file is what compare says, all of it text, all links inside."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import bizbench
from bizbench import api
from bizbench.output.report import asked_for, compose, records
from bizbench.output.report.html import Html, el
from tests.catalogues import load, target
from tests.conftest import TINY, Run
from tests.test_hostile import HOSTILE

LANGS = ("en", "zh")
#: Elements that are ended by the next one or by their parent.
OPEN = ("td", "th", "tr", "li", "dt", "dd", "meta")


class Read(HTMLParser):
    """What a browser would make of a file: ids, addresses, tables by their slot, texts."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.handlers: list[str] = []
        self.scripts: list[str] = []
        self.slots: dict[str, list[list[str]]] = {}
        self.classes: dict[str, list[str]] = {}
        self.texts: list[str] = []
        self._lang = self._slot = self._inside = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        got: Mapping[str, str | None] = dict(attrs)
        self._inside = tag
        self.handlers += [name for name in got if name.startswith("on")]
        self.loaded += [str(got[n]) for n in ("src", "srcset", "data", "action") if n in got]
        if tag == "link":
            self.loaded.append(str(got.get("href")))
        if "id" in got:
            self.ids.append(str(got["id"]))
        if tag == "article":
            self._lang = str(got["id"])
        if tag == "a":
            self.links.append(str(got["href"]))
        if "data-t" in got:
            self._slot = f"{self._lang}-{got['data-t']}"
            self.slots[self._slot] = []
        if tag in ("section", "h2", "h3", "h4"):
            self._slot = "" if "data-t" not in got else self._slot
        if tag == "tr" and self._slot:
            self.slots[self._slot].append([])
        if tag in ("td", "th") and self._slot:
            self.slots[self._slot][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""
        if tag == "table":
            self._slot = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts.append(data)
            return
        self.texts.append(data)
        rows = self.slots.get(self._slot)
        if rows and rows[-1] and self._inside in ("td", "th", "a"):
            rows[-1][-1] += data


@cache
def on_tiny(*cities: str, lang: str = "en") -> str:
    return api.load([TINY], only_data=True, cache=False).report(*cities, lang=lang).text


def read(*cities: str) -> Read:
    return Read(on_tiny(*cities))


def data_of(source: str) -> Any:
    """The data of a file, its packed parts put together as the script does."""
    found = re.search(r'<script id=data type="application/json">(.*?)</script>', source, re.S)
    assert found
    data = json.loads(found[1])
    whole: dict[str, Any] = {"rows": [], "texts": []}
    for packed in data.pop("packed"):
        part = json.loads(zlib.decompress(base64.b64decode(packed), wbits=-15))
        for name in ("rows", "texts"):
            whole[name] += part.pop(name)
        whole |= part
    return {**data, **whole}


# --- the same as compare ------------------------------------------------------------------


def test_the_tables_say_what_compare_says(tiny: api.Bizbench) -> None:
    """Rank, city and promise of each row, in the order of the set, in both languages."""
    found = read()
    asked = asked_for.query(tiny.catalog)
    made = compose.report(tiny.catalog, asked)
    for lang in LANGS:
        seen = 0
        for n, set_ in enumerate(made.comparison.sets):
            if not set_.is_table:
                continue
            page = tiny.compare(set_.measure.id, scope=str(set_.basis)).page(lang, "all")
            tables = [b for b in page.blocks if getattr(b, "columns", ())]
            key = [c.key for c in tables[0].columns]
            lines = [line.cells for line in tables[0].lines]
            at = [key.index(name) for name in ("rank", "city", "promise")]
            shown = [tuple(row[:3]) for row in found.slots[f"{lang}-s{n}"][1:]]
            if set_.league is None and not set_.is_shared:
                expected = [tuple(cells[i] for i in at) for cells in lines]
                assert shown == [row for row in expected if row in shown]
                ranked = [row for row in expected if row[0] != "–"]
                assert [row for row in shown if row[0] != "–"] == ranked
                seen += len(ranked)
        assert seen > 10


def test_values_and_gaps_are_those_of_the_json(tiny: api.Bizbench) -> None:
    found = read()
    answer = tiny.compare(*tiny.catalog.indicators).to_dict()
    sets = [s for s in answer["sets"] if any(r["kind"] == "ranked" for r in s["rows"])]
    made = compose.report(tiny.catalog, asked_for.query(tiny.catalog))
    numbers = {
        (s.measure.id, str(s.basis)): n
        for n, s in enumerate(made.comparison.sets)
        if not s.is_shared
    }
    assert sets
    for set_ in sets:
        head, *rows = found.slots[f"en-s{numbers[set_['measure'], set_['basis']]}"]
        ranked = [row for row in set_["rows"] if row["kind"] == "ranked"]
        shown = [row for row in rows if row[0] not in ("–", "")]
        assert len(shown) == len(ranked)
        at = head.index("gap")
        for row, cells in zip(ranked, shown, strict=True):
            low = row["rank_low"]
            assert cells[0].startswith(str(low))
            assert cells[0].endswith("~") or row["rank_high"] == low
            first = cells[at].split("…")[0].replace("−", "-").lstrip("+").replace(",", "")
            if first not in ("–", ""):
                assert float(first) == pytest.approx(row["gap_low"], abs=0.5, rel=0.01)


def test_each_choice_of_conventions_is_ranked_by_compare(tiny: api.Bizbench) -> None:
    source = on_tiny()
    data = data_of(source)
    made = compose.report(tiny.catalog, asked_for.query(tiny.catalog))
    assert made.switches
    numbers = {records.key(s): n for n, s in enumerate(made.comparison.sets)}
    for choice in made.choices:
        for set_ in choice.sets:
            assumed = list(choice.fixed.typed)
            answer = tiny.compare(set_.measure.id, assume=assumed)
            same = next(s for s in answer.result.sets if s.basis == set_.basis)
            part = data["variants"][f"s{numbers[records.key(set_)]}"][",".join(assumed)]
            rows = [data["rows"][row] for row in data["parts"][part][0]["r"]]
            texts = [data["texts"][row[0][0]] for row in rows]
            ranked = [row for row in same.rows if row.kind == "ranked"]
            shown = [rank for rank in texts if rank not in ("–", "")]
            assert [s.split("–")[0].rstrip(" ~") for s in shown] == [
                str(r.rank_low) for r in ranked
            ]


# --- one file by itself -------------------------------------------------------------------


@pytest.mark.parametrize("cities", [(), ("north",), ("north", "south")])
def test_every_inner_link_leads_somewhere(cities: tuple[str, ...]) -> None:
    found = read(*cities)
    assert len(found.ids) == len({*found.ids})
    inner = [link[1:] for link in found.links if link.startswith("#")]
    assert len(inner) > 100
    assert {*inner} <= {*found.ids}


def test_nothing_is_fetched() -> None:
    """Addresses of documents are links that a reader follows, and nothing else is an address."""
    source = on_tiny("north")
    found = Read(source)
    assert (found.loaded, found.handlers) == ([], [])
    assert all(link.startswith(("#", "https://", "http://")) for link in found.links)
    assert "url(" not in source and "@import" not in source
    assert "default-src 'none'" in source and "unsafe-eval" not in source
    assert len(found.scripts) == 2
    outside = {x for x in re.findall(r"https?://[^\s\"'<>]+", source) if x not in found.links}
    outside.remove("http://www.w3.org/2000/svg")  # the name of a kind of element, nothing to fetch
    assert not outside - {t for text in found.texts for t in text.split()}


def test_both_languages_have_the_same_parts() -> None:
    found = read("north")
    en, zh = ([id[3:] for id in found.ids if id[:3] == f"{lang}-"] for lang in LANGS)
    assert en == zh
    assert "公布的目标，非实际表现" in on_tiny("north")
    assert "announced targets, not performance" in on_tiny("north")


def test_it_opens_in_the_language_asked_for() -> None:
    assert '<html lang="en">' in on_tiny() and "<article id=en lang=en class=first>" in on_tiny()
    other = on_tiny(lang="zh")
    assert '<html lang="zh-Hans">' in other and "<article id=en lang=en class=second>" in other


def test_the_same_data_make_the_same_bytes(tmp_path: Path, monkeypatch: Any) -> None:
    """Whatever the folder it is made in; nothing in it is of the day or the machine."""
    first = on_tiny()
    monkeypatch.chdir(tmp_path)
    again = api.load([TINY], only_data=True, cache=False).report().text
    line = re.compile(r"bizbench report .*?</p>")
    assert line.sub("", again) == line.sub("", first)


def test_every_promise_leads_to_its_card() -> None:
    """Item, words as printed and line of the figure, in its document."""
    source = on_tiny()
    catalog = api.load([TINY], only_data=True, cache=False).catalog
    cards = dict(re.findall(r"<tr id=en-(f\d+)[^>]*>(.*?)(?=<tr|</tbody>)", source, re.S))
    mains = [t for t in catalog.targets if t.role != "restated"]
    assert len(cards) == len(mains)
    for target_ in mains:
        said = [c for c in cards.values() if f"<td class=r>{target_.line}" in c]
        assert any(el("td", f"“{target_.written}”") in c or target_.written in c for c in said)


# --- text from data -----------------------------------------------------------------------


def test_text_from_data_is_text(tmp_path: Path) -> None:
    plans = {}
    for n, hostile in enumerate(v for k, v in HOSTILE.items() if k not in ("lines", "tab")):
        said = json.dumps(f"{hostile} </script><!--<img src=x onerror=1>", ensure_ascii=False)
        noted = {"note": f"{{en: {said}, zh: {said}}}"}
        plans[f"{chr(97 + n) * 3}/2030"] = [target("time", "household", f"{n + 1} day", **noted)]
    source = load(tmp_path, plans).report().text
    found = Read(source)
    assert (found.loaded, found.handlers) == ([], [])
    assert len(found.scripts) == 2 and json.loads(found.scripts[0])
    assert source.count("<script") == source.count("</script>") == 2
    assert not re.search("[\u2028\u2029]|<!--", source)
    for hostile in ("<script>alert(1)</script> &lt;b&gt;", "{city} {0} %s {"):
        assert any(hostile in said for said in found.texts)


def test_only_html_is_html() -> None:
    assert el("p", "<b>", Html("<i>"), title='"&') == '<p title="&quot;&amp;">&lt;b&gt;<i></p>'
    assert el("td", "a", class_="r", hidden=True) == "<td class=r hidden>a"


# --- the command --------------------------------------------------------------------------


def test_the_command_writes_the_file(on_tiny: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    code, out, err = on_tiny("report", "north", "--lang", "zh", "--output", str(path))
    assert (code, out) == (0, "")
    assert "report.html" in err
    assert path.read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="zh-Hans">')
    assert on_tiny("report", "--output", str(path))[0] == 2
    assert on_tiny("report", "--output", str(path), "--force")[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report",), "--output report.html"),
        (("report", "--output", "a.docx"), "end with .html"),
        (("--format", "csv", "report", "--output", "a.html"), "csv"),
        (("report", "nowhere", "--output", "a.html"), "nowhere"),
        (("report", "--output", "a.html", "--indicator", "nothing"), "nothing"),
    ],
)
def test_what_cannot_be_is_said(on_tiny: Run, words: tuple[str, ...], said: str) -> None:
    code, _, err = on_tiny(*words)
    assert code == 2 and said in err


def test_only_what_is_asked_for(tiny: api.Bizbench) -> None:
    whole, part = tiny.report(), tiny.report(indicator=["getting-water"], as_of=2021)
    assert len(part.text) < len(whole.text)
    assert "--indicator getting-water" in part.text and "--as-of 2021" in part.text


def test_a_city_named_stands_first_and_has_its_gaps() -> None:
    found = Read(on_tiny("south"))
    assert found.ids.index("en-own") < found.ids.index("en-short")
    assert "en-o-south" in found.ids


def test_a_large_one_leaves_its_tables_to_the_script(monkeypatch: Any) -> None:
    """And says so. What the script lays out is what would have stood in the page."""
    whole = Read(on_tiny())
    monkeypatch.setattr(records, "LARGE", 1)
    source = api.load([TINY], only_data=True, cache=False).report().text
    found, data = Read(source), data_of(source)
    assert all(not rows for name, rows in found.slots.items() if "-s" in name)
    assert "too long to lay out at once" in source
    for lang in LANGS:
        for name, grid in data["grids"].items():
            rows = [data["rows"][n][0] for n in grid["r"]]
            texts = [[_text(data["texts"][n], lang) for n in row] for row in rows]
            assert texts == whole.slots[f"{lang}-{name}"][1:]


def _text(found: Any, lang: str) -> str:
    return found if isinstance(found, str) else found[LANGS.index(lang)]


def test_a_broken_plan_is_no_silence(tmp_path: Path) -> None:
    path = tmp_path / "cities" / "north" / "2031.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("city: north\n", encoding="utf-8")
    with pytest.warns(bizbench.DataWarning):
        made = api.load([TINY, tmp_path], only_data=True, cache=False).report()
    assert made.problems and "2031.yaml" in made.text
