"""What the methods of the Python interface return: results with their outward forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bizbench.api.asking import language

if TYPE_CHECKING:
    from bizbench.curation.draft.plan_id import PlanId
    from bizbench.curation.draft.run import Drafted
    from bizbench.curation.verify.records import Proof
    from bizbench.ground.problems import Problem
    from bizbench.output.page import Page
    from bizbench.output.rows import Rows
    from bizbench.questions.best.records import Best, Practice
    from bizbench.questions.compare.records import Comparison, Set
    from bizbench.questions.diff.records import Diff
    from bizbench.questions.diff.records import Row as DiffRow
    from bizbench.questions.gaps.records import Gap, Gaps
    from bizbench.questions.matrix.records import Line as MatrixLine
    from bizbench.questions.matrix.records import Matrix
    from bizbench.questions.profile.records import Profile
    from bizbench.questions.progress.records import PlanProgress
    from bizbench.questions.progress.records import Row as ProgressRow
    from bizbench.questions.score.records import Overall, Ranking, Scores
    from bizbench.questions.whatif.records import ScoreEffect, SetEffect, WhatIf


@dataclass(frozen=True)
class Answer:
    """A result with its outward forms; ``problems`` are the data errors that touch it."""

    _page: Callable[[str], Page] = field(repr=False)
    _data: Callable[[str], Any] = field(repr=False)
    _rows: Callable[[str], Rows] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    def page(self, lang: str = "en") -> Page:
        """The answer laid out for a reader (``en`` or ``zh``); ``UsageError`` for another."""
        return self._page(language(lang))

    def to_dict(self, lang: str = "en") -> Any:
        """The answer as the command's JSON: a mapping, or a list of mappings for a list."""
        return self._data(language(lang))

    def table(self, lang: str = "en") -> Rows:
        """The answer as one flat table: what CSV, TSV and JSON Lines are written from."""
        return self._rows(language(lang))


@dataclass(frozen=True)
class ComparisonAnswer(Answer):
    """A comparison; ``sets`` are its result records."""

    result: Comparison | None = None

    @property
    def sets(self) -> tuple[Set, ...]:
        assert self.result is not None
        return self.result.sets


@dataclass(frozen=True)
class MatrixAnswer(Answer):
    """A benchmarking table; ``lines`` hold a cell for each of ``result.cities``."""

    result: Matrix | None = None

    @property
    def lines(self) -> tuple[MatrixLine, ...]:
        assert self.result is not None
        return self.result.lines


@dataclass(frozen=True)
class BestAnswer(Answer):
    """The best promises; ``practices`` have the leader or leaders of each set."""

    result: Best | None = None

    @property
    def practices(self) -> tuple[Practice, ...]:
        assert self.result is not None
        return self.result.practices


@dataclass(frozen=True)
class DiffAnswer(Answer):
    """Two plans held against each other; ``rows`` are what differs, or all with ``everything``."""

    result: Diff | None = None

    @property
    def rows(self) -> tuple[DiffRow, ...]:
        assert self.result is not None
        return self.result.rows


@dataclass(frozen=True)
class GapsAnswer(Answer):
    """How a city stands in each measure; ``rows`` are the result records, in order of state."""

    result: Gaps | None = None

    @property
    def rows(self) -> tuple[Gap, ...]:
        assert self.result is not None
        return self.result.rows

    @property
    def judged(self) -> tuple[Gap, ...]:
        """The rows that say ahead, level, behind, open or nothing left to win."""
        assert self.result is not None
        return self.result.judged


@dataclass(frozen=True)
class ScoreAnswer(Answer):
    """Scores; ``rankings`` has one for each indicator, ``overall`` the mean of the ten."""

    result: Scores | None = None

    @property
    def rankings(self) -> tuple[Ranking, ...]:
        assert self.result is not None
        return self.result.rankings

    @property
    def overall(self) -> Overall | None:
        assert self.result is not None
        return self.result.overall


@dataclass(frozen=True)
class ProgressAnswer(Answer):
    """A plan's promises held against reported values; ``rows`` are the promises."""

    result: PlanProgress | None = None

    @property
    def rows(self) -> tuple[ProgressRow, ...]:
        assert self.result is not None
        return self.result.rows


@dataclass(frozen=True)
class WhatIfAnswer(Answer):
    """What other promises would move; ``sets`` and ``scores`` hold only what moves."""

    result: WhatIf | None = None

    @property
    def sets(self) -> tuple[SetEffect, ...]:
        assert self.result is not None
        return self.result.sets

    @property
    def scores(self) -> tuple[ScoreEffect, ...]:
        assert self.result is not None
        return self.result.scores


@dataclass(frozen=True)
class ProfileAnswer(Answer):
    """A city on one page; ``result`` holds the answers it is made of."""

    result: Profile | None = None


@dataclass(frozen=True)
class VerifyAnswer(Answer):
    """Plan files held against their documents; ``proofs`` are the result records."""

    proofs: tuple[Proof, ...] = ()

    @property
    def is_clean(self) -> bool:
        return all(proof.is_clean for proof in self.proofs)


@dataclass(frozen=True)
class DraftAnswer:
    """A first plan file: where it belongs in a data folder, its text, what was recognized.

    ``city`` is the text of a ``city.yaml`` where the city is not known yet; ``doubts`` are ids of
    messages (with their parameters) on what does not fit: another city's document, another year's,
    one that has been curated already.
    """

    plan: PlanId
    text: str
    city: str | None
    drafted: Drafted | None = None
    doubts: tuple[tuple[str, str], ...] = ()
