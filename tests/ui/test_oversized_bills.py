# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A window over a client whose 62 products come to 2^31 parts: it opens, says so, and does not grow."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.source import TREE

MOST_MB = 400
"""An empty window takes about half of this; the bills unfolded would take more than any machine has."""

WINDOW = """
import json, os, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from desktop_app.services.schema.forms import BillLine, Client, Product
from desktop_app.ui.shared_views.dialog_frame import Message
from tests.benchmarks.waiting import Driven
from tests.doubling import doubling_bills
driven = Driven(Path(sys.argv[1]))
desk, window = driven.desk, driven.window
client = desk.clients.create(Client(client="double", name="Double GmbH", country="DE")).value
products = desk.client_workspace(client).products
bills = doubling_bills(31)
names = dict.fromkeys([*bills, *(part for parts in bills.values() for part in parts)])
ids = {name: products.create(Product(part_number=name)).value for name in names}
for product, parts in bills.items():
    products.set_bill(ids[product], [BillLine(child=part, quantity="1") for part in parts])
driven.open_another()
window = driven.window
window.open_client(client)
window.show_page("products")
page = window.pages["products"]

def wait_for(happened):
    latest = time.monotonic() + 60
    while not happened() and time.monotonic() < latest:
        QTest.qWait(10)
    return happened()

def labels():
    return [label.text() for label in window.findChildren(QLabel) if "comes to" in label.text()]

assert wait_for(lambda: page.table.select_row(ids["L0-A"]))
assert wait_for(labels)
shown = labels()
page.start_screening(ids["L0-A"])
assert wait_for(lambda: any(isinstance(one, Message) for one in driven.app.topLevelWidgets()))
# the peak of this program alone: what getrusage tells may be that of the process it was started from
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
peak = int(status["VmHWM"].split()[0])
print(json.dumps({"mb": peak / 1024, "shown": shown[0]}), flush=True)
os._exit(0)
"""


def test_a_client_with_oversized_bills_opens_without_growing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(tmp_path / "data")],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert "2147483646 parts" in found["shown"]
    assert found["mb"] < MOST_MB
