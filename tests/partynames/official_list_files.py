# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Small invented lists in the very forms in which the EU, the UN, OFAC and the United Kingdom publish theirs."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "official"


def _read(name: str) -> str:
    return (FOLDER / name).read_bytes().decode()


EU_XML, EU_CSV, UN_XML = map(_read, ("eu.xml", "eu.csv", "un.xml"))
OFAC_XML, OFAC_ADVANCED, OFAC_CSV = map(_read, ("sdn.xml", "sdn_advanced.xml", "sdn.csv"))
OFAC_ALT, OFAC_ADD = map(_read, ("alt.csv", "add.csv"))
UK_FINANCIAL, UK_SANCTIONS = map(_read, ("ConList.csv", "UK-Sanctions-List.csv"))
OFFICIAL = {
    "eu.xml": EU_XML,
    "eu.csv": EU_CSV,
    "un.xml": UN_XML,
    "sdn.xml": OFAC_XML,
    "sdn_advanced.xml": OFAC_ADVANCED,
    "sdn.csv": OFAC_CSV,
    "ConList.csv": UK_FINANCIAL,
    "UK-Sanctions-List.csv": UK_SANCTIONS,
}
