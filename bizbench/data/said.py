"""What documents say of a measure: at which scopes at a glance, the figures when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from bizbench.data.levels import obstacle
from bizbench.data.records import Measure, Scope, Target

#: Before the scope of a main figure that cannot be ranked; no id begins so.
UNFIT = "-"


def heads_of(targets: Iterable[Target], measure: Measure) -> tuple[str, ...]:
    """One text for each main figure, from which ``scope_of`` tells where it stands."""
    return tuple(
        f"{'' if obstacle(target, measure) is None else UNFIT}{target.scope}"
        for target in targets
        if target.role == "main"
    )


@lru_cache(maxsize=1 << 12)
def scope_of(head: str) -> tuple[Scope, bool]:
    """The scope of a main figure, and whether it can be ranked."""
    scope = head.removeprefix(UNFIT)
    return Scope.parse(scope), scope == head


class Said:
    """What the documents of a place say of a measure, by the id of the document.

    ``heads`` has a text for each main figure of a document, in its order: see ``scope_of``.
    """

    def __init__(
        self, heads: Mapping[str, Sequence[str]], read: Callable[[str], Sequence[Target]]
    ) -> None:
        self.heads = heads
        self._read = read
        self._made: dict[str, Sequence[Target]] = {}

    @classmethod
    def of(cls, targets: Mapping[str, Sequence[Target]], measure: Measure) -> Said:
        """Figures that are here already, by the document."""
        heads = {plan: heads_of(mine, measure) for plan, mine in targets.items()}
        return cls(heads, targets.__getitem__)

    def targets(self, plan: str) -> Sequence[Target]:
        """All that a document says, further figures too, in its order."""
        if plan not in self._made:
            self._made[plan] = self._read(plan) if plan in self.heads else ()
        return self._made[plan]

    def mains(self, plan: str) -> Sequence[Target]:
        """The main figures of a document, in the order of its heads."""
        return [t for t in self.targets(plan) if t.role == "main"]

    def changed(self, targets: Mapping[str, Sequence[Target]], measure: Measure) -> Said:
        """The same, where some documents say other things."""
        other = Said.of(targets, measure)
        heads = {plan: mine for plan, mine in self.heads.items() if plan not in targets}
        return Said(
            heads | {plan: mine for plan, mine in other.heads.items() if targets[plan]},
            lambda plan: (other if plan in targets else self).targets(plan),
        )


NOTHING_SAID = Said({}, lambda plan: ())
