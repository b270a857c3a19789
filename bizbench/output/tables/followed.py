"""What the JSON of an answer says of the framework that it follows."""

from __future__ import annotations

from typing import Any

from bizbench.output.fields import JSON, Field


def _outside(answer: Any, _: str) -> list[str] | None:
    return None if answer.under is None else [i.id for i in answer.under.outside]


#: Which indicators asked for lie outside the framework.
OUTSIDE: Field[Any] = Field("outside", _outside, where=JSON)
