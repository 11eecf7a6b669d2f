# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers, parties, and who owns them."""

from __future__ import annotations

from tests.imports.writing import list_file, separated, table, xlsx


@list_file("Lieferanten.csv")
def suppliers() -> bytes:
    """One supplier twice with his legal form written in two ways, one country that is not clear."""
    return separated(
        """
Lieferantennr.;Lieferant;Land;Anschrift;Ansprechpartner
70001;Zhongci Magnetics Co., Ltd.;China;88 Cizhu Road, Ningbo;Frau Li
70002;Blechwerk Süd GmbH;Deutschland;Hammerweg 3, Ulm;Herr Maier
70003;Kitakami Magnetics K.K.;Japan;2-4 Kitakami;Sato
70004;Daesung Magnet;Korea;12 Gongdan-ro;Kim
70005;Lozisko a.s.;Slowakei;Priemyselná 7, Kysucké Nové Mesto;
""",
        "cp1252",
    )


@list_file("Customers and owners.xlsx")
def parties_and_owners() -> bytes:
    """Parties on one sheet; on the next who holds how much of them, with a range, a limit and a sum above 100."""
    parties = table("""
Customer|Country|Address|Role
Motores del Bajío SA de CV|Mexico|Av. Norte 12, León|End user
Harbin Drive Technology Co., Ltd.|China|5 Songhua Road, Harbin|Importer
Aurora Robotics Inc.|USA|400 Pine St, Boise|End user
""")
    owners = table("""
Company|Shareholder|Shareholding (%)
Motores del Bajío SA de CV|Familia Ortega|60
Motores del Bajío SA de CV|Grupo Inversor Centro|25-30
Harbin Drive Technology Co., Ltd.|Harbin Heavy Holdings|51
Harbin Drive Technology Co., Ltd.|Free float|<5
Aurora Robotics Inc.|North Fund LP|70
Aurora Robotics Inc.|South Fund LP|40
""")
    return xlsx({"Customers": parties, "Shareholders": owners})
