"""Problems of data files as data: a problem a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bizbench.curation.validate import Validation
from bizbench.ground.problems import Problem, message
from bizbench.output.fields import FIRST, JSON, REMARK, Field, Fields, Many
from bizbench.output.forms import BARE, Form, Row


def _params(problem: Problem, _: str) -> Mapping[str, str]:
    """The parameters of its text, without the mark of our own words."""
    return {name: value.removeprefix("\0") for name, value in problem.params}


_PROBLEM: Fields[Problem] = (
    Field("file", lambda p, _: p.file, "数据文件", "the data file", place=FIRST),
    Field("line", lambda p, _: p.line or None, "行号", "line in the data file", place=FIRST),
    Field("column", lambda p, _: p.column or None, "列号", "column in the data file", place=FIRST),
    Field("level", lambda p, _: p.level, "级别", "error or warning", place=FIRST),
    Field("id", lambda p, _: p.id, "编号", "what is wrong: an id"),
    Field("params", _params, where=JSON),
    Field("message", message, "说明", "what is wrong, in a sentence", place=REMARK),
)

DATA: Fields[Validation] = (Many(BARE, _PROBLEM, lambda v, _: v.problems),)


def _rows(result: Validation, _: str) -> Iterator[Row]:
    for problem in result.problems:
        yield "problem", (result, problem)


FORM: Form[Validation] = Form(DATA, {"problem": (DATA, _PROBLEM)}, _rows, is_one_kind=True)
