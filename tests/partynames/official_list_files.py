# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Small invented lists in the very forms in which the EU, the UN, OFAC and the United Kingdom publish theirs."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "official"


OFFICIAL = {
    file.name: file.read_bytes().decode()
    for file in sorted(FOLDER.iterdir())
    if file.name not in ("alt.csv", "add.csv")
}
"""Every file that is a list by itself, by its name; ALT.CSV and ADD.CSV belong to SDN.CSV."""
OFAC_ALT, OFAC_ADD = ((FOLDER / name).read_bytes().decode() for name in ("alt.csv", "add.csv"))
EU_XML, EU_CSV, UN_XML = map(OFFICIAL.__getitem__, ("eu.xml", "eu.csv", "un.xml"))
OFAC_XML, OFAC_ADVANCED, OFAC_CSV = map(OFFICIAL.__getitem__, ("sdn.xml", "sdn_advanced.xml", "sdn.csv"))
UK_FINANCIAL, UK_SANCTIONS = map(OFFICIAL.__getitem__, ("ConList.csv", "UK-Sanctions-List.csv"))
