"""Texts of tasks."""

from __future__ import annotations

TEXTS = {
    "tasks.title": ("{plan}: list of tasks", "{plan}：任务分解表"),
    "tasks.title-lead": ("{title}, {names} only", "{title}（{names}）"),
    "tasks.names": ("{n} departments", "{n}个单位"),
    "tasks.none": ("No task of this plan was asked for.", "该方案中没有所选的任务。"),
    "tasks.summary": (
        "{n} task (items of the document): {with_goals} with targets, {goals} targets in all ({in_words} of them without a number); {without} without a target.|{n} tasks (items of the document): {with_goals} with targets, {goals} targets in all ({in_words} of them without a number); {without} without a target.",
        "共{n}项任务（按文件条目计）：{with_goals}项有目标，共{goals}个（其中{in_words}个无数值）；{without}项无目标。",
    ),
    "tasks.no-goals": (
        "{n} task (items of the document) without a target.|{n} tasks (items of the document), all without a target.",
        "共{n}项任务（按文件条目计），均无目标。",
    ),
    "tasks.unread": (
        "{n} of them has not been read for all indicators yet.|{n} of them have not been read for all indicators yet.",
        "其中{n}项尚未就全部指标审读，有无目标未知。",
    ),
    "tasks.dates": (
        "Targets with a due date: {dated} of {goals}.",
        "{goals}个目标中，写明完成时限的{dated}个。",
    ),
    "tasks.date-of-all": (
        "The document names one date for everything: {due}.",
        "文件对全部事项规定同一时限：{due}。",
    ),
    "tasks.leading": ("Departments in the lead: {n}.", "牵头单位{n}个。"),
    "tasks.responsible": (
        "Departments named as responsible where nobody is in the lead: {n}.",
        "未载明牵头单位、仅列责任单位的任务，涉及单位{n}个。",
    ),
    "tasks.unanswered": (
        "Nobody is named for {n} of the tasks.",
        "未载明任何单位的任务{n}项。",
    ),
    "tasks.left-out": (
        "Left out, as not asked for: {n} task.|Left out, as not asked for: {n} tasks.",
        "未列入（非所选）：{n}项任务。",
    ),
    "tasks.supported": (
        "For {n} of these the departments asked for are responsible, while others lead.",
        "其中{n}项由其他单位牵头、所选单位为责任单位。",
    ),
    "tasks.indicators-only": (
        "Only targets of {names} are listed; tasks without a target belong to no indicator.",
        "仅列{names}的目标；无目标的任务不归入任何指标。",
    ),
    "tasks.regulation": (
        "The document is a regulation: its articles are rules in force, not tasks of one year.",
        "本文件为法规，所列为条文，并非年度任务。",
    ),
    "tasks.read-for": (
        "The document has been read for these indicators only: {names}. It may hold further targets.",
        "本文件仅就下列指标审读：{names}；可能另有目标。",
    ),
    "tasks.others": ("Other documents of {city}: {plans}.", "{city}的其他文件：{plans}。"),
    "tasks.table": ("Tasks", "任务分解"),
    "tasks.column.number": ("no.", "序号"),
    "tasks.column.item": ("item", "条目"),
    "tasks.column.task": ("task", "任务"),
    "tasks.column.target": ("target", "目标"),
    "tasks.column.lead": ("in the lead", "牵头单位"),
    "tasks.column.support": ("responsible", "责任单位"),
    "tasks.column.due": ("due", "完成时限"),
    "tasks.goal": ("{name}: {promise}", "{name}：{promise}"),
    "tasks.further": ("{role} {promise}", "{role}{promise}"),
    "tasks.further-due": ("{role} {promise} (by {due})", "{role}{promise}（{due}）"),
    "tasks.goals": ("{n} target|{n} targets", "{n}个目标"),
    "tasks.no-target": ("– (no target)", "–（无目标）"),
    "tasks.no-heading": ("(no heading)", "（无标题）"),
    "tasks.not-stated": ("not stated", "未写明"),
    "tasks.about-dates": (
        "Due “not stated”: no date stands at the target.",
        "时限“未写明”：目标处未写时限。",
    ),
    "tasks.about-others": (
        "Of tasks without a target the data files hold no date; look it up in the document.",
        "无目标的任务，其时限未录入数据文件，请查原文。",
    ),
    "tasks.about-names": (
        "Tasks are named by the headings of the document. Departments are called as the document calls them; one that it calls by two names counts twice.",
        "任务以文件条目标题表示。单位名称照录原文；同一单位有两种写法的，分别计数。",
    ),
    "tasks.by-department": ("By department", "分单位汇总"),
    "tasks.column.department": ("department", "单位"),
    "tasks.column.tasks": ("tasks", "任务数"),
    "tasks.column.goals": ("targets", "目标数"),
    "tasks.column.dated": ("with a date", "写明时限的目标数"),
    "tasks.column.supports": ("also responsible for", "另为责任单位的任务数"),
    "tasks.joint": (
        "A task with several departments counts for each of them.",
        "涉及多个单位的任务，各单位均计入。",
    ),
    "tasks.supporting": (
        "Also responsible for: tasks that others lead.",
        "另为责任单位：由其他单位牵头的任务。",
    ),
    "tasks.bare": (
        "{n} item more has no heading, no target and no department (--all).|{n} items more have no heading, no target and no department (--all).",
        "另有{n}条既无标题，也无目标和单位（--all 可列出）。",
    ),
}
