"""Words a shell may complete; the data are read only when it asks.

Annotations are types here and no texts: each command has those of its options looked at.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bizbench.cli.formats import ENCODINGS, FORMATS
from bizbench.ground.refusals import UsageError
from bizbench.ground.texts import LANGUAGES
from bizbench.ground.vocabulary import DOCUMENTS, LEVELS, STATUSES

if TYPE_CHECKING:
    from bizbench.data.catalog import Catalog


SCHEMAS = (
    "plan",
    "indicator",
    "addition",
    "city",
    "observation",
    "progress",
    "groups",
    "frameworks",
)


def _matching(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _catalog(ctx: typer.Context) -> "Catalog":
    """The data the command would read, as far as it has been typed."""
    from bizbench.data import loading, roots

    folders: list[Path] = []
    only = False
    current: typer.Context | None = ctx
    while current is not None:
        folders = [*(current.params.get("data") or ()), *folders]
        only = only or bool(current.params.get("only_data"))
        current = current.parent  # type: ignore[assignment]
    return loading.load(roots.stack(folders, only=only))


def cities(ctx: typer.Context, incomplete: str) -> list[str]:
    return _matching(_catalog(ctx).cities, incomplete)


def groups(ctx: typer.Context, incomplete: str) -> list[str]:
    return _matching(_catalog(ctx).groups, incomplete)


def frameworks(ctx: typer.Context, incomplete: str) -> list[str]:
    return _matching(_catalog(ctx).frameworks, incomplete)


def indicators(ctx: typer.Context, incomplete: str) -> list[str]:
    return _matching(_catalog(ctx).indicators, incomplete)


def measures(ctx: typer.Context, incomplete: str) -> list[str]:
    catalog = _catalog(ctx)
    return _matching([*catalog.indicators, *catalog.measures], incomplete)


def scored(ctx: typer.Context, incomplete: str) -> list[str]:
    """The indicators that have a score."""
    catalog = _catalog(ctx)
    found = (m.indicator for m in catalog.measures.values() if m.goalposts)
    return _matching(dict.fromkeys(found), incomplete)


def scored_measures(ctx: typer.Context, incomplete: str) -> list[str]:
    """Behind the last comma, the scored measures of the indicators typed so far."""
    from bizbench.data import names

    catalog = _catalog(ctx)
    done, comma, _ = incomplete.rpartition(",")
    found: list[str] = []
    for word in ctx.params.get("indicators") or ():
        try:
            indicator = names.find_indicator(catalog, word)
        except ValueError:
            continue
        found += [f"{done}{comma}{m.short}" for m in indicator.measures if m.goalposts]
    return _matching(found, incomplete)


def observed(ctx: typer.Context, incomplete: str) -> list[str]:
    catalog = _catalog(ctx)
    return _matching(sorted({f"observed:{s.city}" for s in catalog.series}), incomplete)


def scopes(ctx: typer.Context, incomplete: str) -> list[str]:
    """The scopes that some document states."""
    return _matching(sorted({str(t.scope) for t in _catalog(ctx).targets}), incomplete)


def changes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Measures with the scopes that some document states, up to the value."""
    catalog = _catalog(ctx)
    stated = (f"{t.measure}@{t.scope}=" for t in catalog.targets)
    if "@" in incomplete:
        return _matching(dict.fromkeys(stated), incomplete)
    return _matching((f"{m.id}=" for m in catalog.measures.values() if m.is_ranked), incomplete)


def bases(ctx: typer.Context, incomplete: str) -> list[str]:
    catalog = _catalog(ctx)
    named = ["best", "median", "goalpost", "floor", *catalog.cities, *observed(ctx, "")]
    return _matching(named, incomplete)


def departments(ctx: typer.Context, incomplete: str) -> list[str]:
    """Those that answer for something; which city was typed is not known yet here."""
    targets = _catalog(ctx).targets
    return _matching(dict.fromkeys(n for t in targets for n in t.lead or t.support), incomplete)


def things(ctx: typer.Context, incomplete: str) -> list[str]:
    catalog = _catalog(ctx)
    words = [*catalog.plans, *catalog.indicators, *catalog.cities]
    if "@" in incomplete or incomplete.count("/") > 1:
        words += [t.id for t in catalog.targets]
    return _matching(words, incomplete)


def plans(ctx: typer.Context, incomplete: str) -> list[str]:
    return _matching(_catalog(ctx).plans, incomplete)


def pairs(ctx: typer.Context, incomplete: str) -> list[str]:
    """Plans and cities; behind a city, what tells its plans apart."""
    from bizbench.data import names

    catalog = _catalog(ctx)
    first = next(iter(ctx.params.get("plans") or ()), "")
    if first and "/" not in first:
        try:
            mine = catalog.plans_of(names.find_city(catalog, first).id)
        except UsageError:
            return []
        return _matching([plan.label for plan in mine], incomplete)
    return _matching([*catalog.plans, *catalog.cities], incomplete)


def labels(ctx: typer.Context, incomplete: str) -> list[str]:
    """The years (with slugs) of the plans of the city that has been typed."""
    from bizbench.data import names

    catalog = _catalog(ctx)
    try:
        city = names.find_city(catalog, str(ctx.params.get("city") or "")).id
    except UsageError:
        return []
    return _matching([plan.label for plan in catalog.plans_of(city)], incomplete)


def rules(incomplete: str) -> list[str]:
    from bizbench.curation.verify.rules import RULES

    return _matching(RULES, incomplete)


def kinds(incomplete: str) -> list[str]:
    from bizbench.questions.lists.records import KINDS

    return _matching(KINDS, incomplete)


def colours(incomplete: str) -> list[str]:
    """Behind the last comma, the colours of lights."""
    from bizbench.questions.progress.rules import COLOURS

    done, comma, _ = incomplete.rpartition(",")
    return _matching((f"{done}{comma}{c}" for c in dict.fromkeys(COLOURS.values())), incomplete)


def _closed(words: Iterable[str]) -> Callable[[str], list[str]]:
    """A completion of a closed list."""

    def complete(incomplete: str) -> list[str]:
        return _matching(words, incomplete)

    return complete


schemas = _closed(SCHEMAS)
statuses = _closed(STATUSES)
levels = _closed(LEVELS)
document_kinds = _closed(DOCUMENTS)
languages = _closed(LANGUAGES)
encodings = _closed(ENCODINGS)


def formats(ctx: typer.Context, incomplete: str) -> list[str]:
    """Those that the command writes."""
    written = (p.formats() for p in ctx.command.params if hasattr(p, "formats"))
    return _matching(next(written, FORMATS), incomplete)
