"""Mappings in one cell."""

from __future__ import annotations

from collections.abc import Mapping


def pairs(values: Mapping[str, str]) -> tuple[str, ...]:
    """``NAME=VALUE`` for each."""
    return tuple(f"{name}={value}" for name, value in values.items())
