"""The documents as the index has them: those of a place are made when one of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, ValuesView
from functools import cached_property, partial
from typing import Any

from msgspec.structs import force_setattr

from bizbench.data.index.codec import decoder
from bizbench.data.records import Contents, Item, Plan


class Heads(Mapping[str, Plan]):
    """The documents by id, in the order of ``kept``: those of each place as bytes.

    ``shown`` makes of a path one that a user can open, ``read`` the items of a document.
    """

    def __init__(
        self,
        kept: Mapping[str, bytes],
        shown: Callable[[str], str],
        read: Callable[[Plan], tuple[Item, ...]],
    ) -> None:
        self._kept = kept
        self._shown = shown
        self._read = read
        self._made: dict[str, Mapping[str, Plan]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        """By all that it says: no other process has this index."""
        return dict, (self._every,)

    def __repr__(self) -> str:
        return repr(self._every)

    def __getitem__(self, id: str) -> Plan:
        if "_every" in self.__dict__:
            return self._every[id]
        return self._of_place(id.partition("/")[0])[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)

    def values(self) -> ValuesView[Plan]:
        return self._every.values()

    def of_place(self, place: str) -> Iterable[Plan]:
        """Those of one place; none of one that has none."""
        return self._of_place(place).values()

    @cached_property
    def _every(self) -> dict[str, Plan]:
        return {id: plan for place in self._kept for id, plan in self._of_place(place).items()}

    def _of_place(self, place: str) -> Mapping[str, Plan]:
        if place not in self._made:
            kept = self._kept.get(place)
            heads: list[Plan] = [] if kept is None else decoder(list[Plan])(kept)
            self._made[place] = {plan.id: self._whole(plan) for plan in heads}
        return self._made[place]

    def _whole(self, plan: Plan) -> Plan:
        force_setattr(plan, "file", self._shown(plan.file))
        force_setattr(plan, "contents", Contents(partial(self._read, plan)))
        return plan
