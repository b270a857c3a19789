"""One made-up plan file as text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random

from benchmarks.figures import Figure, figure, level, pick, plainly, printed, quantity, stated_in
from benchmarks.slots import Slot

#: Departments as documents write them, with their English.
DEPARTMENTS = {
    "市发改委": "Municipal Development and Reform Commission",
    "市市场监管局": "Municipal Administration for Market Regulation",
    "市税务局": "Municipal Tax Service",
    "市自然资源和规划局": "Municipal Bureau of Natural Resources and Planning",
    "市住建局": "Municipal Bureau of Housing and Urban-Rural Development",
    "市财政局": "Municipal Finance Bureau",
    "市人社局": "Municipal Bureau of Human Resources and Social Security",
    "市司法局": "Municipal Justice Bureau",
    "市商务局": "Municipal Commerce Bureau",
    "市经信局": "Municipal Bureau of Economy and Information Technology",
    "市科技局": "Municipal Bureau of Science and Technology",
    "市公安局": "Municipal Public Security Bureau",
    "市生态环境局": "Municipal Bureau of Ecology and Environment",
    "市交通运输局": "Municipal Transport Bureau",
    "市中级法院": "Municipal Intermediate People's Court",
    "市金融办": "Municipal Financial Affairs Office",
    "市政务服务局": "Municipal Government Service Bureau",
    "市大数据局": "Municipal Big Data Bureau",
    "市供电公司": "Municipal Power Supply Company",
    "市水务集团": "Municipal Water Group",
}
_NAMES = tuple(DEPARTMENTS)
#: Of 100 documents so many are of each kind.
KINDS: tuple[str, ...] = (
    ("plan",) * 84 + ("work-programme",) * 8 + ("policy",) * 3 + ("regulation",) * 2
)
KINDS += ("report",) * 2 + ("consultation",)
COMMITMENTS = ("strive",) * 5 + ("as-a-rule",) * 2 + ("encourage", "pilot", "expected")
NOTES = (
    "{en: enterprises with all documents at hand, zh: 指材料齐全的企业}",
    "{en: ordinary matters only, zh: 仅指一般事项}",
    "{en: the time of public notice is not counted, zh: 不含公示时间}",
    "{en: the document says the same of the district offices, zh: 对各区窗口亦同}",
    "{en: said of the whole city, zh: 指全市范围}",
)
CONDITIONS = (
    "{en: where the lines are at hand, zh: 具备接入条件的}",
    "{en: projects without special demands, zh: 无特殊要求的项目}",
    "{en: documents complete and in due form, zh: 材料齐全且符合法定形式}",
)
ASIDE = ("count-of-measures", "slogan", "name", "date", "threshold")


@dataclass(frozen=True, slots=True)
class Promise:
    """A slot that a document fills: from where its city starts, and how far it has come.

    ``twins`` are scopes of the same measure for each of which the figure holds as well.
    """

    slot: Slot
    start: float
    steps: int
    twins: tuple[str, ...] = ()


def plan(random: Random, city: str, name: str, year: int, promises: Sequence[Promise]) -> str:
    """The file of one document; promises of an indicator stand together, in one item."""
    kind = pick(random, KINDS)
    lines = [*_card(random, city, name, year, kind), "items:", *_preface(random)]
    by_indicator = groupby(promises, key=lambda promise: promise.slot.indicator)
    for n, (indicator, group) in enumerate(by_indicator, 1):
        lead = int(hashlib.sha256(indicator.id.encode()).hexdigest()[:4], 16) % len(_NAMES)
        support = sorted({(lead + 1 + int(random.random() * 18)) % len(_NAMES) for _ in "123"})
        lines += [
            f'  - item: "{n}"',
            f'    title: {{zh: 优化{indicator.zh}, en: "{indicator.en}: improvements"}}',
            f"    lead: [{_NAMES[lead]}]",
            f"    support: [{', '.join(_NAMES[k] for k in support)}]",
            "    targets:",
        ]
        claimed: set[str] = set()
        for promise in group:
            lines += _target(random, promise, year, claimed)
        if random.random() < 0.3:
            why = pick(random, ASIDE)
            lines += ["    set_aside:", f"      - {{written: {2 + n}项, why: {why}}}"]
    return "\n".join(lines) + "\n"


def _card(random: Random, city: str, name: str, year: int, kind: str) -> Iterator[str]:
    month, day = 1 + int(random.random() * 9), 1 + int(random.random() * 28)
    coverage = "complete" if random.random() < 0.95 else "excerpt"
    digest = hashlib.sha256(f"{city}/{year}".encode()).hexdigest()
    yield "# yaml-language-server: $schema=../../docs/schemas/plan.schema.json"
    yield f"city: {city}"
    yield f"year: {year}"
    yield f"kind: {kind}"
    yield "document:"
    zh, en = f"{name}{year}年优化营商环境实施方案", f"Made-up plan of {city} for {year}"
    yield f"  title: {{zh: {zh}, en: {en}}}"
    if random.random() < 0.8:
        yield f"  number: 示政办发〔{year}〕{1 + int(random.random() * 90)}号"
    yield f"  issuer: {{zh: {name}人民政府办公室, en: General Office of {city}}}"
    yield f"  issued: {year}-{month:02}-{day:02}"
    if random.random() < 0.7:
        yield f"  published: {year}-{month + 1:02}-{day:02}"
    yield f"  coverage: {coverage}"
    yield f"  text-sha256: {digest}"
    if coverage == "excerpt":
        yield "  note: {en: the annex is missing, zh: 缺附件}"
    yield f"period: {year}"
    if random.random() < 0.1:
        yield f"due: {year}-12-31"


def _preface(random: Random) -> list[str]:
    measures = 20 + int(random.random() * 90)
    return [
        "  - item: 前言",
        "    title: {zh: 前言, en: Preamble}",
        "    targets: []",
        "    set_aside:",
        f"      - {{written: {measures}项, why: count-of-measures}}",
    ]


def _target(random: Random, promise: Promise, year: int, claimed: set[str]) -> Iterator[str]:
    """The lines of one target; a span is claimed once in an item, or has a reading."""
    slot = promise.slot
    unit = stated_in(slot.unit, promise.start * 7 % 1)
    number = level(unit, slot.better, promise.start, promise.steps)
    main = figure(random, unit, slot.better, number)
    for _ in range(3):
        if main.written not in claimed:
            break
        main = figure(random, unit, slot.better, number)
    yield f"      - measure: {slot.measure}"
    scopes = ", ".join((slot.scope, *promise.twins))
    yield f"        scopes: [{scopes}]" if promise.twins else f"        scope: {slot.scope}"
    for key in main.keys:
        yield f"        {key}"
    yield f"        written: {main.written}"
    if main.written in claimed and not any(key.startswith("reading:") for key in main.keys):
        yield "        reading: the same words stand at each of the two"
    claimed.add(main.written)
    for key in _terms(random, slot, year):
        yield f"        {key}"
    yield from _further(random, main, slot.better, year, claimed)


#: Keys of a target with how often they stand there, as lines.
_Rare = tuple[float, Callable[[Random, int], str]]
_RARE: tuple[_Rare, ...] = (
    (0.14, lambda random, year: f"commitment: {pick(random, COMMITMENTS)}"),
    (0.03, lambda random, year: "status: standing-rule"),
    (0.06, lambda random, year: f"condition: {pick(random, CONDITIONS)}"),
    (0.02, lambda random, year: "threshold: {at_most: 160 kVA}"),
    (0.10, lambda random, year: f'due: "{year}"' if random.random() < 0.5 else f"due: {year}-12"),
    (0.04, lambda random, year: f"lead: [{pick(random, _NAMES)}]"),
    (0.15, lambda random, year: f"note: {pick(random, NOTES)}"),
)


def _terms(random: Random, slot: Slot, year: int) -> Iterator[str]:
    """What else a target says: clock, statistic, firmness, condition, note …"""
    if slot.clocks and random.random() < 0.6:
        yield f"clock: {pick(random, slot.clocks)}"
    if slot.indicator.exclusions and random.random() < 0.06:
        yield f"excludes: [{pick(random, slot.indicator.exclusions)}]"
    if slot.unit in {"day", "hour"} and random.random() < 0.08:
        yield "statistic: average"
    if slot.has_period and random.random() < 0.03:
        yield "per: month"
    for share, line in _RARE:
        if random.random() < share:
            yield line(random, year)


def _further(
    random: Random, main: Figure, better: str, year: int, claimed: set[str]
) -> Iterator[str]:
    """A further figure under one target in eight: every role there is."""
    if main.number is None or better == "neither" or random.random() > 0.12:
        return
    n, unit = main.number, main.unit
    role = pick(random, ("restated",) * 4 + ("stretch", "usual", "outer-limit", "stage"))
    lower = better == "lower"
    more: tuple[str, ...] = ()
    if role in ("stretch", "usual"):
        n = max(1, n - 1 - n // 8) if lower else n + 1
    elif role == "outer-limit":
        n = n + 1 + n // 2 if lower else max(1, n - 1 - n // 8)
    elif role == "stage":
        n, more = (n + 1 if lower else max(1, n - 1)), (f"due: {year}-06",)
    n = plainly(n, unit)
    bound = "at_most" if unit == "rank" else "exactly"
    line = {"as": role, bound: quantity(n, unit), "written": printed(n, unit)}
    said = ", ".join([*(f"{key}: {value}" for key, value in line.items()), *more])
    yield "        also:"
    yield f"          - {{{said}}}"
