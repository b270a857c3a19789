"""What all shapes are."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from bizbench.data.shapes.fields import Text, fail


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
    """A text in one language or in both: where one is missing, the other one is shown."""

    en: Text | None = Field(None, description="英文(与中文至少有其一)")
    zh: Text | None = Field(None, description="中文(照文件原文)")

    @model_validator(mode="after")
    def _one_of_them(self) -> Bilingual:
        if self.en is None and self.zh is None:
            raise fail("no-words")
        return self
