"""Compare what cities promise business: ranked, like for like, with sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bizbench.ground.version import __version__

if TYPE_CHECKING:
    from bizbench.api import Answer, Bizbench, load
    from bizbench.ground.problems import BrokenDataError, DataWarning, UsageError

__all__ = [
    "Answer",
    "Bizbench",
    "BrokenDataError",
    "DataWarning",
    "UsageError",
    "__version__",
    "load",
]


def __dir__() -> list[str]:
    """The public names, also before they are imported."""
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    """The Python interface, imported when first used."""
    if name in ("load", "Bizbench", "Answer"):
        from bizbench import api

        return getattr(api, name)
    if name in ("UsageError", "BrokenDataError", "DataWarning"):
        from bizbench.ground import problems

        return getattr(problems, name)
    raise AttributeError(f"module 'bizbench' has no attribute {name!r}")
