"""What a place above lays down, beside the promise that it binds: fields of several answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from bizbench.output.fields import CODE, DETAIL, JSON, Field, Fields, Group, one_of
from bizbench.output.tables import fragments
from bizbench.questions.compare.records import Floor, FloorState
from bizbench.questions.verdict import Verdict

R = TypeVar("R")


def _verdict(of: Callable[[Verdict], Any]) -> Callable[[Floor, str], Any]:
    return lambda floor, _: of(floor.verdict) if floor.verdict else None


_FLOOR: Fields[Floor] = (
    Field("city", lambda f, _: f.place.id, "规定地编号", "the id of the place that lays it down"),
    Field("target", lambda f, _: f.target.id, "目标编号", "the target's id"),
    Group("promised", fragments.PROMISED, lambda f, _: f.target, "规定", "the level as in its file", JSON),
    Field(
        "state",
        lambda f, _: f.state,
        "状态",
        f"{one_of(get_args(FloorState))}; empty where nothing is promised",
    ),
    Field("unit", _verdict(lambda v: v.unit), "单位编号", "the id of the unit of the difference"),
    *fragments.span("difference", lambda f: f.verdict.difference if f.verdict else None, "差额", "the promise less the floor"),
    Field("differs", _verdict(lambda v: v.terms.differs), "口径差异", "which terms of the two differ", place=CODE),
    Field("stricter", _verdict(lambda v: v.terms.stricter), "口径更严方", "whose terms are stricter: own or other", place=CODE),
)


def floor(of: Callable[[R], Floor | None]) -> Group[R, Floor]:
    """What a place above lays down for a city, and how its promise stands to it."""
    return Group("floor", _FLOOR, lambda r, _: of(r), "上级标准", "what a place above lays down for the city", place=DETAIL)
