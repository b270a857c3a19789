"""What all shapes are."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from bizbench.data.shapes.fields import Text


class Shape(BaseModel):
    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # each shape is built once, with what it holds
    )

    #: What stands in for a key that is wrong, so that the rest of the file can be checked.
    stand_ins: ClassVar[dict[str, Any]] = {}


class Bilingual(Shape):
    en: Text = Field(description="英文")
    zh: Text = Field(description="中文")


class Title(Shape):
    zh: Text = Field(description="照文件原文")
    en: Text | None = Field(None, description="英文译名,可省略")
