"""Texts of profile."""

from __future__ import annotations

TEXTS = {
    "profile.title": (
        "{city} on one page: what its documents promise",
        "{city}一页概览：公布的目标",
    ),
    "profile.title-none": ("{city} on one page", "{city}一页概览"),
    "profile.has": (
        "{city} has {n} document here: {documents}.|{city} has {n} documents here: {documents}.",
        "{city}已收录文件{n}份：{documents}。",
    ),
    "profile.none": ("Nothing of {city} can be compared: {why}.", "{city}暂无可比内容：{why}。"),
    "profile.no-document": ("No document of {city} is known here.", "尚未收录{city}的文件。"),
    "profile.no-document-by": (
        "No document of {city} up to {year} is known here.",
        "尚未收录{city}{year}年及以前的文件。",
    ),
    "profile.members": (
        "Inside {city} there are documents of {names}.",
        "{city}辖内已收录文件的城市：{names}。",
    ),
    "profile.states": (
        "Of the {measures} measures known here (indicators: {indicators}) its documents state a figure for {figures}, and words without a number for {words}.",
        "本库{indicators}个一级指标共{measures}项二级指标，其中{figures}项提出数值，{words}项仅有文字表述。",
    ),
    "profile.unread": (
        "For {n} measure its silence says nothing, because the documents were not read for it or are only reports, drafts or excerpts.|For {n} measures its silence says nothing, because the documents were not read for them or are only reports, drafts or excerpts.",
        "另有{n}项因文件未审读，或仅有报道、征求意见稿、节选，未见不等于未提出。",
    ),
    "profile.no-peers": (
        "No other city has a figure here, so nothing can be compared.",
        "尚无其他城市的数值，无从比较。",
    ),
    "profile.peers-unread": (
        "No figure is known of {names}, though there is a document.",
        "{names}虽有文件，但未读出任何数值。",
    ),
    "profile.not-ranked": (
        "None of its figures can be ranked beside {cities}.",
        "其数值均无法与{cities}一起排名。",
    ),
    "profile.stands": (
        "Beside {cities} it is ranked in {n} comparable set: alone in front in {first}, level with the best in {level}, with the same number on other terms in {same}, behind in {behind}; in {open} the order is open (~).|Beside {cities} it is ranked in {n} comparable sets: alone in front in {first}, level with the best in {level}, with the same number on other terms in {same}, behind in {behind}; in {open} the order is open (~).",
        "与{cities}对标，有{n}组可排名：单独领先{first}组，与最佳并列{level}组，数值相同、口径不同{same}组，落后{behind}组，难分先后（~）{open}组。",
    ),
    "profile.begins-ahead": (
        "The list of strengths begins with {measure} ({scope}): {own}, next {city} with {theirs}{terms}.",
        "长板之首：{measure}（{scope}），本市为{own}，其次{city}为{theirs}{terms}。",
    ),
    "profile.begins-behind": (
        "The list of weaknesses begins with {measure} ({scope}): {own}, while {city} promises {theirs}{terms}.",
        "短板之首：{measure}（{scope}），本市为{own}，{city}为{theirs}{terms}。",
    ),
    "profile.unlike": (" (on other terms, see the notes)", "（口径不同，见注）"),
    "profile.silent-on": (
        "On {n} measure with a figure or words of another city it is silent.|On {n} measures (each case counted) with a figure or words of another city it is silent.",
        "他市已提出而本市文件未提出的有{n}项（按情形分计）。",
    ),
    "profile.silent-uncovered": (
        "{n} measure with a figure or words of another city lies outside what its documents are about.|{n} measures (each case counted) with a figure or words of another city lie outside what its documents are about.",
        "他市已提出的另有{n}项（按情形分计），不在该市所收文件涉及的范围内。",
    ),
    "profile.silent-unread": (
        "{n} measure with a figure or words of another city could not be looked for, because the documents were not read for it.|{n} measures (each case counted) with a figure or words of another city could not be looked for, because the documents were not read for them.",
        "他市已提出的另有{n}项（按情形分计），因文件未审读，是否提出不明。",
    ),
    "profile.no-score": (
        "In {n} indicator some of its figures can be scored; it lacks a measure there, so it has no score.|In {n} indicators some of its figures can be scored; it lacks a measure in each of them, so it has no score.",
        "{n}个一级指标有可计分的数值，但均缺项，故无得分。",
    ),
    "profile.full-scores": (
        "It has all measures of {n} score: {scores}.|It has all measures of {n} scores: {scores}.",
        "各项齐全、可得分的一级指标{n}个：{scores}。",
    ),
    "profile.targets": (
        "All of this is about announced targets, not performance.",
        "以上均为公布的目标，非实际表现。",
    ),
    "profile.documents": ("Documents", "文件"),
    "profile.replaced": ("{kind}, replaced by a newer one", "{kind}，已被新文件替代"),
    "profile.read": ("{n} indicator|{n} indicators", "{n}个一级指标"),
    "profile.ahead": (
        "Strengths: ahead of every other city ({n})",
        "长板：领先其他各城市（{n}项）",
    ),
    "profile.behind": (
        "Weaknesses: behind the best of the other cities ({n})",
        "短板：落后于其他城市中的最佳承诺（{n}项）",
    ),
    "profile.open": (
        "Order open (~) against the best of the other cities ({n})",
        "难分先后（~）：与其他城市中的最佳承诺相比（{n}项）",
    ),
    "profile.apart": ("What {city} lays down or promises ({n})", "{city}的规定与承诺（{n}项）"),
    "profile.other-cases": (
        "Stated by {city} for other cases or scopes ({n})",
        "同一二级指标、{city}就其他情形或范围提出（{n}）",
    ),
    "profile.silent": (
        "Promised elsewhere, not by {city} ({n})",
        "他市已承诺、{city}未提出（{n}项）",
    ),
    "profile.silent-unknown": (
        "Promised elsewhere, not known of {city} ({n})",
        "他市已承诺、未见{city}提出（{n}项）",
    ),
    "profile.rest": ("{n} more. |{n} more. ", "另有{n}项。"),
    "profile.see": ("All of it: {command}", "全部内容：{command}"),
    "profile.cited-all": (
        "Sources and full titles of all {n} documents: --all.",
        "全部{n}份文件的来源及全称：--all。",
    ),
    "profile.join": (" ", ""),
    "profile.no-earlier": ("No earlier document of it is known here.", "尚未收录更早的文件。"),
    "profile.since": ("From {old} to {new}: {counts}.", "从{old}到{new}：{counts}。"),
    "profile.and-more": ("{name} and {n} more", "{name}（另有{n}个）"),
    "profile.perhaps": (
        "{name} (under another reading {n} other city)|{name} (under another reading {n} other cities)",
        "{name}（另一折算设定下为另外{n}个城市）",
    ),
    "profile.standing": ("Standing by indicator", "各一级指标中的位置"),
    "profile.standing.how": (
        "Against the best of the other cities, under every reading of the units; a set is one measure in one case. Ranks are among the cities that state it. “Level” also counts where nothing is left to win.",
        "与其他城市中的最佳承诺相比，在各种折算设定下均成立；一组即一项二级指标的一种情形。名次只在提出数值的城市之间产生。并列含已达最优值、无可再争的。",
    ),
    "profile.standing.unlike": (
        "In {n} of the sets the two figures are on other terms (scope, clock, statistic, exclusions, condition, firmness and the like): see the notes there.",
        "其中{n}组双方口径不同（范围、起止点、统计方式、不含内容、前提、承诺强度等），详见其注释。",
    ),
    "profile.all": ("all", "合计"),
    "profile.times": ("{rank} ×{n}", "{rank}（{n}组）"),
    "profile.coverage": ("What it states, by indicator", "各一级指标提出情况"),
    "profile.coverage.how": (
        "Measures with a figure in any of its documents, of these ranked with another city; “cities” are those that state anything of the indicator.",
        "任一文件中提出数值的二级指标数，及其中可与他市排名的；“城市”为在该一级指标有任何表述的城市数。",
    ),
    "profile.column.indicator": ("indicator", "一级指标"),
    "profile.column.sets": ("sets", "组数"),
    "profile.column.first": ("alone in front", "单独领先"),
    "profile.column.level": ("level with the best", "与最佳并列"),
    "profile.column.ranks": ("ranks", "名次"),
    "profile.column.figures": ("with a figure", "提出数值"),
    "profile.column.ranked": ("ranked", "可排名"),
    "profile.column.in-words": ("in words", "仅文字"),
    "profile.column.cities": ("cities", "城市"),
    "profile.column.missing": ("missing", "缺项"),
    "profile.change": (
        "Change since the previous document: {old} → {new}",
        "与上一份文件相比：{old} → {new}",
    ),
    "profile.passed": (
        "Not compared here, because these are not the city's own words: {documents}.",
        "以下文件并非本市自己的文本，未作比较：{documents}。",
    ),
    "profile.judged": (
        "{n} promise stands in both documents and was judged; changed: {changed}.|{n} promises stand in both documents and were judged; changed: {changed}.",
        "两份文件均有且可判断的承诺{n}项，其中有变化的{changed}项。",
    ),
    "profile.judged-none": (
        "No promise stands in both documents in a form that can be judged.",
        "没有两份文件均有且可判断的承诺。",
    ),
    "profile.scores": ("Scores from 0 to 100", "得分（0至100）"),
    "profile.scores.how": (
        "0 = worst goalpost, 100 = best (Doing Business 2020). Nothing is imputed: no score where a measure is missing.",
        "0为最差标杆，100为最佳标杆（《2020年营商环境报告》方法）。不作任何推算，缺项即无得分。",
    ),
    "profile.scores.without": (
        "No figure to score in {n} further indicator that has goalposts.|No figure to score in {n} further indicators that have goalposts.",
        "另有{n}个设有标杆的一级指标没有可计分的数值。",
    ),
    "profile.elsewhere": ("{name} ({n} of {of} cities)", "{name}（{n}/{of}城）"),
    "profile.nothing-in": (
        "Its documents have neither figure nor words in {n} indicator (in brackets how many cities do): {names}.|Its documents have neither figure nor words in {n} indicators (in brackets how many cities do): {names}.",
        "以下{n}个一级指标，文件既无数值也无文字表述（括号内为有表述的城市数）：{names}。",
    ),
    "profile.only-words": (
        "Only words, no figure, in: {names}.",
        "仅有文字、没有数值的一级指标：{names}。",
    ),
    "profile.clocks": (
        "Times that can start and end in several ways: {of}. {n} of them does not say from where to where it runs.|Times that can start and end in several ways: {of}. {n} of them do not say from where to where they run.",
        "起止点可有多种的{of}项时限中，{n}项未写明起止点。",
    ),
    "profile.days": (
        "{n} of its {of} figures that count here is in 天 and does not say whether working or calendar days are meant.|{n} of its {of} figures that count here are in 天 and do not say whether working or calendar days are meant.",
        "计入的{of}项数值中，{n}项只写“天”，未写明工作日还是自然日。",
    ),
    "profile.observed.has": (
        "Apart from targets there are values measured there: {title} ({publisher}, data of {date}).",
        "另有实测数值，不与目标混排：{title}（{publisher}，数据日期{date}）。",
    ),
    "profile.observed.none": ("There are no values measured there either.", "也没有实测数值。"),
    "profile.observed.broken": (
        "Values measured there could not be read: {why}.",
        "实测数值未能读取：{why}。",
    ),
    "profile.observed.how": (
        "{n} value published by {publisher}. Performance as measured then, never ranked with targets.|{n} values published by {publisher}. Performance as measured then, never ranked with targets.",
        "{publisher}公布的数值{n}项，为当时实测表现，不与目标一起排名。",
    ),
    "profile.observed.overall": (
        "Overall score, the mean of the ten indicators: {score}.",
        "总分（十个一级指标的平均）：{score}。",
    ),
    "profile.observed.others": ("Other editions: {ids}.", "其他版本：{ids}。"),
}
