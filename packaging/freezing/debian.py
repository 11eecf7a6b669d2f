# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The package for Debian and its kin: the same folder under /usr/lib, and what a desktop needs to find it."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

from freezing import icons, system
from freezing.archives import entries, mode_of
from freezing.contents import stated_libraries
from freezing.places import Places

CONTROL: Final = """\
Package: lodestone
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: The Lodestone authors <authors@lodestone.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Description: screens exports under China's rare-earth rules
 Lodestone works out whether an export from outside China needs a Chinese
 licence under MOFCOM Announcement No. 61 of 2025, and writes the
 determination memo for the file. It works offline and brings Python and Qt
 with it.
"""
COPYRIGHT: Final = """\
Lodestone is under the Apache License 2.0, which is in /usr/share/common-licenses/Apache-2.0.
What else is in the package, and under which licences: /usr/lib/lodestone/licences/README.txt
"""


COMPLETIONS: Final = {
    "bash": "bash-completion/completions/lodestone",
    "zsh": "zsh/vendor-completions/_lodestone",
    "fish": "fish/vendor_completions.d/lodestone.fish",
}
"""Where each shell looks for what completes a command, below /usr/share; the built program prints it."""


def make_package(places: Places) -> None:
    """Write the package into the folder of results."""
    root = places.work / "debian"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(places.folder, root / "usr/lib/lodestone", symlinks=True)
    _lay_out(places, root)
    architecture = _told(["dpkg", "--print-architecture"])
    control = CONTROL.format(
        version=places.version,
        architecture=architecture,
        kilobytes=sum(file.lstat().st_size for _, file in entries(root)) // 1024,
        **relations(places),
    )
    _write(root / "DEBIAN/control", control.encode())
    _write(root / "DEBIAN/md5sums", _sums(root).encode())
    _settle(root, places.epoch)
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "--build", root,
         places.dist / f"lodestone_{places.version}_{architecture}.deb"],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def relations(places: Places) -> dict[str, str]:
    """Return which packages are needed and which are wanted, as the fields of a package state it."""
    stated = stated_libraries(places.tree)
    perhaps = system.needed_outside(places.folder) & stated["perhaps"].keys()
    needed = {
        *stated["depends"].values(),
        *stated["files"].values(),
        *(stated["perhaps"][name] for name in perhaps),
    }
    oldest = f"libc6 (>= {system.glibc_needed(places.folder)})"
    return {
        "depends": ", ".join(sorted(oldest if name == "libc6" else name for name in needed)),
        "recommends": ", ".join(sorted(set(stated["recommends"].values()))),
    }


def _lay_out(places: Places, root: Path) -> None:
    """Put everything but the program's folder into place."""
    linux = places.tree / "packaging" / "linux"
    share = root / "usr/share"
    for name in ("lodestone", "lodestone-window"):
        _link(root / "usr/bin" / name, f"../lib/lodestone/{name}")
    _write(share / "applications/lodestone.desktop", (linux / "lodestone.desktop").read_bytes())
    _write(share / "mime/packages/lodestone.xml", (linux / "lodestone.xml").read_bytes())
    _write(share / "man/man1/lodestone.1.gz", _packed(linux / "lodestone.1"))
    _link(share / "man/man1/lodestone-window.1.gz", "lodestone.1.gz")
    for shell, completions in COMPLETIONS.items():
        _write(
            share / completions, _told([places.folder / "lodestone", "completion", shell]).encode() + b"\n"
        )
    drawn = places.work / "icons"
    for size in icons.SIZES:
        place = share / f"icons/hicolor/{size}x{size}/apps/lodestone.png"
        _write(place, (drawn / f"{size}.png").read_bytes())
    vector = share / "icons/hicolor/scalable/apps/lodestone.svg"
    _write(vector, (drawn / "lodestone.svg").read_bytes())
    _write(share / "doc/lodestone/copyright", COPYRIGHT.encode())
    _write(share / "doc/lodestone/changelog.gz", _packed(places.tree / "CHANGELOG.md"))


def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _link(link: Path, target: str) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)


def _sums(root: Path) -> str:
    files = [(name, path) for name, path in entries(root) if not path.is_dir()]
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {name}\n"
        for name, path in files
        if not path.is_symlink() and not name.startswith("DEBIAN/")
    )


def _settle(root: Path, epoch: int) -> None:
    """Give every file the mode and the date that it has in every build, whatever the umask and the clock."""
    for _, path in [*entries(root), ("", root)]:
        if not path.is_symlink():
            path.chmod(mode_of(path))
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _told(command: list[str | Path]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
