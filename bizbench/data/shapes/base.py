"""What all shapes are."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from bizbench.data.shapes.fields import Text, fail, plain_text


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


def _remark(value: Any) -> Any:
    """A text alone stands for both languages."""
    return value if isinstance(value, dict) else {"zh": plain_text(value)}


#: Our own words about a figure: ``{en, zh}``, or one text that is shown in both languages.
Remark = Annotated[Bilingual, BeforeValidator(_remark, json_schema_input_type=Bilingual | Text)]
