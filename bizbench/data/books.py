"""What a person calls things, to ids: by id, by name in either language, by keyword."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from bizbench.data.records import Indicator, Measure, Scope, Words
from bizbench.ground.problems import UsageError
from bizbench.ground.record import Struct
from bizbench.ground.suggest import closest
from bizbench.ground.texts import text
from bizbench.ground.vocabulary import WHOLE

Indicators = Mapping[str, Indicator]
#: Between qualifiers, as files and as tables write them.
_BETWEEN = r"\s*[+、,;]\s*"


def half_width(text: str) -> str:
    """A text as typed with another keyboard: ``＠ ＝ ： ／ （`` are ``@ = : / (``."""
    return unicodedata.normalize("NFKC", text).strip()


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Under which a book keeps a word: capitals and wide signs make no other word of it."""
    return half_width(text).casefold()


class Names(Struct, frozen=True):
    """What a message lists: ids for who reads English, names for who reads Chinese."""

    names: tuple[tuple[str, Words], ...]

    @classmethod
    def of(cls, named: Mapping[str, Words]) -> Names:
        return cls(tuple(named.items()))

    def behind(self, head: str) -> Names:
        """Each with something before it: ``observed:``."""
        return Names(
            tuple(
                (head + id, Words(head + name.zh, head + name.get("en"))) for id, name in self.names
            )
        )

    def __len__(self) -> int:
        return len(self.names)

    def get(self, lang: str) -> str:
        shown = (id if lang == "en" else name.get(lang) for id, name in self.names)
        return text(lang, "join.list").join(shown)


class Book:
    """Names to ids. Ids win over names, names over keywords; one word may mean several."""

    def __init__(self, entries: Iterable[tuple[str, Words, Iterable[str]]]) -> None:
        self.levels: tuple[dict[str, list[str]], ...] = ({}, {}, {})
        self.names: dict[str, Words] = {}
        for id, name, keywords in entries:
            self.names[id] = name
            names = [name.zh, *([name.en] if name.en else [])]
            for level, words in zip(self.levels, ([id], names, keywords), strict=True):
                for word in words:
                    ids = level.setdefault(fold(word), [])
                    if id not in ids:
                        ids.append(id)

    @classmethod
    def of(cls, named: Mapping[str, Words]) -> Book:
        return cls((id, name, ()) for id, name in named.items())

    def look_up(self, word: str) -> list[str]:
        for level in self.levels:
            if fold(word) in level:
                return level[fold(word)]
        return []

    def words(self) -> list[str]:
        """Every word as it was written in the files, ids first."""
        names = [w for name in self.names.values() for w in (name.zh, name.en) if w]
        return [*self.names, *names, *self.levels[2]]

    def find(self, kind: str, word: str, allowed: Callable[[], Names] | None = None) -> str:
        """The one id a word stands for. Raises ``UsageError``, which names what is ``allowed``."""
        ids = self.look_up(word)
        if len(ids) == 1:
            return ids[0]
        if ids:
            several = Names(tuple((id, self.names[id]) for id in ids))
            raise UsageError("ambiguous-name", kind=kind, found=word, allowed=several)
        hint = closest(word, self.words())
        named = allowed() if allowed else Names.of(self.names)
        raise UsageError(f"unknown-{kind}", found=word, hint=hint, allowed=named)


def find_label(kind: str, word: str, ids: Iterable[str], label: str = "") -> str:
    """One of a closed list, by its id or by what it is called: the texts ``LABEL.ID``, which begin
    with ``kind`` where nothing else is said. Raises ``UsageError``.
    """
    of = f"{label or kind}."
    return Book.of({id: Words(text("zh", of + id), text("en", of + id)) for id in ids}).find(
        kind, word
    )


def indicator_book(indicators: Indicators) -> Book:
    return Book((i.id, i.name, i.keywords) for i in indicators.values())


def find_measures(indicators: Indicators, word: str) -> list[Measure]:
    """All measures of an indicator, or one: see ``names.find_measures``. Raises ``UsageError``."""
    known = indicator_book(indicators)
    head, slash, rest = half_width(word).partition("/")
    if slash:
        mine = indicators[known.find("indicator", head)].measures
        book = Book((m.short, m.name, m.keywords) for m in mine)
        short = book.find("measure", rest)
        return [m for m in mine if m.short == short]
    if known.look_up(word):
        return list(indicators[known.find("indicator", word)].measures)
    measures = {m.id: m for i in indicators.values() for m in i.measures}
    book = Book((m.id, m.name, m.keywords) for m in measures.values())
    if book.look_up(word):
        return [measures[book.find("measure", word)]]
    hint = closest(word, [*known.words(), *book.words()])
    raise UsageError("unknown-indicator", found=word, hint=hint, allowed=Names.of(known.names))


def find_scope(indicators: Indicators, word: str, measures: Iterable[Measure]) -> Scope:
    """A scope as files write it or as tables print it; qualifiers in any order.

    ``low-voltage/small``, ``低压用户/小微企业``, ``低压用户（小微企业）``; of the whole also the
    qualifiers alone: ``城区``. It must be a scope of at least one indicator asked for. Raises
    ``UsageError``.
    """
    by_indicator: dict[str, list[Measure]] = {}
    for measure in measures:
        by_indicator.setdefault(measure.indicator, []).append(measure)
    errors: list[tuple[bool, UsageError]] = []
    for id, mine in by_indicator.items():
        indicator, case = indicators[id], None
        qualifiers = Book.of(indicator.qualifiers)
        try:
            case, rest = _case(indicator, mine, half_width(word), qualifiers)
            given = {qualifiers.find("scope", part) for part in _parts(rest, qualifiers)}
            return Scope(case, tuple(q for q in indicator.qualifiers if q in given))
        except UsageError as error:
            errors.append((case is None, error))
    raise min(errors, key=lambda pair: pair[0])[1]  # the first where at least the case is known


def _case(
    indicator: Indicator, measures: Sequence[Measure], word: str, qualifiers: Book
) -> tuple[str, str]:
    """The case, and what is said of its qualifiers."""
    used = dict.fromkeys(case for m in measures for case in m.cases)
    cases = Book.of({id: case.name for id, case in indicator.cases.items() if id in used})
    head, slash, rest = word.partition("/")
    if slash and not cases.look_up(word):
        return cases.find("scope", head), rest
    is_whole = not word.endswith(")") or cases.look_up(word)
    for n in reversed(range(0 if is_whole else len(word))):  # a case's name may have brackets
        if word[n] == "(" and cases.look_up(word[:n]):
            return cases.find("scope", word[:n]), word[n + 1 : -1]
    parts = _parts(word, qualifiers)
    if WHOLE in used and not cases.look_up(word) and all(map(qualifiers.look_up, parts)):
        return WHOLE, word
    return cases.find("scope", word), ""


def _parts(text: str, book: Book) -> list[str]:
    """The names in a text, each as long as the book has it, since a name may hold a comma."""
    text = text.strip()
    if not text or book.look_up(text):
        return [text] if text else []
    cuts = list(re.finditer(_BETWEEN, text))
    known = (cut for cut in reversed(cuts) if book.look_up(text[: cut.start()]))
    cut = next(known, cuts[0] if cuts else None)
    if cut is None:
        return [text]
    return [*filter(None, [text[: cut.start()]]), *_parts(text[cut.end() :], book)]


def city_book(cities: Iterable[tuple[str, Words, str, Iterable[str]]]) -> Book:
    """Of id, name, level and keywords: a Chinese name also with 市 or 省."""
    return Book(
        (id, name, [*keywords, *(f"{name.zh}{ending}" for ending in _endings(level))])
        for id, name, level, keywords in cities
    )


def _endings(level: str) -> tuple[str, ...]:
    return () if level == "economy" else ("市", "省")


def target_id(indicators: Indicators, cities: Book, word: str) -> str:
    """The id of ``[CITY/YEAR/]INDICATOR/MEASURE@SCOPE[#FURTHER]``. Raises ``UsageError``."""
    head, _, tail = half_width(word).partition("@")
    *plan, owner, short = head.split("/") if "/" in head else (head, "")
    measure = one_measure(indicators, f"{owner}/{short}" if short else owner)
    scope, sharp, further = tail.partition("#")
    parts = [measure.id + f"@{find_scope(indicators, scope, [measure])}{sharp}{further}"]
    if plan:
        parts = [cities.find("city", plan[0]), *plan[1:], *parts]
    return "/".join(parts)


def one_measure(indicators: Indicators, word: str) -> Measure:
    """The measure a word means. Raises ``UsageError``, also where it means several."""
    owner = indicators.get(word.partition("/")[0])
    for measure in owner.measures if owner else ():
        if measure.id == word:
            return measure
    found = find_measures(indicators, word)
    if len(found) == 1:
        return found[0]
    named = Names.of({m.id: m.name for m in found})
    raise UsageError("ambiguous-name", kind="measure", found=word, allowed=named)


#: A city and what tells its plans apart, as people and tables write it.
_PLAN = r"(.*?)[/\s]*((?:19|20)\d\d)\s*年?\s*[-(]?([a-z0-9-]*)\)?"
#: The same with words that tell a document from others of its year.
_TOLD = r"(.*?)[/\s]*((?:19|20)\d\d\s*年?\s*\(.+\))"


def plan_id(word: str) -> tuple[str, str]:
    """The city and the label of ``杭州/2020``, ``杭州2020年``; ``2020年`` is a label alone.

    A label in words is left as it is typed: ``2023年(征求意见稿)``.
    """
    match = re.fullmatch(_PLAN, half_width(word), re.ASCII)
    told = re.fullmatch(_TOLD, half_width(word)) if match is None or "(" in match[1] else None
    if told is not None:
        return told[1], told[2]
    if match is None:
        return half_width(word).partition("/")[0], half_width(word).partition("/")[2]
    return match[1], f"{match[2]}-{match[3]}" if match[3] else match[2]
