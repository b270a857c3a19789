"""From an entrant's figures to its scores, under every reading."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bizbench.data.conventions import Assumptions, Reading
from bizbench.data.records import Goalposts
from bizbench.questions.caveats import conversion_notes
from bizbench.questions.measuring import Amount, Measuring
from bizbench.questions.notes import Counted, Note, Span, note
from bizbench.questions.score.method import mean, measure_score
from bizbench.questions.score.records import Entrant, Figure, Part


def readings_of(entrants: Sequence[Entrant], assumptions: Assumptions) -> list[Reading]:
    """Every reading of the conventions that any figure depends on, the one shown first."""
    amounts = [f.amount for e in entrants for f in e.figures if f.amount is not None]
    return list(assumptions.readings({c for a in amounts for c in a.recipe.conventions}))


def scores_under(figures: Sequence[Figure], readings: Sequence[Reading]) -> list[Fraction]:
    """The indicator's score under each reading; empty where a measure has no figure."""
    if any(f.amount is None for f in figures) or not figures:
        return []
    return [mean((points(f, r), f.measure.weight) for f in figures) for r in readings]


def points(figure: Figure, reading: Reading) -> Fraction:
    """The score of a figure's measure under a reading."""
    assert figure.measure.goalposts is not None
    return measure_score(figure.measure.goalposts, _value(figure, reading))


def _value(figure: Figure, reading: Reading) -> Fraction:
    assert figure.amount is not None
    return figure.amount.recipe.value(figure.amount.number, reading)


class Parts:
    """Makes the parts of rows under some readings; equal figures of a measure are scored once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = tuple(readings)
        self._known: dict[tuple[object, ...], tuple[Span | None, Span | None, list[Note]]] = {}

    def of(self, figure: Figure) -> Part:
        """A measure with its value and score, and the notes of both."""
        amount, posts = figure.amount, figure.measure.goalposts
        if amount is None or posts is None:
            return Part(figure, notes=figure.notes)
        number = amount.number.as_integer_ratio()
        key = figure.measure.id, amount.unit, amount.per, amount.recipe, number
        if key not in self._known:
            self._known[key] = self._scored(figure, amount, posts)
        value, score, notes = self._known[key]
        return Part(figure, value, score, (*figure.notes, *notes))

    def _scored(
        self, figure: Figure, amount: Amount, posts: Goalposts
    ) -> tuple[Span | None, Span | None, list[Note]]:
        measure, readings = figure.measure, self._readings
        values = [_value(figure, r) for r in readings]
        converts = not amount.recipe.is_identity
        how = Measuring(measure.unit, converts, readings, frozenset(), ())
        notes = [*conversion_notes(amount, how)]
        counter = measure.counted(measure.unit, posts.case)
        upward = posts.best > posts.worst
        if any(v > posts.best if upward else v < posts.best for v in values):
            notes.append(note("beyond-best", amount=Counted(posts.best, measure.unit, counter)))
        if any(v < posts.worst if upward else v > posts.worst for v in values):
            notes.append(note("beyond-worst", amount=Counted(posts.worst, measure.unit, counter)))
        scores = [points(figure, r) for r in readings]
        return Span.of_known(values), Span.of_known(scores), notes
