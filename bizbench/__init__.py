"""Compare what cities promise business: ranked, like for like, with sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bizbench.ground.version import __version__

if TYPE_CHECKING:
    from bizbench.api import Bizbench, load
    from bizbench.ground.problems import BrokenDataError, UsageError

__all__ = ["Bizbench", "BrokenDataError", "UsageError", "__version__", "load"]


def __getattr__(name: str) -> Any:
    """The Python interface, imported when first used."""
    if name in ("load", "Bizbench"):
        from bizbench import api

        return getattr(api, name)
    if name in ("UsageError", "BrokenDataError"):
        from bizbench.ground import problems

        return getattr(problems, name)
    raise AttributeError(f"module 'bizbench' has no attribute {name!r}")
