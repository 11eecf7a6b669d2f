# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files that come with the program: rules, lists, words, fonts, icons. Importing this does not access the disk."""

from __future__ import annotations

from pathlib import Path

from desktop_app.basics.messages import Refused

APP_NAME = "Lodestone"


def resources_folder() -> Path:
    """Return the folder of rules, lists, fonts and icons.

    It is in the package where a wheel has been installed, so that nothing of ours lies among the packages of others;
    beside it in the source tree and in a built program.
    """
    package = Path(__file__).resolve().parents[1]
    within = package / "resources"
    return within if within.is_dir() else package.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of one file or folder that comes with the program.

    Errors: Refused if it is missing, as in a damaged installation.
    """
    path = resources_folder().joinpath(*parts)
    if not path.exists():
        raise Refused(
            f"A file that belongs to {APP_NAME} is missing",
            file=str(path),
            do=f"Install {APP_NAME} again; your own data is kept elsewhere and stays as it is",
        )
    return path
