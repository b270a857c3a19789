"""Keeping data files: verify, draft, new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bizbench.api.answers import DraftAnswer, VerifyAnswer
from bizbench.api.asking import Asking, Data, language
from bizbench.data import names
from bizbench.ground.problems import ERROR, UsageError

if TYPE_CHECKING:
    from bizbench.curation.draft.plan_id import PlanId


class Curating(Asking):
    """Plan files and their documents."""

    def verify(
        self, sources: Data | None = None, *, plans: Sequence[str] = (), explain: str | None = None
    ) -> VerifyAnswer:
        """Hold plan files against the documents of a folder (else of ``BIZBENCH_SOURCES``).

        ``explain`` names a rule whose ignored figures are listed.
        """
        from bizbench.curation.verify import sources as documents
        from bizbench.curation.verify.proof import prove
        from bizbench.curation.verify.rules import RULES
        from bizbench.ground.suggest import closest
        from bizbench.output.pages import verify as verify_page
        from bizbench.output.tables import check_rows
        from bizbench.output.tables.answers import proof as proof_data

        if explain is not None and explain not in RULES:
            hint, known = closest(explain, RULES), ", ".join(RULES)
            raise UsageError("unknown-rule", found=explain, hint=hint, allowed=known)
        folder = documents.folder(Path(sources) if sources is not None else None)
        catalog = self.catalog
        wanted = [names.find_plan(catalog, word) for word in plans]
        proofs = tuple(
            prove(plan, documents.read(folder / name, name))
            for plan in wanted or sorted(catalog.plans.values(), key=lambda p: p.id)
            for name in (documents.name(plan.id),)
        )
        return VerifyAnswer(
            lambda lang: verify_page.page(catalog, proofs, explain, lang),
            lambda lang: [proof_data(p, lang) for p in proofs],
            lambda lang: check_rows.proofs(catalog, proofs, lang),
            tuple(p for p in catalog.problems if p.level == ERROR),
            proofs,
        )

    def draft(
        self,
        document: Data,
        *,
        city: str,
        year: int,
        slug: str | None = None,
        lang: str = "en",
        head: str = "",
    ) -> DraftAnswer:
        """A first plan file from a document that nobody has read yet.

        ``city`` may be new; ``head`` is a first comment line. Nothing is written to disk. Raises
        ``UsageError`` for a document that is missing, empty, too large or no text.
        """
        from bizbench.curation.draft import plan_id as plan_ids
        from bizbench.curation.draft import run as drafts
        from bizbench.curation.draft.doubts import doubts
        from bizbench.curation.verify import sources as documents

        language(lang)
        path = Path(document)
        id = plan_ids.plan_id(self.catalog, city, year, slug)
        source = documents.read(path, path.name)
        if isinstance(source, documents.Unusable):
            raise UsageError(
                source.id, document=path, detail=source.detail, limit=documents.MAX_BYTES
            )
        made = drafts.draft(source, self.catalog.indicators, id.city, year, lang, head)
        id = plan_ids.with_place(self.catalog, id, made.place)
        return DraftAnswer(
            id,
            made.text,
            self._new_city(id, made.place, lang),
            made,
            tuple(doubts(self.catalog, id, source)),
        )

    def new(self, plan: str, *, lang: str = "en", head: str = "") -> DraftAnswer:
        """An empty plan file, ``CITY/YEAR`` or ``CITY/YEAR-SLUG``, with comments to fill it in.

        Nothing is written to disk.
        """
        from bizbench.curation.draft import plan_id as plan_ids
        from bizbench.curation.draft import skeleton

        language(lang)
        id = plan_ids.parse(self.catalog, plan)
        made = skeleton.plan(id.city, id.year, lang, head)
        return DraftAnswer(id, made, self._new_city(id, None, lang))

    def _new_city(self, id: PlanId, name: str | None, lang: str) -> str | None:
        from bizbench.curation.draft import skeleton

        return None if id.known else skeleton.city(id.city, name or "城市", lang, "")
