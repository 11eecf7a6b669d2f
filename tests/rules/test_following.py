# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Timelines stand once: a notice that extends a suspension is one edit, and reaches whatever is suspended by it."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import IN_FORCE, NOT_STARTED, PUBLISHED_TEXT, SUSPENDED, read_timeline
from desktop_app.storage.packs import load_pack
from tests.architecture.source import TREE

RULES = TREE / "resources" / "rules" / "cn-rare-earth"
EXTENSION = """
[[instrument.timeline]]
state      = "in_force"
from       = 2026-11-11
until      = 2027-11-10
last_day   = "counts"
issued     = 2026-10-09
instrument = "MOFCOM-2026-09-28"
"""

pytestmark = pytest.mark.rules


def _state(pack: Pack, provision: str, day: date) -> str:
    events = pack.provisions[provision].timeline
    return read_timeline(events, pack.known_to, PUBLISHED_TEXT, ()).state_on(day)


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Return the law file as it is."""
    return load_pack(RULES)


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """Return the law file with one more event at the suspending announcement."""
    copy = shutil.copytree(RULES, tmp_path_factory.mktemp("extended") / "anywhere")
    file = Path(copy) / "instruments.toml"
    before, start, after = file.read_text("utf-8").partition('doubt      = "Q-15"\n')
    file.write_text(f"{before}{start}{EXTENSION}{after}", "utf-8")
    return load_pack(Path(copy))


def test_an_extension_is_one_edit(pack: Pack, extended: Pack) -> None:
    day, last, after = date(2026, 11, 11), date(2027, 11, 10), date(2027, 11, 11)
    suspended = [name for name in pack.provisions if _state(pack, name, date(2026, 11, 10)) == SUSPENDED]
    others = set(pack.provisions) - {*suspended, "R70"}
    by_another = {"R46-2"}  # suspended by No. 72, which the extension does not name
    assert len(suspended) > 30
    for name in set(suspended) - by_another:
        assert _state(pack, name, day) == IN_FORCE, name
        assert _state(extended, name, day) == _state(extended, name, last) == SUSPENDED, name
        assert _state(extended, name, after) == IN_FORCE, name
    for name in others | by_another:
        assert extended.provisions[name].timeline == pack.provisions[name].timeline, name


def test_what_differs_stands_with_the_provision(pack: Pack) -> None:
    later, first = date(2025, 11, 30), date(2025, 10, 9)
    assert _state(pack, "R61-I-3", first) == IN_FORCE
    assert _state(pack, "R61-I-1", first) == _state(pack, "R61-I-2", first) == NOT_STARTED
    assert _state(pack, "R61-I-1", later) == SUSPENDED
    starts = [event.start for event in pack.provisions["R61-I-1"].timeline if event.state == IN_FORCE]
    assert starts == [date(2025, 12, 1)]


def test_no_event_is_written_twice() -> None:
    event = re.compile(r"\[\[(?:instrument\.)?timeline\]\]\n((?:\w+ += .*\n)+)")
    written = [
        found.group(1)
        for file in RULES.rglob("*.toml")
        for found in event.finditer(file.read_text("utf-8"))
        if "MOFCOM-GAC-2025-70" in found.group(1) or "MOFCOM-2026-09-28" in found.group(1)
    ]
    assert len(written) == len(set(written)) == 3
