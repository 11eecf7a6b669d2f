# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as firms of East Asia send them, written before the reader was looked at."""

from __future__ import annotations

from typing import Any

from tests.imports.writing import figures, list_file, ods, separated, table, xls, xlsx


@list_file("部品構成表.csv")
def japanese_structure() -> bytes:
    """Japanese bill by parent and child: price of a hundred pieces in the heading, grams, the country, buyers."""
    return separated(
        """
親品番,子品番,品名,員数,単位,単価(円/100個),質量(g),原産国,仕入先,調達担当,改訂
MT-2000,MT-2100,ロータ組立,1,個,"128,000",310,日本,(株)東信精工,佐藤,B
MT-2100,MT-2110,磁石セグメント,16,個,"9,850",8.4,中国,寧波磁材,鈴木,A
MT-2100,MT-2120,シャフト,1,個,"42,300",185,日本,(株)東信精工,佐藤,A
MT-2000,MT-2200,止め輪,2,個,380,0.6,ベトナム,ハノイ部品,鈴木,C
""",
        "cp932",
    )


@list_file("価格表.xlsx")
def japanese_two_rows() -> bytes:
    """Japanese price list: two rows of headings with merged groups, yen for a thousand, notes with a star."""
    rows = table("""
価格表　2026年10月1日改定　　単位：円（税抜）
品番|品名|価格||重量|原産国
||単価|単位数量|(g)|
NK-101|皿ねじ M3×6|1,850|1000|0.5|台湾
NK-102|平座金 M3|620|1000|0.1|中国
NK-201|フェライト磁石|14,500|100|22|中国
※単価は単位数量当たりの価格です。
""")

    def merge(_: Any, page: Any) -> None:
        page.merge_range(1, 2, 1, 3, "価格")
        for column, text in ((0, "品番"), (1, "品名"), (5, "原産国")):
            page.merge_range(1, column, 2, column, text)

    return xlsx({"価格": figures(rows, "34")}, merge)


@list_file("BOM_다단계.csv")
def korean_levels() -> bytes:
    """Korean bill by levels: consumption, the unit price in won, weight in grams, the vendor, a drawing number."""
    return separated(
        """
레벨,품번,품명,규격,소요량,단위,단가(원),중량(g),원산지,업체명,도면번호
0,KM-500,구동모터,DC 48V,1,EA,"86,400",1250,대한민국,,D-500
1,KM-510,로터,,1,EA,"31,200",420,대한민국,(주)한성정밀,D-510
2,KM-511,자석,20x10,12,EA,"1,150",7.2,중국,닝보자재,D-511
2,KM-512,샤프트,,1,EA,"4,300",160,대한민국,(주)한성정밀,D-512
1,KM-520,베어링,6202,2,EA,"2,050",45,일본,삼우상사,
""",
        "cp949",
    )


@list_file("품목단가.xlsx")
def korean_prices() -> bytes:
    """Korean price list: a thousand pieces in the heading, milligrams, remarks, a sum of the items."""
    rows = table("""
품목 단가표 (2026.10)
품목코드|품목명|단가(원/천개)|단중(mg)|제조국|공급업체|비고
P-001|스크류 M2x4|9,800|210|중국|대한볼트|
P-002|와셔 M2|3,150|45|베트남|대한볼트|단종 예정
P-003|네오디뮴 자석 6x2|187,000|420|중국|마그넷코리아|MOQ 10,000
합계: 3품목
""")
    return xlsx({"단가": figures(rows, "3")})


@list_file("物料清单_K3.csv")
def kingdee_stock() -> bytes:
    """Kingdee: material code, model, purchase price of a hundred, net weight, origin, status, warehouse, loss."""
    return separated(
        """
物料代码,物料名称,规格型号,计量单位,采购单价(元/百件),净重(克),产地,供应商,物料状态,默认仓库,损耗率(%)
03.01.0012,钕铁硼磁钢,20*10*5,PCS,"1,260.00",7.5,中国,宁波永磁有限公司,使用,原材料仓,1.5
03.01.0013,转子铁芯,Φ45,PCS,850.00,62,中国,常州冲片厂,使用,原材料仓,0.5
03.02.0101,深沟球轴承,6201,PCS,640.00,37,日本,上海轴承贸易,使用,外购件仓,0
03.03.0007,内六角螺钉,M4*12,PCS,7.80,1.6,中国台湾,昆山紧固件,禁用,五金仓,2
""",
        "gbk",
    )


@list_file("BOM_U8.xlsx")
def yonyou_base_quantity() -> bytes:
    """Yonyou: the quantity of a line is for the base quantity beside it; mother and child, dates of effect."""
    rows = table("""
母件编码|母件名称|子件行号|子件编码|子件名称|子件规格|计量单位|基本用量|基础数量|子件损耗率%|供应类型|生效日期
FM-01|风机总成|10|FM-0101|叶轮|Φ120|个|1|1|0|领用|2026-01-01
FM-01|风机总成|20|FM-0102|电机|24V|个|1|1|0|领用|2026-01-01
FM-0102|电机|10|FM-0103|磁瓦|R22|片|400|100|2|领用|2026-01-01
FM-0102|电机|20|FM-0104|转轴|Φ6|根|1|1|0|领用|2026-03-01
""")
    return xlsx({"物料清单": figures(rows, "78")})


@list_file("物料清單.csv")
def taiwanese_base() -> bytes:
    """Traditional Chinese, Big5: usage and its base, standard price in NT dollars, net weight, origin."""
    return separated(
        """
主件品號,階次,元件品號,品名,規格,單位,組成用量,底數,標準單價(NTD),單重(g),產地,供應商
MA-300,1,MA-310,轉子,,PCS,1,1,"1,250.00",210,台灣,晉達精機股份有限公司
MA-310,2,MA-311,磁鐵,15x8x3,PCS,8,1,12.50,2.7,中國大陸,東莞磁業
MA-310,2,MA-312,心軸,,PCS,1,1,86.00,74,台灣,晉達精機股份有限公司
MA-300,1,MA-320,螺絲,M3x6,PCS,1000,250,0.35,0.6,越南,河內五金
""",
        "big5",
    )


@list_file("磁铁报价单.xls")
def chinese_quotation() -> bytes:
    """A Chinese magnet quotation: USD per thousand pieces, grade, single weight, terms below, a company heading."""
    rows = table("""
宁波海曙磁业有限公司 报价单
日期：2026-10-08　有效期：30天
序号|产品编号|品名|牌号|尺寸(mm)|单价(USD/Kpcs)|单重(g)|原产国|交货期
1|HS-1001|圆片磁铁|N42|D10*2|62.50|1.18|中国|20天
2|HS-1002|方块磁铁|N38SH|20*10*5|1185.00|7.5|中国|25天
3|HS-1003|瓦形磁铁|N45H|R25*R20*30|2340.00|14.2|中国|30天
备注：以上价格为FOB宁波价，不含税。
""")
    return xls({"报价": figures(rows, "056")})


@list_file("成分申报.ods")
def chinese_contents() -> bytes:
    """A Chinese declaration of contents: a column an element, below the limit of detection, the origin of the ore."""
    rows = table("""
产品编号|产品名称|单重(g)|镝Dy(%)|铽Tb(%)|稀土原料产地
HS-1001|圆片磁铁|1.18|<0.05|<0.05|中国
HS-1002|方块磁铁|7.5|3.2|0.35|中国
HS-1003|瓦形磁铁|14.2|1.1~1.4|未检出|缅甸
""")
    return ods({"成分": figures(rows, "2")})
