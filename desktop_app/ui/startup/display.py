# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks whether a window can be shown, before Qt is loaded: without a display Qt ends the process.

The check connects with the same libraries as Qt. The environment variable alone does not tell whether a display server
answers and admits this user.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
from typing import Final

from desktop_app.basics.messages import Refused

DISPLAYS: Final = {"DISPLAY": "xcb", "WAYLAND_DISPLAY": "wayland"}
"""The environment variables that name a display, with Qt's name of the platform."""
PLATFORM: Final = "QT_QPA_PLATFORM"
"""The environment variable that chooses Qt's platform; it is usually not set."""
# As constants, because the build would bundle the system's library if it were named in the call.
_XCB: Final = "libxcb.so.1"
_WAYLAND: Final = "libwayland-client.so.0"
_ELSE: Final = "Run lodestone --help for what works without one"


def find_display_fault() -> Refused | None:
    """Return why no window can be shown; None if one can, or no fault is known."""
    wanted = [one.partition(":")[0] for one in os.environ.get(PLATFORM, "").split(";") if one]
    if sys.platform != "linux" or any(not (one == "xcb" or one.startswith("wayland")) for one in wanted):
        return None
    names = [name for name in DISPLAYS if os.environ.get(name)]
    if not names and not wanted:
        return Refused("there is no display to open the window on", file="lodestone", do=_ELSE)
    tried = wanted or [DISPLAYS[name] for name in names]
    if any(_x_server_answers() if platform == "xcb" else _wayland_answers() for platform in tried):
        return None
    called = ", ".join(f"{name}={os.environ[name]}" for name in names) or os.environ[PLATFORM]
    return Refused(
        f"the display ({called}) cannot be reached",
        file="lodestone",
        do=f"Start it from the desktop, or correct the name of the display. {_ELSE}",
    )


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:  # Qt reports the missing library itself
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    try:
        wayland = ctypes.CDLL(_WAYLAND)
    except OSError:  # Qt needs the library, too
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = wayland.wl_display_connect(None)
    if connection is None:
        return False
    wayland.wl_display_disconnect(connection)
    return True


# --------------------------------------------------------------------------------------------------
# Explains why Qt could not be loaded: in the source tree it names make setup, in a built program the
# package.


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
        do = "Install the package of your system that brings it, or unpack Lodestone again"
        if library[0] in PACKAGES:
            do = f"Install it; on Debian and Ubuntu it is in the package {PACKAGES[library[0]]}"
    else:
        problem, do = f"the window cannot be opened: {error}", "Unpack or install Lodestone again"
    return Refused(problem, file="lodestone", do=do)
