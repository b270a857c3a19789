"""A catalogue straight from its YAML files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from bizbench.data import base, documents, files, roots
from bizbench.data.base import Checked
from bizbench.data.catalog import Catalog
from bizbench.ground.problems import errors


def catalog(folders: Sequence[Path]) -> Catalog:
    """Read every data file below the folders, in their order of precedence.

    Never raises for what a file says: every problem is in ``Catalog.problems``, and a file with
    an error is left out and named in ``Catalog.broken``.
    """
    found = files.find(folders)
    ground = base.read(found)
    places = documents.by_place(found.files)
    said = [documents.read(ground.footing, mine) for mine in places.values()]
    checked = [ground.checked, *(d.checked for d in said)]
    made = Catalog()
    made.indicators, made.cities = ground.indicators, ground.cities
    made.groups, made.frameworks = ground.groups, ground.frameworks
    made.plans = {plan.id: plan for d in said for plan in d.plans.values()}
    made.series = tuple(series for d in said for series in d.series.values())
    made.progress = {file.plan: file for d in said for file in d.progress.values()}
    made.problems = tuple(sorted((*found.problems, *(p for c in checked for p in c.problems))))
    made.errors = tuple(errors(made.problems))
    order = {file.shown: n for n, file in enumerate(found.files)}
    broken = (b for c in checked for b in c.broken)
    made.broken = tuple(sorted(broken, key=lambda b: order[b.file]))
    made.replaced, made.files = found.replaced, found.files
    made.folders = tuple(roots.show(f) for f in folders)
    made.version = files.fingerprint(_digests(checked))
    return made


def _digests(checked: Iterable[Checked]) -> dict[str, bytes]:
    return {name: digest for c in checked for name, digest in c.digests.items()}
