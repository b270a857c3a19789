"""Cities and documents beside each other: compare, matrix, best, diff."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bizbench.api.answers import BestAnswer, ComparisonAnswer, DiffAnswer, MatrixAnswer
from bizbench.api.asking import Asking, several
from bizbench.data import names
from bizbench.data.conventions import Assumptions
from bizbench.ground.problems import UsageError

if TYPE_CHECKING:
    from bizbench.questions.compare.records import Query


class Comparing(Asking):
    """What cities and documents promise, beside each other."""

    def compare(
        self,
        *what: str,
        cities: str | Sequence[str] = (),
        scope: str | None = None,
        as_of: int | None = None,
        against: str | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
        top: int | None = None,
    ) -> ComparisonAnswer:
        """Compare indicators or measures between cities.

        ``scope`` sets the basis (and keeps its case only), ``as_of`` the last year of documents,
        ``against`` what gaps are measured from (``best``, a city, ``median``, ``goalpost``,
        ``observed:CITY[@SERIES]``), ``assume`` fixes conventions (``days=calendar``).
        """
        from bizbench.data.records import Measure
        from bizbench.output.pages import compare as comparison_page
        from bizbench.output.tables.compare import FORM
        from bizbench.questions.compare import references
        from bizbench.questions.compare.records import Query
        from bizbench.questions.compare.run import compare

        measures: dict[str, Measure] = {}
        for word in what:
            measures |= {m.id: m for m in names.find_measures(self.catalog, word)}
        if top is not None and top < 1:
            raise UsageError("top")
        words = several(cities)
        chosen = tuple(dict.fromkeys(names.find_city(self.catalog, c).id for c in words))
        query = Query(
            measures=tuple(measures),
            cities=chosen or None,
            scope=names.find_scope(self.catalog, scope, measures.values()) if scope else None,
            as_of=as_of,
            against=references.parse(self.catalog, against, chosen),
            assumptions=Assumptions.parse(assume),
            strict=strict,
            top=top,
        )
        result = compare(self.catalog, query)
        return ComparisonAnswer(
            lambda lang: comparison_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )

    def matrix(
        self,
        *what: str,
        cities: str | Sequence[str] = (),
        as_of: int | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
    ) -> MatrixAnswer:
        """The benchmarking table: measures (all where none is named) as rows, cities as columns.

        ``cities`` are the columns in this order, the first the city the table is made for. One
        city alone stands first, and all the others with a document follow.
        """
        from bizbench.output.pages import matrix as matrix_page
        from bizbench.output.tables.matrix import FORM
        from bizbench.questions.matrix.run import matrix

        result = matrix(self.catalog, self._query(what, cities, as_of, assume, strict))
        return MatrixAnswer(
            lambda lang: matrix_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.comparison.problems,
            result,
        )

    def best(
        self,
        *what: str,
        city: str | None = None,
        as_of: int | None = None,
        assume: Sequence[str] = (),
        strict: bool = False,
    ) -> BestAnswer:
        """The best promise of each measure (of all where none is named), with its receipt.

        ``city`` holds each of them against that city's own promise, and says what its rank would
        be with the best one in its place. It does not narrow the comparison.
        """
        from bizbench.output.pages import best as best_page
        from bizbench.output.tables.best import FORM
        from bizbench.questions.best.run import best

        own = names.find_city(self.catalog, city).id if city else None
        result = best(self.catalog, self._query(what, (), as_of, assume, strict), own)
        return BestAnswer(
            lambda lang: best_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.comparison.problems,
            result,
        )

    def _query(
        self,
        what: Sequence[str],
        cities: str | Sequence[str],
        as_of: int | None,
        assume: Sequence[str],
        strict: bool,
    ) -> Query:
        """What a table over many measures asks of the comparison."""
        from bizbench.questions.compare.records import Query

        words = several(cities)
        chosen = tuple(dict.fromkeys(names.find_city(self.catalog, c).id for c in words))
        return Query(
            measures=tuple(m.id for m in names.find_all_measures(self.catalog, what)),
            cities=chosen or None,
            as_of=as_of,
            assumptions=Assumptions.parse(assume),
            strict=strict,
            everything=not what,
        )

    def diff(
        self,
        *plans: str,
        indicators: str | Sequence[str] = (),
        assume: Sequence[str] = (),
        everything: bool = False,
    ) -> DiffAnswer:
        """Hold two plans against each other, the older first.

        ``plans`` are two of the form ``CITY/YEAR``, or a city and two years. ``everything`` also
        gives what is unchanged, and each promise of indicators that one plan does not touch.
        """
        from bizbench.output.pages import diff as diff_page
        from bizbench.output.tables.diff import FORM
        from bizbench.questions.diff.records import DiffQuery
        from bizbench.questions.diff.run import diff

        old, new = names.find_pair(self.catalog, plans)
        words = several(indicators)
        chosen = (names.find_indicator(self.catalog, word).id for word in words)
        query = DiffQuery(
            old=old.id,
            new=new.id,
            indicators=tuple(dict.fromkeys(chosen)),
            assumptions=Assumptions.parse(assume),
            everything=everything,
        )
        result = diff(self.catalog, query)
        return DiffAnswer(
            lambda lang: diff_page.page(result, lang),
            lambda lang: FORM.data(result, lang),
            lambda lang: FORM.table(result, lang),
            result.problems,
            result,
        )
