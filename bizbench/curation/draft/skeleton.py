"""Empty files with everything in them that a curator has to fill in."""

from __future__ import annotations

from importlib.resources import files
from string import Template

from bizbench.data.yamldoc import scalar


def plan(city: str, year: int, lang: str, head: str) -> str:
    """An empty plan file: every key once, the optional ones as comments."""
    return _filled("plan", lang, head=head, city=city, year=year)


def city(id: str, name: str, lang: str, head: str) -> str:
    """A ``city.yaml`` for a city that is not known yet; ``name`` may be all that is known."""
    english = id.replace("-", " ").title()
    return _filled("city", lang, head=head, city=id, english=scalar(english), chinese=scalar(name))


def _filled(kind: str, lang: str, *, head: str, **values: object) -> str:
    form = (files("bizbench.curation.draft") / "skeletons" / f"{kind}.{lang}.yaml").read_text(
        "utf-8"
    )
    return Template(form).substitute(values, head=head).lstrip("\n")
