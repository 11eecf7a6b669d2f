# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A process that has imported the libraries of others and forks for every run of tests, which then begins at once.

It stands alone, for it runs in a copy of the repository that is being changed: ``server.py ROOT``, then a line of
JSON with the modules to import, and one for each run. A run either tells which tests reach which lines, or whether the
wanted tests notice what was changed.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import shutil
import signal
import sys
import time
import traceback
import warnings
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ENDLESS = 77
"""What a run ends with when a test takes far longer than it did."""
NOT_BEGUN = 99
"""What a run ends with that broke before or beside the tests, which then say nothing of the program."""
OF_TOOLS = (
    "_pytest",
    "pytest",
    "coverage",
    "hypothesis",
    "_hypothesis",
    "xdist",
    "tests",
    "freezing",
    "__main__",
)


def serve(root: str) -> None:
    """Answer each line with how the run of pytest ended and the seconds it took."""
    os.chdir(root)
    sys.path[0] = root
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    warnings.simplefilter("ignore")
    for name in json.loads(sys.stdin.readline()):
        with contextlib.suppress(BaseException):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()
    print(json.dumps("ready"), flush=True)
    for row in sys.stdin:
        request, begun = json.loads(row), time.time()
        child = os.fork()
        if not child:
            _run_tests_and_end(request)
        status = None
        while status is None and time.time() - begun < request["seconds"]:
            done, ended = os.waitpid(child, os.WNOHANG)
            status = os.waitstatus_to_exitcode(ended) if done else None
            time.sleep(0.02)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        if status is None:
            os.waitpid(child, 0)
        print(json.dumps({"status": ENDLESS if status is None else status}), flush=True)


def _run_tests_and_end(request: dict[str, Any]) -> None:
    code = NOT_BEGUN
    try:
        os.setsid()
        output = os.open(request["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for number, target in enumerate((os.open(os.devnull, os.O_RDONLY), output, output)):
            os.dup2(target, number)
        shutil.rmtree(request["scratch"], ignore_errors=True)
        os.makedirs(request["scratch"])
        # what tests make beside their folder goes with the next run; their order is ours (tests/conftest.py)
        os.environ |= {"TMPDIR": request["scratch"], "LODESTONE_TESTS_BEGIN_UNTIL": str(time.time() + 1e6)}
        import pytest

        plugin = Measuring(request) if request["measures"] else Judging(request)
        arguments = "-q --no-header --tb=line --assert=plain -p no:randomly -p no:cacheprovider -p no:xdist"
        code = int(
            pytest.main(
                [
                    *arguments.split(),
                    *("-W", "ignore::pytest.PytestAssertRewriteWarning", "-o", "faulthandler_timeout=0"),
                    *("--basetemp", f"{request['scratch']}/tests", *([] if request["measures"] else ["-x"])),
                    *request["files"],
                ],
                plugins=[plugin],
            )
        )
    finally:
        if code == NOT_BEGUN:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


class Measuring:
    """Says which tests reach which lines: the contexts of coverage, one for each test."""

    def __init__(self, request: dict[str, Any]) -> None:
        import coverage

        self.result, self.root = request["result"], os.getcwd()
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: list[str] = []
        source = [f"{self.root}/desktop_app"]
        self.coverage = coverage.Coverage(data_file=None, source=source, branch=False, config_file=False)
        self.coverage.start()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.coverage.switch_context(nodeid)

    def pytest_runtest_logfinish(self) -> None:
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.seconds[report.nodeid] += report.duration
        if report.failed:
            self.failed.append(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        self.coverage.stop()
        data = self.coverage.get_data()
        reached = {
            os.path.relpath(file, self.root): {
                line: [name for name in contexts if name]
                for line, contexts in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
            if file.endswith(".py")  # pages whose examples run are measured, too
        }
        answer = {
            "reached": reached,
            "seconds": self.seconds,
            "failed": self.failed,
            "libraries": sorted(self._libraries()),
        }
        Path(self.result).write_text(json.dumps(answer))

    def _libraries(self) -> Iterator[str]:
        for name, module in list(sys.modules.items()):
            file = getattr(module, "__file__", None)
            if (
                file
                and not file.startswith(self.root)
                and not name.startswith(OF_TOOLS)
                and "conftest" not in name
            ):
                yield name


class Judging:
    """Runs the wanted tests alone, in their order, and writes which one failed first."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.rank = {name: number for number, name in enumerate(request["tests"])}
        self.usual: dict[str, float] = request["usual"]
        # opened now: while a test runs nothing may be written beside its folder
        self.result = os.open(request["result"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.rank), key=lambda item: self.rank[item.nodeid]
        )

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """End the run where a test takes far longer than it did: the changed program turns in a circle."""
        signal.signal(signal.SIGALRM, lambda *_: os._exit(ENDLESS))
        signal.alarm(int(10 + 4 * self.usual.get(nodeid, 5)))

    def pytest_runtest_logfinish(self) -> None:
        signal.alarm(0)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            os.write(self.result, f"{report.nodeid}\n".encode())


if __name__ == "__main__":
    serve(sys.argv[1])
