"""Texts of what an answer on one city begins with."""

from __future__ import annotations

TEXTS = {
    "heads.ahead": ("Ahead in {n}: {names}.", "长板{n}项：{names}。"),
    "heads.behind": ("Behind in {n}: {names}.", "短板{n}项：{names}。"),
    "heads.open": ("Open (~) in {n}: {names}.", "难分先后（~）{n}项：{names}。"),
    "heads.only": ("Promised by {city} only, {n}: {names}.", "仅{city}提出{n}项：{names}。"),
    "heads.apart": ("Laid down or promised, {n}: {names}.", "规定与承诺{n}项：{names}。"),
    "heads.ahead-floor": ("Beyond the floor in {n}: {names}.", "优于上级标准{n}项：{names}。"),
    "heads.behind-floor": ("Short of the floor in {n}: {names}.", "未达上级标准{n}项：{names}。"),
    "heads.level-floor": (
        "Only repeats the floor in {n}: {names}.",
        "与上级标准一致{n}项：{names}。",
    ),
    "heads.silent-floor": (
        "Laid down above, not stated by {city}, {n}: {names}.",
        "上级已有标准、{city}未提出{n}项：{names}。",
    ),
    "heads.silent-floor-unknown": (
        "Laid down above, not known to be stated by {city}, {n}: {names}.",
        "上级已有标准、未见{city}提出{n}项：{names}。",
    ),
    "heads.ranked": (
        "{measure} ({scope}): {promise}, rank {rank}",
        "{measure}（{scope}）{promise}，第{rank}",
    ),
    "heads.floor": (
        "{measure} ({scope}): {promise}, floor of {other} {theirs}",
        "{measure}（{scope}）{promise}，{other}标准{theirs}",
    ),
    "heads.beside": (
        "{measure} ({scope}): {promise}, {other} {theirs}",
        "{measure}（{scope}）{promise}，{other}{theirs}",
    ),
    "heads.laid-down": (
        "{measure} ({scope}): {place} {theirs}",
        "{measure}（{scope}）{place}{theirs}",
    ),
    "heads.promise": ("{measure} ({scope}): {promise}", "{measure}（{scope}）{promise}"),
    "heads.more": (" and {n} more", "等，另{n}项"),
    "heads.counts": (
        "Figures for {figures} of {measures} measures. Ranked in {n} set: alone in front in {first}, level with the best in {level}, same number on other terms in {same}, behind in {behind}, open (~) in {open}. Silent on {silent} that others state (each case counted).|Figures for {figures} of {measures} measures. Ranked in {n} sets: alone in front in {first}, level with the best in {level}, same number on other terms in {same}, behind in {behind}, open (~) in {open}. Silent on {silent} that others state (each case counted).",
        "{measures}项二级指标中{figures}项提出数值。可排名{n}组：单独领先{first}，与最佳并列{level}，数值相同、口径不同{same}，落后{behind}，难分先后（~）{open}。他市已提出、本地未提出{silent}项（按情形分计）。",
    ),
    "heads.not-covered": (" Not covered: {n}.", "文件不涉及{n}项。"),
    "heads.not-read": (" Not read for: {n}.", "未审读{n}项。"),
    "heads.rest": (
        "Documents, standing, change, scores and silences in sentences: --all.",
        "文件、名次、变化、得分及未提出项的文字说明：--all。",
    ),
}
