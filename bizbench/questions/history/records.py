"""The records a history is made of."""

from __future__ import annotations

from bizbench.data.conventions import Assumptions
from bizbench.data.records import City, Indicator, Measure, Plan, Target
from bizbench.ground.brief import Brief
from bizbench.ground.problems import Problem
from bizbench.ground.record import Struct, field
from bizbench.questions.asked import AS_OF, ASSUME, typed
from bizbench.questions.diff.records import Row
from bizbench.questions.verdict import Direction, Remark


class HistoryQuery(Struct, frozen=True):
    """Whose documents are to be followed, in ids, and for which measures (none: all).

    ``words`` are the indicators and measures as they were asked for. Without any only promises with
    two figures are shown; ``everything`` shows all, and every document that is silent.
    """

    cities: tuple[str, ...]
    measures: tuple[str, ...]
    words: tuple[str, ...] = ()
    as_of: int | None = None
    assumptions: Assumptions = field(default_factory=Assumptions)
    everything: bool = False

    as_typed = {
        "cities": typed(words=lambda ids: [",".join(ids)]),
        "words": typed(key="indicators"),
        "as_of": AS_OF,
        "assumptions": ASSUME,
        "everything": typed("--all"),
    }


class Step(Struct, frozen=True):
    """One document in the history of a promise, with its figure if it has one.

    ``row`` holds it against the last document before it that has one, as ``diff`` would; None at
    the first. ``remarks`` are all notes on the figure and on its document, then those of the pair;
    of a silence only what is said of it, not of the older figure.
    """

    plan: Plan
    target: Target | None
    row: Row | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def direction(self) -> Direction | None:
        return self.row.direction if self.row else None

    @property
    def about(self) -> Target:
        """The figure, or of a silence the one that is not repeated."""
        if self.target is not None:
            return self.target
        assert self.row is not None and self.row.old is not None
        return self.row.old


class Thread(Brief, frozen=True):
    """One promise of one city through its documents, oldest first."""

    in_brief = ("city", "measure", "steps")

    city: City
    indicator: Indicator
    measure: Measure
    steps: tuple[Step, ...]

    @property
    def last(self) -> Target:
        """The latest figure."""
        return next(s.target for s in reversed(self.steps) if s.target is not None)

    @property
    def figures(self) -> int:
        return sum(s.target is not None for s in self.steps)

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(s.row for s in self.steps if s.row is not None)


class History(Brief, frozen=True):
    """``plans`` are the documents that were followed, by city; ``all_threads`` every promise."""

    in_brief = ("cities", "threads", "version")

    query: HistoryQuery
    cities: tuple[City, ...]
    plans: tuple[tuple[Plan, ...], ...]
    all_threads: tuple[Thread, ...]
    version: str
    problems: tuple[Problem, ...] = ()

    @property
    def threads(self) -> tuple[Thread, ...]:
        """What was asked for; of everything what has two figures."""
        if self.query.everything or self.query.words:
            return self.all_threads
        return tuple(t for t in self.all_threads if t.figures > 1)

    @property
    def folded(self) -> int:
        """How many promises are not shown."""
        return len(self.all_threads) - len(self.threads)
