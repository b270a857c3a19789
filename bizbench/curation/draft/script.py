"""Words of indicators and of documents in one script, so that a keyword is found in either.

Only for finding words: nothing is rewritten. One character for one, for the characters that the
indicators' names and keywords hold; the grammar's own table (``figures.variants``) comes first.
"""

from __future__ import annotations

from bizbench.figures.variants import fold

_PAIRS = (
    "東东 個个 爲为 爭争 產产 親亲 儀仪 脩修 藉借 債债 兒儿 兌兑 關关 養养 冊册 軍军 農农 "
    "衝冲 沖冲 決决 淨净 齣出 劃划 創创 務务 勞劳 勢势 醫医 佔占 廠厂 縣县 參参 雙双 髮发 "
    "檯台 閤合 嚮向 迴回 團团 國国 塊块 處处 備备 復复 複复 覆复 獎奖 學学 對对 儘尽 侷局 "
    "層层 帥帅 帶带 蓆席 並并 併并 庫库 廢废 開开 強强 噹当 態态 纔才 執执 護护 牴抵 撥拨 "
    "掛挂 據据 斷断 術术 機机 權权 桿杆 構构 覈核 檢检 氣气 註注 測测 濟济 濃浓 獻献 電电 "
    "療疗 監监 碼码 確确 積积 稱称 稅税 競竞 築筑 籤签 簽签 係系 繫系 糾纠 紅红 紛纷 紙纸 "
    "組组 細细 終终 絡络 綜综 網网 罰罚 羣群 職职 聯联 範范 獲获 穫获 藍蓝 錶表 裝装 見见 "
    "規规 計计 訂订 認认 讓让 訓训 記记 許许 訟讼 設设 評评 識识 訴诉 試试 誠诚 該该 請请 "
    "諾诺 負负 財财 責责 貨货 質质 購购 貸贷 貿贸 賦赋 贈赠 躍跃 車车 輕轻 載载 輔辅 運运 "
    "遠远 違违 適适 遞递 郵邮 採采 釋释 銷销 鎮镇 問问 階阶 際际 險险 隨随 難难 麪面 頂顶 "
    "預预 頻频 題题 風风 飲饮 駐驻 驗验 "
    "The text in simplified "
    "characters as far as the tables go; every character "
    "keeps its place."
    ""
)
_TABLE = {ord(pair[0]): pair[1] for pair in _PAIRS.split(" ")}


def unify(text: str) -> str:
    """The text in simplified characters as far as the tables go; every one keeps its place."""
    return fold(text).translate(_TABLE)
