# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of names that come built are those that their texts make, in the same bytes every time."""

from __future__ import annotations

from dataclasses import fields

from desktop_app.basics.resources import resources_folder
from desktop_app.partynames.comparing import TABLES_FILE, build_program_tables, matcher_identity
from desktop_app.partynames.tables import KNOWN_NAMES_BLOCKS, tables_from_bytes
from law_file_index import tables_to_bytes

MADE_OF = matcher_identity()[1]


def test_they_are_what_their_texts_make() -> None:
    shipped, built = (resources_folder() / TABLES_FILE).read_bytes(), build_program_tables()
    assert tables_to_bytes(built, MADE_OF) == shipped, "write it again: make renew"
    read = tables_from_bytes(shipped, MADE_OF)
    assert read is not None
    for field in fields(built):
        assert getattr(read, field.name) == getattr(built, field.name), field.name
    assert read.mixed == built.mixed
    for letter in map(chr, range(KNOWN_NAMES_BLOCKS)):
        assert read.known_names(letter) == built.known_names(letter), letter


def test_a_known_name_is_found_by_its_first_character() -> None:
    tables = build_program_tables()
    lines = (resources_folder() / "names/parties/known_names.txt").read_text("utf-8").splitlines()
    names = {line.partition("\t")[0] for line in lines if line and line[0] != "#"}
    blocks = [tables.known_names(chr(block)) for block in range(KNOWN_NAMES_BLOCKS)]
    assert sum(map(len, blocks)) == len(names) > 70_000
    for name in names:
        assert name in tables.known_names(name[0]), name
        assert tables.begins_a_name(name[:2]), name
    begun = {name[:2] for name in (*names, *tables.han)}
    others = {chr(ord(text[0]) + KNOWN_NAMES_BLOCKS) + text[1:] for text in begun} - begun
    assert len(others) > 10_000
    assert not any(text in tables.known_names(text[0]) for text in others)
    assert [text for text in others if len(text) == 2 and tables.begins_a_name(text)] == []


def test_tables_of_other_texts_are_not_taken() -> None:
    shipped = (resources_folder() / TABLES_FILE).read_bytes()
    assert tables_from_bytes(shipped, "0" * 64) is None
    assert tables_from_bytes(b"", MADE_OF) is None
