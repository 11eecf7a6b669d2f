# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of names that come built are those that their texts make, in the same bytes every time."""

from __future__ import annotations

from dataclasses import fields

from desktop_app.basics.resources import resources_folder
from desktop_app.partynames.comparing import TABLES_FILE, build_program_tables, matcher_identity
from desktop_app.partynames.tables import tables_from_bytes
from law_file_index import tables_to_bytes

MADE_OF = matcher_identity()[1]


def test_they_are_what_their_texts_make() -> None:
    shipped, built = (resources_folder() / TABLES_FILE).read_bytes(), build_program_tables()
    assert tables_to_bytes(built, MADE_OF) == shipped, "write it again: make renew"
    read = tables_from_bytes(shipped, MADE_OF)
    assert read is not None
    for field in fields(built):
        assert getattr(read, field.name) == getattr(built, field.name), field.name
    for name in ("dictionary", "han_begins", "mixed"):
        assert getattr(read, name) == getattr(built, name), name


def test_tables_of_other_texts_are_not_taken() -> None:
    shipped = (resources_folder() / TABLES_FILE).read_bytes()
    assert tables_from_bytes(shipped, "0" * 64) is None
    assert tables_from_bytes(b"", MADE_OF) is None
