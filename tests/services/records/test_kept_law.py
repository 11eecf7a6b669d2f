# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A record keeps its law: whole, once, and so that it runs again to its old answer whatever the program has become."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.rerun import Rerun
from desktop_app.services.screening.one_case import NamedCase, screen_case
from desktop_app.services.workspace import ClientWorkspace, Workspace
from desktop_app.storage.packs import KNOWN_FORMATS, load_pack_from
from tests.making import CASE_FILES, program

SIGNED = Signature("J. Haug", "export control")
PRICES = "reference_prices.csv"


def recorded(room: ClientWorkspace) -> int:
    """Return the id of a record of the first worked case, which is above the line by a reference price."""
    content = next(path for path in CASE_FILES if path.name.startswith("p27")).read_bytes()
    named = NamedCase("p27", screen_case(program(), content))
    return room.records.record_cases([named], SIGNED).value.lines[0].id


def with_other_prices(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a law file of another version whose reference prices are a thousand times lower."""
    lines = contents[PRICES].decode().splitlines()
    cheap = [line.replace(",USD,kg,", ",USD,t,") for line in lines]
    assert cheap != lines
    prices = "\n".join(cheap).encode() + b"\n"
    old, new = (hashlib.sha256(content).hexdigest() for content in (contents[PRICES], prices))
    head = contents["pack.toml"].decode().replace(old, new).replace('version  = "', 'version  = "9')
    return {**contents, PRICES: prices, "pack.toml": head.encode()}


def test_what_is_said_to_be_frozen_is_stored(sample: Workspace, room: ClientWorkspace) -> None:
    """Case, conclusion, law and lists: the very bytes."""
    detail = room.records.get_determination(recorded(room))
    kept = sample._context.store.read_law(detail.pack_sha256)
    pack = program().pack
    assert kept is not None
    assert kept.contents == pack.contents
    assert (kept.sha256, kept.version, kept.format) == (pack.sha256, pack.version, pack.format)
    assert load_pack_from(kept.contents).sha256 == detail.pack_sha256
    row = sample._context.stored_row("determinations", room.client, detail.row.id)
    (listed,) = json.loads(row["list_versions"])
    assert listed["sha256"] == hashlib.sha256(kept.contents["listed_parties.csv"]).hexdigest()
    assert (listed["rows"], listed["day"]) == (str(len(pack.listed)), "2026-07-24")


def test_law_files_are_stored_once_and_share_what_is_the_same(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    recorded(room)
    recorded(room)
    files = len(program().pack.contents)
    (file,) = tmp_path.rglob("*.sqlite")
    with closing(sqlite3.connect(file)) as bare:
        assert bare.execute("SELECT count(*) FROM law_file").fetchone() == (1,)
        assert bare.execute("SELECT count(*) FROM law_content").fetchone() == (files,)
    other = load_pack_from(with_other_prices(program().pack.contents))
    sample._context.program = sample._context.program.under(other)
    recorded(room)
    with closing(sqlite3.connect(file)) as bare:
        assert bare.execute("SELECT count(*) FROM law_file").fetchone() == (2,)
        assert bare.execute("SELECT count(*) FROM law_content").fetchone() == (files + 2,), "two files differ"


def test_a_record_runs_again_to_its_old_answer_under_another_law_and_program(
    sample: Workspace, room: ClientWorkspace
) -> None:
    record = recorded(room)
    was = room.records.get_determination(record).conclusion
    other = load_pack_from(with_other_prices(program().pack.contents))
    sample._context.program = replace(sample._context.program.under(other), version="9.9.9")
    own = room.records.rerun_determination(record)
    assert own.is_same
    assert own.is_["verdict"] == was["verdict"]
    today = room.records.rerun_determination(record, "today")
    assert not today.is_same
    assert "share" in today.differing()
    assert today.is_["pack"]["version"] == other.version


def test_another_matcher_of_names_is_no_other_answer() -> None:
    other = {"code": "estimate_used", "applies": "yes"}
    was = {"verdict": "OUTSIDE", "warnings": [other], "doubts": ["Q-4"], "names": {"version": "1"}}
    found = {
        **was,
        "warnings": [{"code": "name_on_list", "applies": "yes"}, other],
        "doubts": ["Q-4", "Q-31"],
    }
    assert not Rerun("1", "own", was, found).is_same, "the same matcher gives the same warnings"
    later = {**found, "names": {"version": "2"}}
    assert Rerun("1", "own", was, later).is_same
    assert Rerun("1", "own", was, {**later, "verdict": "NOT_CAUGHT"}).differing() == ("verdict",)
    assert Rerun("1", "own", was, {**later, "warnings": []}).differing() == ("warnings", "doubts")


def test_what_a_later_version_says_in_addition_is_no_difference_at_any_depth() -> None:
    was = {
        "verdict": "OUTSIDE",
        "duties": [{"code": "notice", "by": {"days": 10}}],
        "share": {"content": None},
    }
    later = {
        "verdict": "OUTSIDE",
        "act": {"word": "hold", "because": []},
        "duties": [{"code": "notice", "by": {"days": 10, "last": "2026-12-08"}, "owed": "yes"}],
        "share": {"content": None, "whole_article": None},
    }
    assert Rerun("1", "own", was, later).is_same
    other = {**later, "duties": [{"code": "notice", "by": {"days": 11}, "owed": "yes"}]}
    assert Rerun("1", "own", was, other).differing() == ("duties",)
    assert Rerun("1", "own", was, {**later, "duties": []}).differing() == ("duties",)
    assert Rerun("1", "own", was, {**later, "share": {}}).differing() == ("share",)


def test_a_law_file_that_was_changed_is_not_run(
    sample: Workspace, room: ClientWorkspace, tmp_path: Path
) -> None:
    record = recorded(room)
    digest = program().pack.files[PRICES]
    (file,) = tmp_path.rglob("*.sqlite")
    with closing(sqlite3.connect(file)) as bare, bare:
        bare.execute("DROP TRIGGER law_content_is_never_changed")
        bare.execute("UPDATE law_content SET content = x'00' WHERE sha256 = ?", (digest,))
    with pytest.raises(Refused, match=PRICES):
        room.records.rerun_determination(record)
    assert room.records.rerun_determination(record, "today").is_same


@pytest.mark.parametrize("number", KNOWN_FORMATS)
def test_every_format_of_law_files_is_read(number: int) -> None:
    """The folder ``formats`` holds a law file of each, as it was first written."""
    folder = Path(__file__).parent / "formats" / str(number)
    contents = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    pack = load_pack_from(contents)
    assert pack.format == number
    content = next(path for path in CASE_FILES if path.name.startswith("p01")).read_bytes()
    assert screen_case(program(), content).conclusion.verdict in pack.verdicts


def test_a_format_of_later_versions_is_refused_by_its_number() -> None:
    contents = program().pack.contents
    head = contents["pack.toml"].replace(b"format   = %d" % KNOWN_FORMATS[-1], b"format   = 99")
    assert head != contents["pack.toml"]
    with pytest.raises(Refused, match="format 99"):
        load_pack_from({**contents, "pack.toml": head})


def test_a_law_file_that_says_nothing_of_what_listed_parties_hold_runs_again(room: ClientWorkspace) -> None:
    contents = program().pack.contents
    old = contents["warnings.toml"]
    without = b"\n".join(line for line in old.split(b"\n") if not line.startswith(b"held "))
    assert without != old
    was, now = (hashlib.sha256(content).hexdigest() for content in (old, without))
    head = contents["pack.toml"].decode().replace(was, now).replace('version  = "', 'version  = "0')
    earlier = load_pack_from({**contents, "warnings.toml": without, "pack.toml": head.encode()})
    room._context.program = program().under(earlier)
    content = next(path for path in CASE_FILES if path.name.startswith("p14")).read_bytes()
    case = NamedCase("p14", screen_case(room._context.program, content))
    told = room.records.rerun_determination(room.records.record_cases([case], SIGNED).value.lines[0].id)
    assert told.is_same
    assert "control_list_ban" in {warning["code"] for warning in told.was["warnings"]}
