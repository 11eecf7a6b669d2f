# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists are loaded whole or not at all, kept version by version, compared and removed.

The long list has 12,000 rows; by ``make thorough`` 30,000.
"""

from __future__ import annotations

import hashlib
import os
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.basics.progress import Stopped
from desktop_app.services.party_lists.lists import entry_state_on, save_template
from desktop_app.services.workspace import Workspace, open_workspace
from tests.budget import IS_THOROUGH
from tests.making import program, put_empty_data_file
from tests.partynames.list_files import ENTITIES, OWN, SCREENING_CSV, TARGETS

PACK = "cn-rare-earth"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(
        program(), put_empty_data_file(tmp_path / "data" / "lodestone.sqlite"), user_name="J. Haug"
    )
    yield opened
    opened.close()


def written(folder: Path, content: str, name: str = "own.csv") -> Path:
    file = folder / name
    file.write_text(content, "utf-8")
    return file


def test_a_list_keeps_source_day_rows_hash_and_what_it_lacks(workspace: Workspace, tmp_path: Path) -> None:
    file = written(tmp_path, TARGETS, "targets.simple.csv")
    shown = workspace.party_lists.load_file(file, "OpenSanctions")
    assert (shown.id, shown.name, shown.version, shown.rows) == ("opensanctions", "OpenSanctions", "1", 2)
    assert shown.day == date(2026, 11, 21)
    assert shown.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert shown.source == "OpenSanctions targets.simple.csv, targets.simple.csv"
    assert shown.lacks.endswith("; 1 of its rows name no party")
    assert [one.id for one in workspace.party_lists.list_all()] == [PACK, "opensanctions"]
    assert workspace.party_lists.list_all()[1].lacks == shown.lacks


def test_a_list_that_states_no_day_has_that_of_its_file(workspace: Workspace, tmp_path: Path) -> None:
    file = written(tmp_path, SCREENING_CSV, "consolidated.csv")
    os.utime(file, (1_700_000_000, 1_700_000_000))
    shown = workspace.party_lists.load_file(file)
    assert (shown.name, shown.day) == ("US Consolidated Screening List", date(2023, 11, 14))


def test_entries_come_back_as_they_were_read(workspace: Workspace, tmp_path: Path) -> None:
    shown = workspace.party_lists.load_file(written(tmp_path, OWN))
    first, second, third = workspace.party_lists.list_entries(shown)
    assert (first.id, second.id, third.id) == ("a1", "Bolt Ltd", "Bolt Ltd (no. 3)")
    assert first.names == ("Acme Motors GmbH", "Acme Motoren", "艾克米电机")
    days = (date(2025, 12, 31), date(2026, 2, 1), date(2026, 11, 10), date(2026, 11, 11))
    assert [entry_state_on(first, day) for day in days] == [
        "not_started",
        "in_force",
        "suspended",
        "unconfirmed",
    ]
    assert entry_state_on(second, days[0]) == "in_force"


def test_versions_are_kept_and_compared(workspace: Workspace, tmp_path: Path) -> None:
    lists = workspace.party_lists
    lists.load_file(written(tmp_path, OWN))
    again = lists.load_file(written(tmp_path, OWN))
    assert again.version == "1", "the same file once more changes nothing"
    changed = OWN.replace("suspended", "stopped").replace(",Bolt Ltd,,FR,,,,,,,,\n", "z9,Zed AG,,,,,,,,,,\n")
    newer = lists.load_file(written(tmp_path, changed), "OWN")
    assert (newer.id, newer.name, newer.version) == ("own", "own", "2")
    found = list(lists.compare(lists.find("own@1"), lists.find("own")))
    told = [(one.before and one.before.id, one.after and one.after.id) for one in found]
    assert told == [("Bolt Ltd (no. 3)", None), ("a1", "a1"), (None, "z9")]
    assert list(lists.compare(lists.find("own"), lists.find("own@2"))) == []
    assert list(lists.compare(lists.find(PACK), lists.find(PACK))) == []


def test_a_version_that_was_removed_does_not_come_back(workspace: Workspace, tmp_path: Path) -> None:
    lists = workspace.party_lists
    lists.load_file(written(tmp_path, OWN))
    lists.load_file(written(tmp_path, OWN + "z9,Zed AG,,,,,,,,,,\n"))
    assert [shown.version for shown in lists.remove("own@1")] == ["1"]
    assert [shown.version for shown in lists.list_all()[1:]] == ["2"]
    assert [shown.version for shown in lists.remove("Own")] == ["2"]
    assert [shown.id for shown in lists.list_all()] == [PACK]
    assert lists.load_file(written(tmp_path, OWN)).version == "3"
    journal = [(row.what, row.subject) for row in workspace.list_journal()]
    assert journal == [
        ("list loaded", "own@3"),
        ("list removed", "own@2"),
        ("list removed", "own@1"),
        ("list loaded", "own@2"),
        ("list loaded", "own@1"),
    ]
    assert workspace.verify_records() == []


@pytest.mark.parametrize("named", ["nothing", "own@7", PACK, "Lists of the law file: export control, watch and"
                                   " unreliable entities"])  # fmt: skip
def test_what_is_not_there_or_belongs_to_the_law_is_not_removed(
    workspace: Workspace, tmp_path: Path, named: str
) -> None:
    workspace.party_lists.load_file(written(tmp_path, OWN))
    with pytest.raises(Refused):
        workspace.party_lists.remove(named)
    assert len(workspace.party_lists.list_all()) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (OWN + "x,Cut\n", "row 5: the row has 2 cells"),
        (OWN + "a1,Another AG,,,,,,,,,,\n", 'the id "a1" is given twice'),
        ("name\n", "no entry in it"),
        (ENTITIES[:-10], "line 3"),
    ],
)
def test_a_damaged_list_leaves_nothing_behind(
    workspace: Workspace, tmp_path: Path, content: str, says: str
) -> None:
    with pytest.raises(Refused) as refused:
        workspace.party_lists.load_file(written(tmp_path, content))
    assert says in str(refused.value)
    assert str(refused.value).startswith("own.csv: ")
    assert [shown.id for shown in workspace.party_lists.list_all()] == [PACK]
    assert workspace.list_journal() == []


@pytest.mark.parametrize("name", [PACK, "x" * 201])
def test_a_name_that_no_list_may_have_is_refused(workspace: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused):
        workspace.party_lists.load_file(written(tmp_path, OWN), name)


def test_a_long_list_tells_how_far_it_is_is_cancelled_whole_and_takes_little_memory(
    workspace: Workspace, tmp_path: Path
) -> None:
    count, until, most_bytes = (30_000, 4, 16 << 20) if IS_THOROUGH else (12_000, 1, 8 << 20)
    file = written(
        tmp_path, "id,name\n" + "".join(f"{nr},Firm number {nr} of many GmbH\n" for nr in range(count))
    )
    told: list[int] = []

    def is_cancelled() -> bool:
        return len(told) > until

    with pytest.raises(Stopped):
        workspace.party_lists.load_file(
            file, progress=lambda done, of: told.append(done * 100 // of), cancelled=is_cancelled
        )
    assert told == sorted(told)
    assert len(workspace.party_lists.list_all()) == 1
    tracemalloc.start()
    shown = workspace.party_lists.load_file(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert shown.rows == count
    assert peak < most_bytes


def test_the_template_is_filled_in_and_loaded(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "template.csv"
    save_template(file)
    with pytest.raises(Refused, match="no entry"):
        workspace.party_lists.load_file(file)
    file.write_bytes(file.read_bytes() + "1,艾克米电机,,,,,,,,,,\r\n".encode())
    assert workspace.party_lists.load_file(file).rows == 1
