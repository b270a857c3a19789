"""Checks of a groups.yaml."""

from __future__ import annotations

from collections.abc import Iterator

from bizbench.data import shapes
from bizbench.data.checks.known import Known
from bizbench.data.yamldoc import At
from bizbench.ground.problems import Problem


def check_groups(shape: shapes.Groups, at: At, known: Known) -> Iterator[Problem]:
    """A group holds somebody, and whoever is named has a city.yaml."""
    for id, group in shape.groups.items():
        here = at.to("groups", id)
        rule = group.rule
        if not (group.members or rule) or (rule and not (rule.level or rule.within)):
            yield here.problem("members-missing", *(["rule"] if rule else []), group=id)
        for n, member in enumerate(group.members):
            if member not in known.cities:
                yield here.unknown("unknown-member", member, known.cities, "members", n)
        if rule and rule.within and rule.within not in known.cities:
            yield here.unknown("unknown-member", rule.within, known.cities, "rule", "within")
