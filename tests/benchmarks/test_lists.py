# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A list of 100,000 rows: how long it takes against bare reading and inserting, and in how much memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.listreader import books

pytestmark = pytest.mark.benchmark
TREE = Path(__file__).resolve().parents[2]
ROWS = 100_000
MOST = 3.0
MOST_MEGABYTES = 500
HEADING = (
    "Artikelnummer",
    "Bezeichnung",
    "Einzelpreis EUR",
    "Ursprungsland",
    "Gewicht [g]",
    "Zolltarifnummer",
)


def german_list(_: Any, page: Any) -> None:
    page.write_row(0, 0, ["Artikelstamm"])
    page.write_row(2, 0, HEADING)
    for number in range(ROWS):
        page.write_row(
            number + 3, 0,
            [f"P-{number:06}", f"Magnet {number % 977}", number * 137 % 90_000 / 100 + 1,
             "VR China" if number % 3 else "DE", number % 1000 / 10 + 1, "85051110"],
        )  # fmt: skip


_BARE = """
import sys, time
from pathlib import Path
from python_calamine import CalamineWorkbook
from desktop_app.services.workspace import open_workspace
from tests.making import program
from tests.many import add_many
desk = open_workspace(program(), Path(sys.argv[2]))
begun, clock = time.process_time(), time.perf_counter()
rows = sum(1 for row in CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows())
add_many(desk, Path(sys.argv[2]), rows - 3)
print(time.process_time() - begun, time.perf_counter() - clock)
"""

_OURS = """
import json, resource, sys, time
from pathlib import Path
from desktop_app.bootstrap import build_program
from desktop_app.listreader.read_lists import NO_CHOICES
from desktop_app.services.schema.forms import Client
from desktop_app.services.workspace import open_workspace

def spent():
    ours, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return ours.ru_utime + ours.ru_stime + others.ru_utime + others.ru_stime

desk = open_workspace(build_program(), Path(sys.argv[2]))
client = desk.clients.create(Client(name="Many Parts GmbH", country="DE")).value
told = {"times": []}
for _ in range(2):
    begun, clock = spent(), time.perf_counter()
    draft = desk.importing.open_list([Path(sys.argv[1])], client)
    opened = spent() - begun
    preview = desk.importing.preview_list(draft, NO_CHOICES)
    looked = spent() - begun
    desk.importing.commit_list(preview)
    told["times"].append([opened, looked, spent() - begun, time.perf_counter() - clock])
    del draft, preview
told["products"] = desk.client_workspace(client).products.count()
told["unfinished"] = desk.client_workspace(client).unfinished.count()
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
told["megabytes"] = int(status["VmHWM"].split()[0]) // 1024
told["megabytes_reading"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(json.dumps(told))
"""
"""Each in a process of its own: the most memory a process ever took cannot be set back."""


def run(script: str, *arguments: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=TREE,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return done.stdout


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell the memory")
def test_a_long_list_goes_in_soon_and_in_little_memory(tmp_path: Path) -> None:
    path = books.save(tmp_path, "list.xlsx", books.xlsx(german_list))
    bare, bare_clock = map(float, run(_BARE, path, tmp_path / "bare.sqlite").split())
    told = json.loads(run(_OURS, path, tmp_path / "ours.sqlite"))
    (opened, looked, first, clock), (*_, second, second_clock) = told["times"]
    sys.stdout.write(
        f"bare {bare:.2f} s of the processors, {bare_clock:.2f} s by the clock; opened {opened:.2f}, looked at"
        f" {looked:.2f}, taken {first:.2f} ({clock:.2f}): {first / bare:.1f} times the bare ({clock / bare_clock:.1f});"
        f" again {second:.2f} ({second_clock:.2f}); {told['megabytes']} MB here, {told['megabytes_reading']} MB in the"
        " process that reads\n"
    )
    assert told["products"] == ROWS
    assert clock <= MOST * bare_clock
    assert second <= first
    assert max(told["megabytes"], told["megabytes_reading"]) < MOST_MEGABYTES


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell the memory")
def test_a_long_list_with_a_column_that_is_not_clear_takes_as_little(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("Part number,Name,Supplier,Country,Price,Currency\n")
        for number in range(ROWS):
            file.write(
                f"P-{number:06},Magnet {number % 977},Supplier {number % 400},DE,{number % 90 + 1}.50,EUR\n"
            )
    told = json.loads(run(_OURS, path, tmp_path / "ours.sqlite"))
    sys.stdout.write(
        f"{told['megabytes']} MB here, {told['megabytes_reading']} MB in the process that reads\n"
    )
    assert told["products"] == ROWS
    assert told["unfinished"] == ROWS
    assert max(told["megabytes"], told["megabytes_reading"]) < MOST_MEGABYTES + 100
