# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of firms in Japan, Korea, China, Taiwan and India."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import Shown, list_file, separated, table, xlsx


@list_file("部品表.tsv")
def japanese() -> bytes:
    """Shift-JIS, tabs, full-width digits, yen; what is not known in three ways."""
    return separated(
        """
部品表	HM-320	ハブモータ							
番号	品番	品名	数量	単価(円)	原産国	重量(g)	HSコード	仕入先	備考
1	HM-321	ロータ	1	12,800	日本	1,450	8503.00	北上電機株式会社	
2	HM-322	磁石 N42SH	24	320	中国	8.5	8505.11	北上磁石株式会社	要確認
3	HM-323	ステータ	１	９,４００	日本	1,210	8503.00	北上電機株式会社	
4	HM-324	ベアリング	2	410	タイ	45	8482.10	日精軸受株式会社	
5	HM-325	ホール素子	3	未定	マレーシア	0.3	8542.39	日精軸受株式会社	
6	HM-326	ねじ	8	5	不明	1.1	7318.15	日精軸受株式会社	
	合計			12,935					
""",
        "shift_jis",
        newline="\r\n",
    )


@list_file("부품목록.csv")
def korean() -> bytes:
    """EUC-KR, won without decimals."""
    return separated(
        """
순번,품번,품명,수량,단가(원),원산지,중량(g),HS코드,공급업체
1,KR-1001,회전자,1,"185,000",대한민국,"1,320",8503.00,한빛모터(주)
2,KR-1002,네오디뮴 자석 N45SH,16,"2,450",중국,7.2,8505.11,대성자석(주)
3,KR-1003,베어링,2,"3,900",일본,52,8482.10,동양베어링(주)
4,KR-1004,홀센서,3,980,말레이시아,0.4,8542.39,동양베어링(주)
5,KR-1005,나사 M3,10,30,미정,0.9,7318.15,동양베어링(주)
합계,,,,"192,360",,,,
""",
        "euc_kr",
    )


@list_file("物料清单.csv")
def chinese() -> bytes:
    """GBK, yuan named as the people's money, a bill of a product named above, a total."""
    return separated(
        """
产品物料清单,DJ-60,永磁电机,,,,,,,
序号,物料编码,物料名称,规格型号,用量,单位,单价（人民币）,原产地,单重（g）,供应商
1,0010234,转子,R60,1,件,386.00,中国,1250,
2,0010235,钕铁硼磁钢,N42SH 20×10×5,16,片,12.80,中国,7.6,宁波磁业有限公司
3,0010236,定子,S60,1,件,295.50,中国,1480,
4,0010237,轴承,6203,2,个,8.60,日本,65,上海轴承有限公司
5,0010238,霍尔传感器,A3144,3,个,0.95,马来西亚,0.4,上海轴承有限公司
6,0010239,密封圈,NBR,2,个,待定,不详,1.1,上海轴承有限公司
合计,,,,,,703.85,,,
""",
        "gbk",
    )


@list_file("零件清單.csv")
def taiwanese() -> bytes:
    """Big5, Taiwan dollars."""
    return separated(
        """
項次,料號,品名,數量,單價(NT$),原產國,淨重(公克),供應商
1,TW-2001,轉子,1,"4,250",臺灣,"1,180",
2,TW-2002,釹鐵硼磁鐵,12,86,中國大陸,8.1,高雄磁材股份有限公司
3,TW-2003,軸承,2,58,日本,45,新竹軸承股份有限公司
4,TW-2004,螺絲,8,1.5,台灣,1.2,新竹軸承股份有限公司
5,TW-2005,感測器,1,210,美國,3.4,新竹軸承股份有限公司
""",
        "big5",
    )


@list_file("Price list FY27.xlsx")
def indian() -> bytes:
    """Lakh: 1,25,000.00 is one hundred and twenty-five thousand; MRP beside the price; rupees in the heading."""
    rows = table("""
Price list FY 2026-27

S.No.|Part No.|Particulars|HSN Code|Net Price (INR)|MRP (INR)|Country of Origin|Net Wt. (kg)
1|PM-100|Motor 3 kW|85015210|1,25,000.00|1,47,500.00|India|24.500
2|PM-101|Rotor with magnets|85030010|38,250.00|45,135.00|India|6.200
3|PM-102|Magnet segment N42SH|85051110|415.50|490.29|P.R.C.|0.021
4|PM-103|Bearing 6205|84821011|182.00|214.76|Korea, Republic of|0.128
5|PM-104|Shaft seal|40169330|64.00|75.52|India|0.015
""")
    return xlsx({"Prices": rows})


@list_file("部品価格.xlsx")
def japanese_formats() -> bytes:
    """Yen only in the format of the cells, a part number with zeros from a format, two names."""
    yen, part = '"¥"#,##0', "0000000"
    rows: list[list[Any]] = [
        ["部品番号", "品名", "英文名", "単価", "原産地", "質量(g)"],
        [Shown(41207, part), "磁石", "Magnet block", Shown(320, yen), "CN", 8.5],
        [Shown(41208, part), "軸", "Shaft", Shown(1850, yen), "JP", 240],
        [Shown(1041209, part), "軸受", "Bearing", Shown(410, yen), "TH", 45],
        [Shown(41210, part), "ねじ", "Screw", Shown(5, yen), "TW", 1.1],
    ]
    return xlsx({"Sheet1": rows})
