# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Explains why Qt could not be loaded: in the source tree it names make setup, in a built program the package."""

from __future__ import annotations

import re
import sys
from typing import Final

from desktop_app.basics.errors import Refused

PACKAGES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0t64, in older systems libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64, in older systems libglib2.0-0",
    "libxcb.so.1": "libxcb1",
    "libzstd.so.1": "libzstd1",
}
"""The Debian and Ubuntu packages of libraries that the built program takes from the system."""

_LIBRARY: Final = re.compile(r"lib[\w.+-]+\.so[.\d]*")


def explain_load_error(error: ImportError) -> Refused:
    """Return the refusal for an error at the import of Qt."""
    if not getattr(sys, "frozen", False):
        problem, do = (f"the window cannot be opened: {error}", "Run make setup; it installs what Qt needs")
    elif library := _LIBRARY.search(str(error)):
        problem = f"the window cannot be opened, for this system lacks the library {library[0]}"
        do = _say_how_to_install(library[0])
    else:
        problem, do = f"the window cannot be opened: {error}", "Unpack or install Lodestone again"
    return Refused(problem, file="lodestone", do=do)


def _say_how_to_install(library: str) -> str:
    package = PACKAGES.get(library)
    if package is None:
        return "Install the package of your system that brings it, or unpack Lodestone again"
    return f"Install it; on Debian and Ubuntu it is in the package {package}"
