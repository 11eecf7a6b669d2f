# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Small list files of every kind that is loaded."""

from __future__ import annotations

import json

OWN = (
    "id,name,aliases,country,kind,list,notice,listed_on,standing,from,until,source\n"
    "a1,Acme Motors GmbH,Acme Motoren | 艾克米电机,DE,company,Control,9/2026,2026-01-02,suspended,2026-03-01,"
    "2026-11-10,https://example.org\n"
    ",Bolt Ltd,,GB,,,,,,,,\n"
    ",Bolt Ltd,,FR,,,,,,,,\n"
)
TARGETS = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails",'
    '"dataset","first_seen","last_seen","last_change"\n'
    '"NK-1","Company","Acme Motors","Acme; the Motor Firm;艾克米电机","","us;ca","","","1260H","","","US Trade",'
    '"2023-04-20T00:00:00","2026-11-20T10:00:00","2026-01-01T00:00:00"\n'
    '"NK-2","Vessel","MV Bolt","","","pa","","","","","","US Trade","2023-04-20","2026-11-20","2026-01-01"\n'
    '"NK-3","Person","Иванов Иван","""Ivanov; Ivan"";Ivan Ivanov","1960","ru","","","","","","EU","","2026-11-21",""\n'
)
ENTITIES = "".join(
    json.dumps(entity, ensure_ascii=False) + "\n"
    for entity in (
        {
            "id": "NK-1", "caption": "Acme Motors", "schema": "Company", "target": True, "datasets": ["us_trade"],
            "first_seen": "2023-04-20T00:00:00", "last_seen": "2026-11-20T10:00:00",
            "properties": {
                "name": ["Acme Motors"], "alias": ["艾克米电机"], "country": ["us"], "sourceUrl": ["https://x.org"],
                "topics": ["sanction"],
            },
        },
        {"id": "NK-2", "schema": "Company", "target": False, "properties": {"name": ["Daughter of Acme"]}},
        {"id": "NK-3", "schema": "Address", "properties": {"full": ["1 Main St"]}},
    )
)  # fmt: skip
SCREENING_CSV = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
    "alt_names,citizenships,nationalities,source_list_url\n"
    '77,Entity List (EL) - Bureau of Industry and Security,,,,Acme Motors,,"1 Main St, Karachi, PK; 2 Side St, '
    'Lahore, PK",83 FR 12475,2018-03-22,,Acme; Motor Works,,,http://bis.gov\n'
    "78,Specially Designated Nationals,9,Vessel,,MV BOLT,,,,,,,,,\n"
    "79,Denied Persons List (DPL),,Individual,,Jane Roe,,,,2020-01-01,2026-01-01,,,CA,\n"
)
SCREENING_JSON = json.dumps(
    {
        "took": 3,
        "results": [
            {
                "id": "77", "source": "Entity List (EL)", "name": "Acme Motors", "alt_names": ["Acme"], "type": None,
                "addresses": [{"city": "Karachi", "country": "PK"}], "start_date": "2018-03-22", "end_date": None,
                "federal_register_notice": "83 FR 12475", "source_list_url": "http://bis.gov",
            },
            {"id": "78", "source": "SDN", "name": "MV BOLT", "type": "Vessel"},
        ],
        "total": 2,
    }
)  # fmt: skip
