"""Words a shell may complete; the data are read only when it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def _matching(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]


def _catalog_words(*kinds: str) -> Iterator[str]:
    from bizbench import api

    catalog = api.load().catalog
    for kind in kinds:
        yield from getattr(catalog, kind)


def cities(incomplete: str) -> list[str]:
    return _matching(_catalog_words("cities"), incomplete)


def indicators(incomplete: str) -> list[str]:
    return _matching(_catalog_words("indicators"), incomplete)


def measures(incomplete: str) -> list[str]:
    return _matching(_catalog_words("indicators", "measures"), incomplete)


def things(incomplete: str) -> list[str]:
    words = list(_catalog_words("plans", "indicators", "cities"))
    if "@" in incomplete or incomplete.count("/") > 1:
        from bizbench import api

        words += [t.id for t in api.load().targets]
    return _matching(words, incomplete)


def kinds(incomplete: str) -> list[str]:
    from bizbench.listing import KINDS

    return _matching(KINDS, incomplete)


def schemas(incomplete: str) -> list[str]:
    return _matching(("plan", "indicator", "city", "observation"), incomplete)
