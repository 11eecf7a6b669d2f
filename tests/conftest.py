# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Guards of every test: no network, no display, and writing only to a folder of its own."""

from __future__ import annotations

import _strptime  # type: ignore[import-not-found]
import gc
import os
import re
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import pytest
from hypothesis import HealthCheck, settings

from desktop_app.paths import Folders, user_folders
from freezing.linker import without_linker
from tests.budget import IS_THOROUGH
from tests.reading_here import read_all_here

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Each worker and each program that a test starts would compile every file again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
if sys.platform.startswith("linux"):
    # Whoever looks for a library that is not there lets the linker write to the null device, and as root delete it.
    NO_LINKER = tempfile.TemporaryDirectory(prefix="no-linker-")
    os.environ.update(without_linker(Path(NO_LINKER.name)))

# How many examples a test of a property is tried on. Tests that cost more than others take a share
# of that (tests/budget.py). `make thorough` takes its time.
settings.register_profile(
    "ci",
    max_examples=20,
    deadline=None,
    derandomize=True,  # every change is judged by the same examples; thorough looks for new ones
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", max_examples=500, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("quick", settings.get_profile("ci"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

TREE = Path(__file__).resolve().parents[1]
BEGIN_UNTIL = float(os.environ.get("LODESTONE_TESTS_BEGIN_UNTIL", 0))
"""When no further test begins, as a time of the clock; 0 where all run."""
COSTLY = ("slow", "e2e")  # markers, the costliest first


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the slowest tests first, so that no worker runs a long one alone at the end.

    Where time is short (tests/quick.py) they stay as they were asked for, the nearest to a change first.
    """
    if not BEGIN_UNTIL:
        items.sort(key=_cost_rank)


def pytest_collection() -> None:
    """Search for garbage less often, and what is imported not at all: it took a tenth of the time."""
    gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Read no folder whose tests this run leaves out by their marker: importing them takes seconds."""
    marker = {"benchmarks": "benchmark", "frozen": "frozen"}.get(collection_path.name)
    return True if marker and f"not {marker}" in config.getoption("markexpr") else None


def _cost_rank(item: pytest.Item) -> int:
    ranks = (rank for rank, name in enumerate(COSTLY) if item.get_closest_marker(name))
    return next(ranks, len(COSTLY))


def pytest_runtest_setup() -> None:
    """Leave a test out that ``make quick`` has no time for; pytest counts those."""
    if BEGIN_UNTIL and time.time() > BEGIN_UNTIL:
        pytest.skip("further from the change than the time reached; make test runs it")


# ---- the network -----------------------------------------------------------------------------


class _NoSocket(socket.socket):
    """Replaces ``socket.socket``; it is a class because libraries derive from it."""

    def __init__(self, *_args: Any, **_named: Any) -> None:
        _no_network()


def _no_network(*_args: Any, **_named: Any) -> NoReturn:
    raise AssertionError("tests have no network, and neither has the program")


@pytest.fixture(scope="session", autouse=True)
def _network_off() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", _NoSocket)
        for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname"):
            patch.setattr(socket, name, _no_network)
        yield


# ---- processes -------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _read_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (IS_THOROUGH or request.node.get_closest_marker("own_process")):
        read_all_here(monkeypatch)


# ---- the disk --------------------------------------------------------------------------------


class _Watch:
    """Refuses every write outside the folder of this run, while a test is running.

    Caches that tools keep in the tree are allowed. Writes of C code are not seen, except those of
    SQLite, which announces the file it opens.
    """

    CACHES = re.compile(r"(^|[/\\])(__pycache__|\.pytest_cache|\.hypothesis)([/\\]|$)")
    WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    # which argument of an event names the place that is written to
    PLACES: ClassVar = {
        "os.mkdir": 0,
        "os.remove": 0,
        "os.rename": 1,
        "os.rmdir": 0,
        "os.truncate": 0,
        "sqlite3.connect": 0,
    }

    def __init__(self) -> None:
        self.allowed: str | None = None  # None: nobody is watching

    def judge_event(self, event: str, args: tuple[Any, ...]) -> None:
        """Refuse an event that writes elsewhere."""
        if event in self.PLACES:
            self._judge(args[self.PLACES[event]], self._open_folder(event, args))
        elif args[2] & self.WRITES:
            self._judge(args[0])

    @staticmethod
    def _open_folder(event: str, args: tuple[Any, ...]) -> str:
        """Return the folder that a relative name of an event counts from: an open one, else the present one."""
        at = args[-1] if event in {"os.mkdir", "os.remove", "os.rename", "os.rmdir"} else -1
        link = f"/proc/self/fd/{at}"
        return os.readlink(link) if isinstance(at, int) and at >= 0 and os.path.lexists(link) else os.getcwd()

    def _judge(self, place: Any, folder: str | None = None) -> None:
        if isinstance(place, int):  # an open file, judged when it was opened
            return
        name = os.fsdecode(place).removeprefix("file:").partition("?")[0]
        if sys.platform == "win32":  # SQLite's file:///C:/folder/file
            name = re.sub(r"^/+(?=[A-Za-z]:)", "", name)
        path = os.path.normpath(os.path.join(folder or os.getcwd(), name))
        harmless = name in {"", ":memory:"} or name.startswith("/dev/")
        inside = self.allowed is not None and (path + os.sep).startswith(self.allowed + os.sep)
        if not (harmless or inside or self.CACHES.search(path)):
            raise AssertionError(f"a test wrote outside its own folder: {path}")


_watch = _Watch()
_WATCHED = frozenset({"open", *_Watch.PLACES})


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if event in _WATCHED and _watch.allowed is not None:  # of the many events of all kinds few are watched
        _watch.judge_event(event, args)


sys.addaudithook(_hear)


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path, Path]]:
    """Give all tests a home of their own; returns the folder of this run, the home and the folder for scratch."""
    base = tmp_path_factory.getbasetemp()
    home, scratch = base / "home", base / "scratch"
    home.mkdir()
    scratch.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        for name in ("TMPDIR", "TEMP", "TMP"):
            patch.setenv(name, str(scratch))
        patch.setattr(tempfile, "tempdir", str(scratch))
        yield base, home, scratch


@pytest.fixture(autouse=True)
def _own_disk(_home: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Watch that a test writes to the folder of this run alone; its home is there, though the test before took it."""
    base, *folders = _home
    for folder in folders:
        folder.mkdir(exist_ok=True)
    monkeypatch.setattr(_watch, "allowed", str(base))


@pytest.fixture
def german_months(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Python read days as in a process whose locale is German, whether or not this system has it."""
    words = _strptime.LocaleTime()
    words.f_month = ["", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
                     "oktober", "november", "dezember"]  # fmt: skip
    words.a_month = [name[:3] for name in words.f_month]
    monkeypatch.setattr(_strptime, "_TimeRE_cache", _strptime.TimeRE(words))
    monkeypatch.setattr(_strptime, "_regex_cache", {})


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return the folders of a new user; they exist."""
    folders = user_folders(tmp_path / "data")
    folders.make_folders()
    return folders
