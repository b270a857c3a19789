"""From a user's words to the list that they mean."""

from __future__ import annotations

from collections.abc import Sequence

from bizbench.data.books import find_label
from bizbench.data.catalog import Catalog
from bizbench.data.conventions import Assumptions
from bizbench.data.names import find_city, find_framework, find_group, find_measures
from bizbench.data.naming import department_names, department_word, is_called
from bizbench.data.records import Words
from bizbench.ground.problems import UsageError
from bizbench.ground.suggest import closest
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import DOCUMENTS, STATUSES
from bizbench.questions import asking
from bizbench.questions.lists.records import FILTERS, KINDS, ListQuery


def query(
    catalog: Catalog,
    kind: str,
    city: Sequence[str] = (),
    year: Sequence[int] = (),
    indicator: Sequence[str] = (),
    lead: Sequence[str] = (),
    status: Sequence[str] = (),
    text: str = "",
    assume: Sequence[str] = (),
    where: tuple[str | None, str | None] = (None, None),
    document: Sequence[str] = (),
    measure: Sequence[str] = (),
    framework: str | None = None,
) -> ListQuery:
    """Raises ``UsageError`` for what does not exist, and for a filter that the list has not.

    ``where`` are a province and a group, ``document`` kinds of documents.
    """
    assumptions = Assumptions.parse(assume)
    kind = find_label("kind", kind, KINDS, "list")
    province, group = where
    given: dict[str, Sequence[object]] = {"city": city, "year": year, "indicator": indicator}
    given |= {"lead": lead, "status": status, "text": text, "measure": measure, "kind": document}
    given |= {"province": province or "", "group": group or "", "framework": framework or ""}
    _check_filters(kind, given)
    _check_leads(catalog, lead)
    return ListQuery(
        kind=kind,
        cities=asking.cities(catalog, city),
        years=tuple(year),
        indicators=asking.indicators(catalog, indicator),
        leads=tuple(department_word(word) for word in lead),
        statuses=tuple(find_label("status", word, STATUSES) for word in status),
        province=find_city(catalog, province).id if province else None,
        group=find_group(catalog, group).id if group else None,
        document_kinds=tuple(
            dict.fromkeys(
                find_label("document-kind", word, DOCUMENTS, "kind")
                for word in asking.listed(document)
            )
        ),
        measures=tuple(
            dict.fromkeys(m.id for word in measure for m in find_measures(catalog, word))
        ),
        framework=find_framework(catalog, framework).id if framework else None,
        text=text.casefold(),
        assumptions=assumptions,
    )


def _check_filters(kind: str, given: dict[str, Sequence[object]]) -> None:
    for name, value in given.items():
        if value and name not in FILTERS[kind]:
            allowed = ", ".join(f"--{f}" for f in FILTERS[kind])
            listed = Words(text("zh", f"list.{kind}"), kind)
            raise UsageError("filter-not-here", option=f"--{name}", kind=listed, allowed=allowed)


def _check_leads(catalog: Catalog, words: Sequence[str]) -> None:
    leads = {(t.city, lead) for t in catalog.targets for lead in t.lead} if words else ()
    known = [(catalog.cities[city], lead) for city, lead in leads]
    for word in words:
        if not any(is_called(city, lead, [department_word(word)]) for city, lead in known):
            names = sorted({n for city, lead in known for n in department_names(city, lead)})
            raise UsageError("unknown-lead", found=word, hint=closest(word, names))
