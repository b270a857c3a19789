"""From a user's words to what is to be in a report."""

from __future__ import annotations

from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.output.report.records import ReportQuery
from bizbench.questions import asking
from bizbench.questions.places import ANYWHERE, Where, places

#: The file that the command line names, whatever the report was written to.
FILE = "report.html"


def query(
    catalog: Catalog,
    cities: asking.OneOrMore = (),
    indicators: asking.OneOrMore = (),
    as_of: int | None = None,
    assume: asking.OneOrMore = (),
    where: Where = ANYWHERE,
    with_drafts: bool = False,
) -> ReportQuery:
    """Raises ``UsageError`` for what does not exist or fit."""
    chosen = asking.cities(catalog, cities)
    return ReportQuery(
        output=FILE,
        cities=chosen,
        indicators=asking.indicators(catalog, indicators),
        places=places(catalog, where, chosen, as_of),
        as_of=as_of,
        assumptions=Assumptions.parse(asking.several(assume)),
        with_drafts=with_drafts,
    )
