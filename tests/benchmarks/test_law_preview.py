# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a law file would change in a hundred thousand products: time, memory, the window's turns, and how it stops.

The time is held against that of screening the same products once, which the preview does twice.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from sqlalchemy import text

from desktop_app.services.law_files import make_law_file
from desktop_app.services.screening.whole_catalogue import ORDINARY
from desktop_app.storage.sqlite.database import Database
from desktop_app.ui.pages.law_file import LawFilePage
from desktop_app.ui.session.session import PageId
from tests.benchmarks.waiting import Driven
from tests.law_files import extended_law, public_key, secret_key
from tests.making import program
from tests.many import add_many

pytestmark = [pytest.mark.benchmark, pytest.mark.qt_log_ignore("This plugin does not support")]
COUNT = int(os.environ.get("LODESTONE_BENCH_PRODUCTS", "4000"))
"""A hundred thousand take some minutes."""
_MIXED = text(
    "update product set"
    " listed_as = case id % 3 when 0 then 'II-PM-3' when 1 then NULL else 'not_listed' end,"
    " made_in = case id % 5 when 0 then 'CN' when 1 then 'JP' when 2 then NULL else 'DE' end"
)
TIMES = 4.5
"""How many times one screening a preview may take: twice, the index of the new law's names, and the window."""
TURN = 60.0
"""Some half a second on a machine with other work."""
STOPS = 3.0
"""Within how many seconds it stops."""
MB_A_THOUSAND = 8


@pytest.fixture
def driven(tmp_path: Path) -> Iterator[Driven]:
    driven = Driven(tmp_path)
    yield driven
    driven.close()


def _memory() -> float:
    """Return the most megabytes that the program has had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _page(driven: Driven) -> LawFilePage:
    page = driven.window.pages[PageId.LAW_FILE]
    assert isinstance(page, LawFilePage)
    return page


def test_many_products_are_previewed_while_the_window_turns(driven: Driven, tmp_path: Path) -> None:
    law = tmp_path / "newer.lodestone-law"
    law.write_bytes(make_law_file(program(), extended_law(tmp_path / "extended"), secret_key(), "")[0])
    driven.desk.laws.trust_key(public_key(), "J. Haug", "a key of the tests")
    client = add_many(driven.desk, driven.file, COUNT)
    database = Database(driven.file)
    with database.write_transaction() as connection:
        connection.execute(_MIXED)
    database.close()
    driven.window.read_clients()
    driven.settle()
    begun = time.process_time()
    screened = sum(1 for _ in driven.desk.client_workspace(client).whole.screen_products(ORDINARY))
    once = time.process_time() - begun
    assert screened == COUNT
    stick, before = driven.yardstick(), _memory()

    driven.window.show_page(PageId.LAW_FILE, str(law))
    QTest.qWait(300)  # it is under way: the whole takes some two seconds
    begun = time.perf_counter()
    driven.window.session.navigator.cancel_long_work()
    driven.settle()
    stopped = time.perf_counter() - begun
    assert _page(driven).preview is None

    begun, started = time.process_time(), time.perf_counter()
    driven.do("preview", driven.window.show_page, PageId.LAW_FILE, str(law))
    taken, waited = time.process_time() - begun, time.perf_counter() - started
    preview = _page(driven).preview
    assert preview is not None
    more = (_memory() - before) / COUNT * 1000
    longest, memory = driven.waits["preview"], _memory()
    sys.stdout.write(
        f"\n{COUNT} products: {waited:.1f} s, {taken:.1f} s of a processor, {taken / once:.1f} times one screening"
        f" ({once:.1f} s); {memory:.0f} MB, {more:.1f} MB a thousand; stopped in {stopped:.2f} s; the window stood for"
        f" {longest * 1000:.0f} ms at most, {longest / stick:.1f} yardsticks; {len(preview.flips)} flips\n"
    )
    assert taken < TIMES * once
    assert driven.waits["preview"] < TURN * stick
    assert stopped < STOPS
    assert more < MB_A_THOUSAND
