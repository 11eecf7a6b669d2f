# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What Windows wants besides: the version that Explorer shows, and an installer that needs no administrator."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from freezing.archives import entries

RESOURCE: Final = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'The Lodestone authors'),
      StringStruct('FileDescription', 'Lodestone'),
      StringStruct('FileVersion', '{version}'),
      StringStruct('InternalName', 'lodestone'),
      StringStruct('LegalCopyright', '2026 The Lodestone authors. Apache-2.0'),
      StringStruct('ProductName', 'Lodestone'),
      StringStruct('ProductVersion', '{version}'),
    ])]),
    VarFileInfo([VarStruct('Translation', [0x409, 1200])]),
  ],
)
"""


def numbers_of(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows keeps."""
    first, second, third = (int(number) for number in version.split("."))
    return first, second, third, 0


def version_resource(version: str) -> str:
    """Return the version resource of the programs, in the form that PyInstaller reads."""
    return RESOURCE.format(version=version, numbers=numbers_of(version))


def compile_installer(tree: Path, folder: Path, installer: Path, *, version: str) -> None:
    """Pack a folder into an installer. Needs makensis, which runs on Linux too."""
    kilobytes = sum(path.stat().st_size for _, path in entries(folder) if path.is_file()) // 1024
    stated = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, numbers_of(version))),
        "FOLDER": folder,
        "INSTALLER": installer,
        "ICON": folder.parent / "icons" / "lodestone.ico",
        "KILOBYTES": kilobytes,
    }
    subprocess.run(
        ["makensis", "-V2", "-INPUTCHARSET", "UTF8", "-WX",
         *(f"-D{name}={value}" for name, value in stated.items()),
         tree / "packaging" / "windows" / "lodestone.nsi"],
        check=True,
    )  # fmt: skip
