# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists in every language of the trade and exports of programs, with the field of each of their columns."""

from __future__ import annotations

NUMBER, NAME, VALUE, MADE_IN = "products.part_number", "products.name", "products.value", "products.made_in"
MASS, QUANTITY, POSITION, HS = "products.mass", "list.quantity", "list.position", "products.hs_code"
SUPPLIER, CURRENCY, LEVEL, PARENT = "products.supplier", "products.currency", "list.level", "list.parent"

ODOO = "|".join(
    ("id", "product_tmpl_id/default_code", "product_tmpl_id/name", "product_qty",
     *(f"bom_line_ids/{name}" for name in ("product_id/default_code", "product_id/name", "product_qty")))
)  # fmt: skip

LISTS = {
    "English": (
        """
No.|Part number|Description|Qty|Unit price (USD)|Country of origin|Net weight (g)|HTS
1|AB-100|Rotor|1|148.00|China|1250|8503.00
2|AB-101|Magnet|24|1.85|Germany|7.6|8505.11
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS),
    ),
    "English, short": (
        """
Item|P/N|Title|Q'ty|Each|COO|Wt (kg)|Vendor
10|AB-100|Rotor|1|148.00|US|1.250|Acme Inc.
20|AB-101|Magnet|24|1.85|CN|0.008|Blue Magnetics
""",
        (POSITION, NUMBER, NAME, QUANTITY, "", MADE_IN, MASS, SUPPLIER),
    ),
    "German": (
        """
Pos.|Artikelnr.|Benennung|Menge|EP [€]|Urspr.|Bemerkung
1|00471|Rotor, komplett|1|148,00|DE|
1.1|KM-4212|Blockmagnet N42SH|24|1,85|VR China|Zeichnung
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, "products.note"),
    ),
    "German, of an ERP": (
        """
Stufe|Teile-Nr.|Bez.|Anz.|ME|EK-Preis|PE|Whg|U-Land|Gew. [g]|Zolltarifnr.|Lief.
1|4711|Rotor|1|St|148,00|1|EUR|DE|1250|85030099|Blech AG
2|4712|Magnet|24|St|185,00|100|EUR|CN|7,6|85051110|Magnet GmbH
""",
        (LEVEL, NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, "list.price_per", CURRENCY, MADE_IN, MASS, HS,
         SUPPLIER),
    ),
    "French": (
        """
Repère|Référence|Désignation|Qté|P.U. HT (€)|Montant HT (€)|Pays d'origine|Poids net (g)|Fournisseur
1|MR-01|Rotor|1|148,00|148,00|France|1250|Aimants SA
2|MR-02|Aimant|24|1,85|44,40|Chine|7,6|Aimants SA
3|MR-03|Vis|8|0,05|0,40|Italie|1,1|Visserie
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, "list.line_total", MADE_IN, MASS, SUPPLIER),
    ),
    "French, short": (
        """
Code article|Libellé|Nb|Prix unitaire|Devise|Origine|Code SH
A-1|Moteur|2|12,50|EUR|FR|8501.10
A-2|Stator|1|9,10|EUR|PL|8503.00
""",
        (NUMBER, NAME, QUANTITY, VALUE, CURRENCY, MADE_IN, HS),
    ),
    "Italian": (
        """
Pos|Codice articolo|Descrizione|Q.tà|UM|Prezzo unitario €|Paese di origine|Peso netto kg|Fornitore
1|LA-1|Rotore|1|pz|148,00|Italia|1,25|Lamierini SpA
2|LA-2|Magnete|24|pz|1,85|Cina|0,0076|Magneti Srl
""",
        (POSITION, NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Italian, short": (
        """
Codice|Denominazione|Quantità|Costo unitario (EUR)|Nazione|Codice doganale
A.100|Albero|1|12,50|DE|8483.10
A.200|Cuscinetto|2|3,10|SK|8482.10
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN, HS),
    ),
    "Spanish": (
        """
Código|Descripción|Cantidad|Precio unitario|Moneda|País de origen|Peso (g)|Arancel|Proveedor|País proveedor
E-1|Rotor|1|148,00|EUR|España|1250|8503.00|Imanes SA|España
E-2|Imán|24|1,85|EUR|China|7,6|8505.11|Ning SL|Portugal
""",
        (NUMBER, NAME, QUANTITY, VALUE, CURRENCY, MADE_IN, MASS, HS, SUPPLIER, "suppliers.country"),
    ),
    "Spanish, short": (
        """
N° de pieza|Denominación|Cant.|P. unit (USD)|Origen
P-1|Tornillo|8|0,05|México
P-2|Motor|1|120,00|Estados Unidos
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Polish": (
        """
Lp.|Nr części|Nazwa|Ilość|Cena netto [zł]|Kraj pochodzenia|Masa [g]|Kod CN|Dostawca
1|PL-1|Wirnik|1|640,00|Polska|1250|85030099|Silniki Sp. z o.o.
2|PL-2|Magnes|16|8,20|Chiny|7,2|85051110|Magnesy SA
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Polish, short": (
        """
Indeks|Opis|Szt.|Cena jedn. (EUR)|Pochodzenie
X-10|Śruba|8|0,05|CZ
X-11|Łożysko|2|2,10|SK
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Czech": (
        """
Číslo dílu|Název|Nadřazený díl|Množství|Jedn. cena (Kč)|Země původu|Hmotnost (g)|Dodavatel
C-1|Motor||1|3200,00|Česko|1250|Kovo
C-2|Magnet|C-1|16|45,00|Čína|7,2|Kovo
C-3|Šroub|C-1|8|1,20|Polsko|1,1|Kovo
""",
        (NUMBER, NAME, PARENT, QUANTITY, VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Czech, short": (
        """
Pozice|Č. dílu|Popis|Ks|Cena za ks [EUR]|Původ
1|D-1|Hřídel|1|15,00|CZ
2|D-2|Ložisko|2|2,30|SK
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Dutch": (
        """
Regel|Artikelnummer|Omschrijving|Aantal|Prijs per 100 (€)|Land van herkomst|Gewicht (kg)|GN-code|Leverancier
10|N-1|Rotor|1|14800,00|Nederland|1,25|85030099|Magneet BV
20|N-2|Magneet|24|185,00|China|0,0076|85051110|Magneet BV
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Dutch, short": (
        """
Onderdeelnr.|Benaming|Hoeveelheid|Stukprijs EUR|Oorsprong
O-1|As|1|12,50|BE
O-2|Lager|2|2,10|SK
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Portuguese": (
        """
Item|Código da peça|Descrição|Qtde|Preço unitário (R$)|País de origem|Peso líquido (g)|NCM|Fornecedor
1|BR-1|Rotor|1|740,00|Brasil|1250|8503.00.10|Motores Ltda
2|BR-2|Ímã|24|9,20|China|7,6|8505.11.00|Imãs SA
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Portuguese, short": (
        """
Referência|Designação|Quantidade|Preço unit. EUR|Origem
P-1|Veio|1|12,50|PT
P-2|Rolamento|2|2,10|DE
""",
        (NUMBER, NAME, QUANTITY, VALUE, MADE_IN),
    ),
    "Turkish": (
        """
Sıra No|Parça No|Parça Adı|Adet|Birim Fiyat (TL)|Menşe Ülke|Net Ağırlık (g)|GTİP|Tedarikçi
1|TR-1|Rotor|1|5.200,00|Türkiye|1250|8503.00|Motor A.Ş.
2|TR-2|Mıknatıs|24|62,00|Çin|7,6|8505.11|Manyetik A.Ş.
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Turkish, short": (
        """
Malzeme Kodu|Açıklama|Miktar|Birim|Birim Fiyat|Döviz|Menşei
M-1|Mil|1|Adet|12,50|EUR|TR
M-2|Rulman|2|Adet|2,10|EUR|DE
""",
        (NUMBER, NAME, QUANTITY, "list.quantity_unit", VALUE, CURRENCY, MADE_IN),
    ),
    "Japanese": (
        """
番号|品番|品名|数量|単価(円)|原産国|重量(g)|HSコード|仕入先|備考
1|HM-321|ロータ|1|12,800|日本|1,450|8503.00|北上電機|
2|HM-322|磁石|24|320|中国|8.5|8505.11|北上磁石|要確認
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER, "products.note"),
    ),
    "Japanese, short": (
        """
レベル|部品番号|部品名称|員数|メーカー|材質
1|A-100|モータ|1|北上|
2|A-101|磁石|8|北上磁石|NdFeB
""",
        (LEVEL, NUMBER, NAME, QUANTITY, "list.manufacturer", "products.material_family"),
    ),
    "Korean": (
        """
순번|품번|품명|수량|단가(원)|원산지|중량(g)|HS코드|공급업체
1|KR-1|회전자|1|185,000|대한민국|1,320|8503.00|한빛모터
2|KR-2|자석|16|2,450|중국|7.2|8505.11|대성자석
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Korean, short": (
        """
레벨|모품번|품번|품명|소요량|단위
1|P-1|P-2|모터|1|개
2|P-2|P-3|자석|8|개
2|P-2|P-4|나사|4|개
""",
        (LEVEL, PARENT, NUMBER, NAME, QUANTITY, "list.quantity_unit"),
    ),
    "Chinese": (
        """
序号|物料编码|物料名称|规格型号|用量|单位|单价（人民币）|原产国|单重（g）|供应商
1|0010234|转子|R60|1|件|386.00|中国|1250|宁波电机
2|0010235|磁钢|N42SH|16|片|12.80|中国|7.6|宁波磁业
""",
        (POSITION, NUMBER, NAME, "", QUANTITY, "list.quantity_unit", VALUE, MADE_IN, MASS, SUPPLIER),
    ),
    "Chinese, old characters": (
        """
項次|料號|品名|數量|單價(NT$)|原產國|淨重(公克)|海關編碼|供應商
1|TW-1|轉子|1|4,250|臺灣|1,180|8503.00|高雄馬達
2|TW-2|磁鐵|12|86|中國大陸|8.1|8505.11|高雄磁材
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, MASS, HS, SUPPLIER),
    ),
    "Chinese and English": (
        """
序号 No.|料号 Part No.|品名 Description|数量 Qty|单价 Unit Price (USD)|原产国 Origin|海关编码 HS Code
1|CN-1|转子 Rotor|1|55.00|China 中国|8503.00
2|CN-2|磁钢 Magnet|16|1.85|CN|8505.11
""",
        (POSITION, NUMBER, NAME, QUANTITY, VALUE, MADE_IN, HS),
    ),
    "SAP, technical names": (
        """
MATNR|MAKTX|MTART|MEINS|NTGEW|BRGEW|GEWEI|STPRS|PEINH|WAERS|HERKL|STAWN|LIFNR|NAME1
000000000000471001|Rotor|HALB|ST|1,250|1,400|KG|148,00|1|EUR|DE|85030099|0000100234|Blechwerk GmbH
000000000000471002|Magnet|ROH|ST|7,600|8,000|G|185,00|100|EUR|CN|85051110|0000100235|Zhongci Ltd.
""",
        (NUMBER, NAME, "", "list.quantity_unit", MASS, "", "products.mass_unit", VALUE, "list.price_per", CURRENCY,
         MADE_IN, HS, "suppliers.supplier", SUPPLIER),
    ),
    "SAP, bill": (
        """
Stufe|PosNr|Komponentennummer|Objektkurztext|Menge|ME|Gültig ab
.1|0010|471001|Rotor|1,000|ST|01.01.2026
..2|0010|471002|Magnet|24,000|ST|01.01.2026
.1|0020|471003|Stator|1,000|ST|01.01.2026
""",
        (LEVEL, POSITION, NUMBER, NAME, QUANTITY, "list.quantity_unit", ""),
    ),
    "SAP, pairs": (
        """
MATNR|IDNRK|MENGE|MEINS
471000|471001|1,000|ST
471000|471003|1,000|ST
471001|471002|24,000|ST
471001|471009|8,000|ST
""",
        (PARENT, NUMBER, QUANTITY, "list.quantity_unit"),
    ),
    "Altium": (
        """
Designator|Comment|Description|Manufacturer 1|Manufacturer Part Number 1|Supplier 1|Unit Price 1|Currency 1|Quantity
C1, C2|100nF|Cap ceramic 100nF|Kemet|C0603C104K5RACTU|Digi-Key|0.012|USD|2
L1|22uH|Inductor shielded|Würth|744771122|Mouser|1.98|USD|1
""",
        ("", "", NAME, "list.manufacturer", NUMBER, SUPPLIER, VALUE, CURRENCY, QUANTITY),
    ),
    "SolidWorks": (
        """
ITEM NO.|PART NUMBER|DESCRIPTION|MATERIAL|QTY.
1|ROT-200|Rotor assembly||1
1.1|MAG-20|Segment magnet|NdFeB N42SH|10
1.2|HUB-20|Hub|Steel|1
""",
        (POSITION, NUMBER, NAME, "products.material_family", QUANTITY),
    ),
    "InvenTree": (
        """
BOM Level|BOM Item ID|Parent ID|Parent IPN|Parent Name|Part ID|Part IPN|Part Name|Quantity|Reference
1|201|17|MTR-100|Motor|31|RTR-100|Rotor|1.0|
2|205|31|RTR-100|Rotor|44|MAG-07|Arc magnet|8.0|
2|206|31|RTR-100|Rotor|45|SHF-02|Shaft|1.0|
""",
        (LEVEL, "", "", PARENT, "list.parent_name", "", NUMBER, NAME, QUANTITY, ""),
    ),
    "Odoo": (
        f"""
{ODOO}
__export__.mrp_bom_11|DRV-01|Drive unit|1.0|MTR-01|Motor|1.0
||||GBX-01|Gearbox|1.0
__export__.mrp_bom_12|MTR-01|Motor|1.0|MAG-33|Magnet ring|2.0
||||SCR-M5|Screw|4.0
""",
        ("", PARENT, "", "list.base_quantity", NUMBER, NAME, QUANTITY),
    ),
}  # fmt: skip
