"""A plan as the rows of its sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bizbench.curation.workbook import checks, wording
from bizbench.curation.workbook.cells import joined
from bizbench.curation.workbook.columns import BETWEEN_SCOPES, CHECK, CHECK_ITEM
from bizbench.curation.workbook.namer import in_names, plain, unit_name
from bizbench.data import shapes
from bizbench.data.records import Measure
from bizbench.data.translate import Glossary
from bizbench.data.yamldoc import Document, Path
from bizbench.ground import quantities
from bizbench.ground.record import Struct
from bizbench.ground.refusals import UsageError
from bizbench.ground.vocabulary import BOUNDS, IN_WORDS

Cells = dict[str, Any]
_HOLDERS = ("lead", "support")
_BILINGUAL = ("title", "note", "reading", "condition", "issuer")
#: A text alone, of these, stands for both languages.
_REMARKS = ("note", "reading")


class Rows(Struct, frozen=True):
    """A plan by sheet; of the card there is one row.

    ``checks`` are the marks on the card, None where nothing in the file is marked.
    """

    card: Cells
    targets: Sequence[Cells]
    aside: Sequence[Cells]
    checks: Mapping[str, str] | None = None


def rows(document: Document, known: Glossary, lang: str, marks: checks.Marks) -> Rows:
    """Of the data of a plan file in ids, with what is marked as not checked in it."""
    named = in_names(document, shapes.Plan, known, lang)
    return _Writer(known, lang, marks).rows(document.data, named)


class _Writer:
    def __init__(self, known: Glossary, lang: str, marks: checks.Marks) -> None:
        self.known, self.lang, self.marks = known, lang, marks

    def rows(self, ids: Any, named: Any) -> Rows:
        targets: list[Cells] = []
        aside: list[Cells] = []
        for n, (item, shown) in enumerate(zip(ids["items"], named["items"], strict=True)):
            at = ("items", n)
            first, *more = self._item(item, shown, at)
            targets += [first | self._check(at, CHECK_ITEM), *more]
            for m, figure in enumerate(shown.get("set_aside") or ()):
                cells = flat({"item": shown["item"], **figure})
                aside.append(cells | self._check((*at, "set_aside", m)))
        marked = checks.card_cells(self.marks, self.lang) if self.marks else None
        return Rows(self._card(named), targets, aside, marked)

    def _check(self, path: Path, key: str = CHECK) -> Cells:
        return checks.cells(self.marks, path, key, self.lang)

    def _card(self, named: Any) -> Cells:
        cells = {key: value for key, value in named.items() if key not in ("document", "items")}
        cells |= named["document"]
        read = named.get("read")
        whole = wording.word(wording.WHOLE, self.lang)
        cells["read"] = whole if read is None else self._list(read)
        if "about" in cells:
            cells["about"] = self._list(cells["about"])
        return flat(cells)

    def _item(self, item: Any, shown: Any, at: Path) -> Iterator[Cells]:
        """Every row has title and departments, so that rows can be sorted and filtered.

        Of the first row they are those of the item: one whose first figure has others gets a row
        of its own.
        """
        targets = item.get("targets")
        own = [key for key in _HOLDERS if any(t.get(key) is not None for t in targets or ())]
        head = flat({key: shown[key] for key in ("item", "title") if key in shown})
        head |= {k: self._list(shown.get(k) or ()) for k in _HOLDERS if shown.get(k) or k in own}
        if not targets:
            note = wording.word(wording.NOT_READ, self.lang)
            yield head | ({"role": note} if targets is None else {})
            return
        if any(targets[0].get(key) is not None for key in _HOLDERS):
            yield head
        for n, (target, named) in enumerate(zip(targets, shown["targets"], strict=True)):
            where = (*at, "targets", n)
            cells = head | self._target(target, named)
            yield cells | self._check(where)
            said = {key: cells[key] for key in (*head, *_HOLDERS) if key in cells}
            more = zip(target.get("also") or (), named.get("also") or (), strict=True)
            for m, (further, called) in enumerate(more):
                marked = self._check((*where, "also", m))
                yield said | self._further(target, further, named, called) | marked

    def _target(self, target: Any, named: Any) -> Cells:
        cells = self._promise(target, named, self._measure(target))
        cells |= {key: named[key] for key in ("status",) if key in named}
        cells |= self._place(named)
        if "threshold" in named:
            cells["threshold"] = self._threshold(named["threshold"])
        if named.get("excludes"):
            cells["excludes"] = self._list(named["excludes"])
        for key in _HOLDERS:
            if named.get(key) is not None:
                cells[key] = self._list(named[key])
        return cells

    def _further(self, target: Any, further: Any, named: Any, called: Any) -> Cells:
        cells = self._promise(further, called, self._measure(target)) | self._place(named)
        cells["role"] = called["as"]
        if "item" in called:
            cells["item"] = called["item"]
        return cells

    def _place(self, named: Any) -> Cells:
        scopes = [named["scope"]] if "scope" in named else named["scopes"]
        return {"measure": named["measure"], "scope": BETWEEN_SCOPES.join(scopes)}

    def _measure(self, target: Any) -> Measure | None:
        try:
            return self.known.measure(target["measure"])
        except UsageError:
            return None

    def _promise(self, ids: Any, named: Any, measure: Measure | None) -> Cells:
        keys = ("written", "reading", "clock", "statistic", "commitment", "condition", "due")
        more = ("per", "note", "change", "base", "baseline")
        cells = flat({key: named[key] for key in (*keys, *more) if key in named})
        if named.get("base") == wording.BASELINE:
            cells["base"] = wording.word(wording.BASELINE, self.lang)
        if named.get("inferred"):
            cells["inferred"] = self._list(named["inferred"])
        return cells | self._bound(ids, measure)

    def _bound(self, ids: Any, measure: Measure | None) -> Cells:
        if ids.get(IN_WORDS):
            return {"bound": wording.bound_word(IN_WORDS, self.lang)}
        key = next(key for key in BOUNDS if key in ids)
        given = ids[key] if isinstance(ids[key], list) else [ids[key]]
        found = [quantities.parse(amount) for amount in given]
        cells: Cells = {"bound": wording.bound_word(key, self.lang)}
        cells |= {k: plain(q.number) for k, q in zip(("value", "high"), found, strict=False)}
        cells["unit"] = unit_name(found[0].unit, measure, self.known, self.lang)
        return cells

    def _threshold(self, shown: Mapping[str, Any]) -> str:
        key = next(key for key in BOUNDS if key in shown)
        amounts = shown[key] if isinstance(shown[key], list) else [shown[key]]
        return f"{wording.bound_alone(key, self.lang)} {BETWEEN_SCOPES.join(amounts)}"

    def _list(self, names: Sequence[str]) -> str:
        return joined(list(names)) if names else wording.word(wording.NONE, self.lang)


def flat(cells: Cells) -> Cells:
    """Texts in both languages as two cells."""
    made: Cells = {}
    for key, value in cells.items():
        if key in _BILINGUAL and isinstance(value, dict):
            made |= {f"{key}-{lang}": said for lang, said in value.items()}
        elif key in _REMARKS and isinstance(value, str):
            made[f"{key}-zh"] = value
        else:
            made[key] = value
    return made
