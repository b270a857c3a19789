"""What the data files say, as flat frozen records; every later stage works on these."""

from bizbench.data.records.plans import (
    Item,
    Plan,
    SetAside,
    Target,
    Threshold,
    is_newer_untold,
)
from bizbench.data.records.reported import Observed, Progress, Report, Series, Source
from bizbench.data.records.things import (
    WHOLE_SCOPE,
    Case,
    City,
    Framework,
    FrameworkItem,
    Goalposts,
    Group,
    Indicator,
    Measure,
    Reference,
    Scope,
    Words,
    parents,
)

__all__ = ["WHOLE_SCOPE", "Case", "City", "Goalposts", "Group", "Indicator", "Item", "Measure"]
__all__ += ["Framework", "FrameworkItem"]
__all__ += ["Observed", "Plan", "Progress", "Reference", "Report", "Scope", "Series"]
__all__ += ["SetAside", "Source", "Target", "Threshold", "Words", "is_newer_untold", "parents"]
