# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as the trade of China, Japan and Korea writes them: bases in words, ranges from zero, forms around the table."""

from __future__ import annotations

from tests.imports.writing import figures, list_file, ods, separated, table, xlsx


@list_file("物料清单_10.01.0007.xlsx")
def kingdee_bill() -> bytes:
    """Kingdee: the product in the title rows, a quantity as numerator and denominator, prices of a thousand."""
    rows = table("""
物料清单正查
父项物料编码|10.01.0007|父项物料名称|伺服电机 400W|BOM版本|V1.2
制单人|张敏|审核日期|2026-09-14

项次|子项物料编码|子项物料名称|规格型号|子项单位|用量:分子|用量:分母|损耗率%|采购单价(元/千件)|产地
1|20.03.0011|转子磁钢|N42SH 30x10x3|Pcs|8|1|0.5|2760|中国
2|20.03.0012|硅钢片|50WW350|Pcs|120|1|2|185|中国
3|20.03.0015|铝盖板|AL6061|Pcs|1|4|0|9800|越南
4|20.03.0018|轴承|6202-2RS|Pcs|2|1|0|3150|日本
5|20.03.0021|合格证标签|40x20|Pcs|1|1|0|36|中国
""")
    return xlsx({"物料清单": figures(rows, "05678")})


@list_file("报价单2026-10.xlsx")
def price_of_a_hundred() -> bytes:
    """A price list made by hand: prices of a hundred pieces, weights in the heading, a note and a stamp below."""
    rows = table("""
宁波恒磁电子有限公司 报价单
客户：诺德驱动（苏州）有限公司||||日期：2026-10-08
序号|料号|品名|牌号|单重(g)|未税单价(元/百件)|产地|备注
1|HC-30103|方块磁铁|N42SH|6.75|345.00|中国|
2|HC-20082|圆片磁铁|N35|1.21|88.50|中国|镀锌
3|HC-15050|圆环磁铁|N38UH|12.4|1,126.00|中国|
4|HC-70001|铁氧体磁环|Y30|25|96|越南|
报价有效期：30天，未税价，交货地宁波。
联系人：李娜 0574-8765 4321
""")
    return xlsx({"报价": figures(rows, "04")})


@list_file("稀土含量声明.xlsx")
def content_from_zero() -> bytes:
    """A supplier's statement of contents: `<0.1`, not found, a range, the origin of the rare earth in it."""
    rows = table("""
稀土成分及来源声明
供应商名称|宁波恒磁电子有限公司
填表日期|2026-10-09

零件号|零件名称|Dy含量(%)|Tb含量(%)|稀土原料来源国
HC-30103|方块磁铁|2.1|<0.1|中国
HC-20082|圆片磁铁|<0.05|<0.05|中国
HC-15050|圆环磁铁|3.5~4.0|0.3|马来西亚
HC-15060|圆环磁铁|1.8|0|中国
""")
    return xlsx({"声明": rows})


@list_file("价格导出.ods")
def priced_by_thousand() -> bytes:
    """A price list out of an ERP, ODS: the unit of the price in a column of its own, 千件 and 件."""
    rows = table("""
物料编码|物料名称|计价单位|采购单价|币别|净重|重量单位|原产国
31.0001|自攻螺钉 M3x8|千件|42.5|人民币|0.9|克|中国
31.0002|弹簧垫圈 3|千件|8.2|人民币|0.1|克|中国
31.0100|电机外壳|件|38|人民币|0.412|千克|中国
31.0101|磁编码器|件|11.6|美元|6|克|奥地利
31.0102|磁环 N45SH|百件|530|人民币|4.4|克|中国
""")
    return ods({"采购价目表": figures(rows, "35")})


@list_file("供应商名录.csv")
def vendors_in_chinese() -> bytes:
    """A register of suppliers with addresses, in the Chinese encoding of the country."""
    return separated(
        """
供应商编码,供应商名称,国家/地区,详细地址,联系人,电话
V001,宁波恒磁电子有限公司,中国,浙江省宁波市北仑区磁都路88号,李娜,0574-87654321
V002,株式会社北上精機,日本,岩手県北上市相去町2-4,佐藤,+81-197-67-1234
V003,Blechwerk Süd GmbH,德国,"Hammerweg 3, 89073 Ulm",Frau Maier,+49 731 4711
V004,大成磁业,中国,江西省赣州市章贡区工业四路,王强,0797-8123456
""",
        "gb18030",
    )


@list_file("部品表_SM-400.xlsx")
def japanese_parts() -> bytes:
    """A Japanese list of parts: prices of a thousand pieces, a total, a remark with a star."""
    rows = table("""
部品表||製品名|サーボモータ SM-400
||作成日|2026年9月30日

No.|品番|品名|材質|員数|単価(円/千個)|質量(g)|原産国|仕入先
1|SM-401|ロータ磁石|N40UH|10|185000|5.2|中国|北上マグネット
2|SM-402|シャフト|SUS420|1|420000|88|日本|杉山製作所
3|SM-403|ベアリング|SUJ2|2|98,500|19|タイ|日東ベアリング
4|SM-404|ハウジング|ADC12|1|760000|310|ベトナム|杉山製作所
合計||||14||||
※単価は税抜き、工場渡し。
""")
    return xlsx({"部品表": figures(rows, "046")})


@list_file("見積書.xlsx")
def japanese_quotation() -> bytes:
    """A quotation: addresses above, sums, consumption tax and total below; the currency beside a label."""
    rows = table("""
御見積書
株式会社ノルトヴェルク 御中
〒024-0051 岩手県北上市相去町2-4 北上マグネット株式会社
見積番号|Q-2611-08
通貨|JPY
明細|品目番号|品名|数量|単位|単価|金額
1|KT-100|ネオジム磁石 角型|500|個|142|71000
2|KT-101|ネオジム磁石 丸型|1000|個|38.5|38500
3|KT-102|フェライト磁石|2000|個|12|24000
|||||小計|133500
|||||消費税(10%)|13350
|||||合計|146850
""")
    return xlsx({"見積": figures(rows, "0356")})


@list_file("磁石成分表.csv")
def japanese_contents() -> bytes:
    """Contents of magnets: weight percent, milligrams a piece, below the limit of detection."""
    return separated(
        """
品番,材質,1個当たり質量[mg],Dy(wt%),Tb(wt%),重希土類の原産国
MG-01,NdFeB焼結,850,4.2,0.4,中国
MG-02,NdFeB焼結,1200,<0.1,<0.1,日本
MG-03,NdFeBボンド,430,0,0,中国
MG-04,SmCo焼結,2100,0,0,
""",
        "cp932",
    )


@list_file("자재명세서.xlsx")
def korean_bill() -> bytes:
    """A Korean bill by levels: prices of a thousand, kilograms."""
    rows = table("""
자재명세서 (BOM)
모델명|HM-48 허브모터|작성일|2026-10-02
레벨|품번|품명|규격|소요량|단위|단가(원/천개)|중량(kg)|원산지
0|HM-48|허브모터 어셈블리||1|EA|||한국
1|HM-4810|로터 어셈블리||1|EA|||한국
2|HM-4811|자석|N42SH|40|EA|1250000|0.0081|중국
2|HM-4812|로터 요크|S20C|1|EA|6800000|0.95|한국
1|HM-4820|스테이터||1|EA|||베트남
2|HM-4821|코어|50PN470|1|EA|9,400,000|1.2|베트남
""")
    return xlsx({"BOM": figures(rows, "0467")})


@list_file("협력업체목록.xlsx")
def korean_vendors() -> bytes:
    """Korean suppliers; one has only an address that ends with its country."""
    rows = table("""
2026년 협력업체 현황
번호|업체명|국가|주소|담당자
1|대성마그네틱|대한민국|경기도 안산시 단원구 공단로 12|김민수
2|Ningbo Hengci Electronics Co., Ltd.|중국|88 Cidu Road, Beilun, Ningbo|Li Na
3|北上マグネット株式会社|일본|岩手県北上市相去町2-4|佐藤
""")
    return xlsx({"협력업체": rows})
