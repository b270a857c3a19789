"""The catalogues of texts: complete, and nothing in them that nobody prints."""

from __future__ import annotations

import ast
import re
import string
from importlib import import_module

from bizbench.data import units
from bizbench.data.conventions import CONVENTIONS
from bizbench.ground.problems import LEVELS
from bizbench.ground.texts import ROOMS, catalogue, text
from bizbench.ground.vocabulary import BETTER, COMMITMENTS, ROLES, SET_ASIDE, STATISTICS, STATUSES
from bizbench.questions.compare.records import KINDS
from tests.conftest import ROOT

EN = catalogue("en")


def fields(form: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(form) if name}


def test_both_languages_say_the_same_things() -> None:
    """Each text is filled with the same things in both languages."""
    zh = catalogue("zh")
    assert [id for id in EN if fields(EN[id]) != fields(zh[id])] == []


def test_no_text_stands_in_two_rooms() -> None:
    stands = [id for room in ROOMS for id in import_module(f"bizbench.ground.texts.{room}").TEXTS]
    assert len(stands) == len(set(stands))


def test_the_rooms_are_found_by_how_their_ids_begin() -> None:
    """So that a command opens the rooms it needs and no other."""
    for room, heads in ROOMS.items():
        texts = import_module(f"bizbench.ground.texts.{room}").TEXTS
        assert sorted({id.partition(".")[0] for id in texts}) == heads.split(), room


def test_every_id_has_its_text() -> None:
    wanted = {f"problem.{id}" for id in LEVELS}
    wanted |= {f"{kind}.{unit}" for unit in units.names() for kind in ("unit", "units")}
    wanted |= {f"convention.{name}" for name in CONVENTIONS}
    wanted |= {f"commitment.{id}" for id in COMMITMENTS}
    wanted |= {f"status.{id}" for id in STATUSES}
    wanted |= {f"statistic.{id}" for id in STATISTICS}
    wanted |= {f"role.{id}" for id in ("main", *ROLES)}
    wanted |= {f"note.role-{id}" for id in ROLES if id != "restated"}
    wanted |= {f"why.{id}" for id in SET_ASIDE}
    wanted |= {f"better.{id}" for id in BETTER}
    assert wanted <= set(EN)
    assert {"not-stated", "not-read"} <= set(KINDS)


def test_one_and_many() -> None:
    assert text("en", "unit.working_day", n="1") == "1 working day"
    assert text("en", "unit.working_day", n="2") == "2 working days"
    assert text("zh", "unit.working_day", n="1") == "1个工作日"


class Strings(ast.NodeVisitor):
    """The strings of the code that may name a text: ``whole`` and, with holes, ``begun``.

    Of a string with a dot the part behind the last dot names one too. A piece between holes
    names nothing.
    """

    def __init__(self) -> None:
        self.whole: set[str] = set()
        self.begun: set[str] = set()

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.whole |= {node.value, node.value.rpartition(".")[2]}

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        first, last = node.values[0], node.values[-1]
        if isinstance(first, ast.Constant):
            self.begun.add(str(first.value))
        if isinstance(last, ast.Constant) and "." in str(last.value):
            self.whole.add(str(last.value).rpartition(".")[2])
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)


def test_no_text_is_left_over() -> None:
    """Every text is named in the code, whole or by its last part after a known beginning."""
    code = Strings()
    for path in (ROOT / "bizbench").rglob("*.py"):
        if path.parent.name != "texts":
            code.visit(ast.parse(path.read_text(encoding="utf-8")))
    left = []
    for id in EN:
        kind, _, rest = id.partition(".")
        built = kind in ("unit", "units", "problem", "convention", "commitment", "why", "role")
        named = rest in code.whole or rest.rpartition(".")[2] in code.whole
        made = any(f"{kind}.{rest[:n]}" in code.begun for n in range(len(rest) + 1))
        if not (built or named or made):
            left.append(id)
    assert left == []


#: Signs of Chinese text, and half-width marks beside one.
CHINESE = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…"
HALF = re.compile(rf"(?<=[{CHINESE}])\s?[,;:!?()]|[,;:!?()](?=\s?[{CHINESE}])|`[,;:]")
#: What is typed as it stands: keys and values of a data file, options, numbers of items.
TYPED = re.compile(
    r"\{\{.*?\}\}|键: 值|“: ”|observed:|杭州,襄阳|二\(四\)|\(\) |: Municipal|\(\+2\) |以 ! "
    r"|\bread(ing)?: |^ *(- )?\{?[a-z0-9_-]+: [^#]*"
)


def test_chinese_texts_have_full_width_marks() -> None:
    texts = catalogue("zh")
    for path in (ROOT / "bizbench/curation/draft/skeletons").glob("*.zh.yaml"):
        lines = path.read_text("utf-8").splitlines()
        texts |= {f"{path.name}:{n}": line.partition("# ")[2] for n, line in enumerate(lines, 1)}
    found = {id: said for id, said in texts.items() if HALF.search(TYPED.sub(" ", said))}
    assert found == {}
