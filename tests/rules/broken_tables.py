# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Law files broken in their tables or as a whole, and all that are broken together."""

from __future__ import annotations

from typing import Final

from tests.rules.broken import (
    ANNEX,
    BATCHES,
    DAYS,
    DOUBTS,
    FACTS,
    I3,
    INSTRUMENTS,
    KEYS,
    LAW,
    MISSING,
    NOTICE_TABLE,
    PACK,
    PARTIES,
    PRICES,
    SENTENCES,
    SOURCES,
    TWICE,
    TWICE_OVER,
    WARNINGS,
    Broken,
    broken_by_more,
)

TABLES: Final = {
    "row of no role": Broken(ANNEX, "I-01,material", "I-01,metal", "line 2, role", "cannot stand here"),
    "row without a letter": Broken(
        ANNEX, "itself,A,", "itself,Z,", "line 2, confidence", "cannot stand here"
    ),
    "factor with a comma": Broken(ANNEX, ",0.8713,", ',"0,8713",', "factor", "cannot stand here"),
    "row that counts under no choice": Broken(
        ANNEX, "feedstock=any_stage", "feedstock=always", "counts_if", "cannot stand here"
    ),
    "other columns": Broken(ANNEX, "id,role", "row,role", "line 1", "the columns are not"),
    "cell too many": Broken(ANNEX, "I-01,material", "I-01,,material", "line 2", "more or fewer cells"),
    "hash left out": Broken(
        PACK, '"prices.csv"', '# "prices.csv"', "data.prices.csv", "not named with its hash"
    ),
    "days that are none": Broken(DAYS, "  2025-01-01,", '  "2025-01-01",', "holidays", "not a list of days"),
    "not TOML": broken_by_more(DOUBTS, "[[doubt]\n", "", "the file is not TOML"),
}

WHOLE: Final = {
    "unknown country": Broken(I3, '"made_in is CN"', '"made_in is XX"', "when.all_of", "XX"),
    "source twice": Broken(SOURCES, '"S2"\n', '"S1"\n', "S1", TWICE),
    "warning twice": broken_by_more(
        WARNINGS,
        NOTICE_TABLE.format("warning", "other_regime", "exporter_country is CN"),
        "other_regime",
        TWICE,
    ),
    "row of an unknown source": Broken(ANNEX, "S27 S28", "S99 S28", "line 2", "S99"),
    "price of an unknown row": Broken(PRICES, "\nI-02,", "\nI-99,", "line 2", "I-99"),
    "price that is no figure": Broken(PRICES, ",255,", ",about 255,", "line 2", "about 255"),
    "listing on no day": Broken(
        BATCHES, "1/2025,2025-01-02", "1/2025,January", "line 2, listed_on", "cannot stand here"
    ),
    "listing on an unknown list": Broken(
        BATCHES, "MOFCOM-2025-1,control", "MOFCOM-2025-1,black", "line 2, list", "cannot stand here"
    ),
    "listing that is no instrument": Broken(
        INSTRUMENTS, '"MOFCOM-2025-1"', '"MOFCOM-2025-01"', "MOFCOM-2025-1", "no instrument", named=BATCHES
    ),
    "stop of an unknown listing": Broken(
        BATCHES, "stopped,UEL-2025-5 ", "stopped,UEL-2025-99 ", "affects", "cannot stand here"
    ),
    "entry of an unknown notice": Broken(
        PARTIES, ",MOFCOM-2025-1,1,", ",MOFCOM-2025-99,1,", "line 2, instrument", "cannot stand here"
    ),
    "entry twice": Broken(
        PARTIES, "control-2025-1-02,", "control-2025-1-01,", "line 3, id", "cannot stand here"
    ),
    "entry of the same party as nobody": Broken(
        PARTIES, ",unreliable-2023-1-01,", ",unreliable-1999-1,", "same_party_as", "cannot stand here"
    ),
    "sentence on listings left out": Broken(
        WARNINGS, "not_started ", "not_begun ", "by_listing.not_started", MISSING
    ),
    "doubt held by an unknown source": Broken(
        DOUBTS, 'safest_by  = ["S10"', 'safest_by  = ["S1000"', "Q-1.safest_by", "S1000"
    ),
    "price per unknown unit": Broken(PRICES, ",kg,", ",lb,", "line 2", "lb"),
    "reading of an unknown list fact": Broken(
        FACTS, 'of      = "european_union"', 'of      = "asia"', "within_customs_union", "asia"
    ),
    "measure that nobody takes": Broken(
        FACTS, 'measure = "humanitarian"', 'measure = "kindness"', "humanitarian", "kindness"
    ),
    "choice that an example cannot give": Broken(
        I3, '{ item_class = "part_two"', '{ item_class = "part_six"', "given.item_class", "part_six"
    ),
}

ALL: Final = {**KEYS, **SENTENCES, **LAW, **TWICE_OVER, **TABLES, **WHOLE}
