"""What can be read off the spans that a plan quotes."""

from __future__ import annotations

import re
from fractions import Fraction

from bizbench.data import shapes
from bizbench.data.compile.common import amounts
from bizbench.figures import Reading, read
from bizbench.figures.language import is_foreign
from bizbench.ground.vocabulary import INFERABLE, Inferable

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


def not_chinese(shape: shapes.Plan) -> list[tuple[int, int]]:
    """The item and the target of each span that the grammar does not read for its language.

    Where all of a figure is inferred, nobody claims that the span says any of it.
    """
    return [
        (n, k)
        for n, item in enumerate(shape.items)
        for k, target in enumerate(item.targets or ())
        for promise in (target, *target.also)
        if is_foreign(promise.written) and not _is_all_inferred(promise)
    ]


def _is_all_inferred(promise: shapes.Promise) -> bool:
    return len(set(promise.inferred)) == len(INFERABLE)


def needless(promise: shapes.Promise) -> list[Inferable]:
    """What a file says it has inferred, though the span prints it.

    A number is printed where it stands in digits; one that stands in words only (零费用, 全覆盖) is
    inferred by rule. Of a span in another language can be seen whether the number stands there,
    and no more.
    """
    if promise.in_words or not promise.inferred or _is_all_inferred(promise):
        return []
    bound, number, high, unit = amounts(promise)
    if is_foreign(promise.written):
        printed = {Fraction(n.replace(",", "")) for n in _NUMBER.findall(promise.written)}
        stands = {number, high} - {None} <= printed
        return ["number"] if stands and "number" in promise.inferred else []
    reading = read(promise.written)
    if not isinstance(reading, Reading) or reading.number is None:
        return []
    stands_in: dict[Inferable, bool] = {
        "number": bool(_DIGIT.search(promise.written))
        and (reading.number, reading.high) == (number, high),
        "bound": reading.bound == bound,
        "unit": unit in reading.units,
    }
    return [part for part in promise.inferred if stands_in[part]]
