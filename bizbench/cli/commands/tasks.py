"""`tasks`: a plan as a list of tasks."""

from typing import Annotated

from bizbench.cli.command import asking
from bizbench.cli.options import CityOrPlan, OnlyIndicators, department, plan_year


@asking(32, folds=True)
def tasks(
    city: CityOrPlan,
    year: Annotated[str | None, plan_year("help.option.tasks.year")] = None,
    lead: Annotated[list[str] | None, department("help.option.tasks.lead")] = None,
    indicator: OnlyIndicators = None,
) -> None: ...
