# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The Windows that Wine plays: a folder of its own, with what Wine lacks stood in for there and nowhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
TREE: Final = HERE.parents[1]
OUT: Final = TREE / "out" / "wine"
PREFIX: Final = OUT / "prefix"
SYSTEM: Final = PREFIX / "drive_c" / "windows" / "system32"
LOADER: Final = "/usr/lib/wine/wine64"
COMPILER: Final = "x86_64-w64-mingw32-gcc-win32"
STAND_INS: Final = ("icuuc.dll", "mscms.dll")
"""What Wine lacks of Windows 10, and Qt asks for; each says in its source what it does instead."""


_DISPLAY: Final = "LODESTONE_WINE_DISPLAY"


def windows_name(path: Path) -> str:
    """Return what a file of this system is called under Wine."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of what runs under Wine: nothing of this machine's but where programs lie."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(OUT),
        "XDG_RUNTIME_DIR": str(OUT),
        "LANG": "C.UTF-8",
        "WINEPREFIX": str(PREFIX),
        "DISPLAY": os.environ.get(_DISPLAY, ""),
        "WINELOADER": LOADER,
        "WINEDEBUG": "-all",
        # Ours before Wine's own; and no question whether to fetch a browser or .NET.
        "WINEDLLOVERRIDES": "icuuc,mscms=n;mscoree,mshtml=",
        **(more or {}),
    }


def run(
    *words: str | Path,
    env: Mapping[str, str] | None = None,
    cwd: Path = TREE,
    is_captured: bool = False,
    timeout: float | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a Windows program and return what came of it; paths of this system are told as Wine calls them."""
    told = [windows_name(word) if isinstance(word, Path) else word for word in words]
    return subprocess.run(
        [LOADER, *told],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if is_captured else None,
        stderr=subprocess.STDOUT if is_captured else None,
        encoding="utf-8",
        errors="replace",
        timeout=timeout,
        check=False,
    )


@contextmanager
def screen(size: str = "1600x1000x24") -> Iterator[None]:
    """Have a display that nobody looks at, for all that runs meanwhile.

    What Wine starts first settles whether there is a desktop: where there was none, a later window never shows.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            os.environ[_DISPLAY] = f":{told.readline().strip()}"
        yield
    finally:
        del os.environ[_DISPLAY]
        server.terminate()
        server.wait()


def make() -> str:
    """Make the prefix anew, with the stand-ins in it."""
    shutil.rmtree(PREFIX, ignore_errors=True)
    PREFIX.mkdir(parents=True)
    done = run("wineboot", "-i", is_captured=True, timeout=300)
    if done.returncode != 0 or not SYSTEM.is_dir():
        raise SystemExit(f"windows: Wine made no prefix; it said:\n{done.stdout}")
    for name in STAND_INS:
        (SYSTEM / name).unlink(missing_ok=True)
        compile_library(HERE / f"{Path(name).stem}.c", SYSTEM / name)
    said = subprocess.run(
        [LOADER, "--version"], env=environment(), capture_output=True, text=True, check=True
    )
    return said.stdout.strip()


def compile_library(source: Path, library: Path, *more: Path) -> None:
    """Compile a library that needs no other."""
    subprocess.run(
        [COMPILER, "-O2", "-s", "-shared", "-nostdlib", "-Wl,-e,DllMain,--no-insert-timestamp", source, *more,
         "-o", library],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
    )  # fmt: skip
