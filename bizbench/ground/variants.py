"""Variants of one character, so that both scripts and both widths meet the same tables.

Only for matching: every place refers to the text as printed, and no text is rewritten. A general
converter would be wrong here (one turned 指标 into 指针); this table holds only characters that
stand in the tables of the grammar, one for one.
"""

from __future__ import annotations

#: Each pair is the character as it may be printed, and as the tables write it.
_SCRIPT = (
    "兩两 萬万 億亿 貳贰 參叁 叄叁 陸陆 點点 個个 項项 畝亩 頃顷 戶户 場场 張张 條条 種种 類类 "
    "內内 達达 於于 過过 壓压 縮缩 減减 為为 滿满 約约 餘余 馀余 週周 時时 鐘钟 鍾钟 費费 單单 "
    "蓋盖 應应 盡尽 辦办 結结 當当 額额 擔担 實实 納纳 環环 節节 資资 證证 圓圆 從从 來来 現现 "
    "寬宽 擴扩 調调 長长 號号 僅仅 曆历 發发 審审 動动 無无 償偿 繳缴 徵征 統统 進进 級级 屆届 "
    "輪轮 樓楼 臺台 間间 輛辆 筆笔 隻只 噸吨 業业 體体 園园 會会 顆颗 續续 驟骤 數数 幾几 價价 "
    "優优 簡简 補补 經经 營营 員员 門门 專专 標标 準准 總总 別别 穩稳 維维 漲涨 報报 離离 與与 "
    "爭争 沖冲 衝冲 奪夺 國国 頭头 "
    "頁页 歲岁 幣币 區区 線线 領领 歐欧 遲迟 後后 徑径 導导 製制 圍围 邊边 轉转 ○〇 ﹪% 〜~ "
    "∶: ﹒. ﹐, −- ‐- ‑- ―— ‒— ─— ー—"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD = _WIDE | {ord(pair[0]): pair[1] for pair in _SCRIPT.split(" ") if len(pair) == 2}
_FOLD[0x3000] = " "


def fold(text: str) -> str:
    """The text as the tables write it; every character keeps its place."""
    return text.translate(_FOLD)
