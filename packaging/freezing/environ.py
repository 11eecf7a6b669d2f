# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs before the program in the built one: puts right what the built program finds in its process.

On Linux it was started with its own folder on the path of libraries. What it starts in turn, such as the viewer of a
PDF, has to find the system's libraries there and not ours: another Qt would end it.

On Windows a program without a console has no standard output and error, and the first line written would end it.
"""

import os
import sys

_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is not None:
    os.environ["LD_LIBRARY_PATH"] = _before
elif getattr(sys, "_MEIPASS", "") == os.environ.get("LD_LIBRARY_PATH"):
    del os.environ["LD_LIBRARY_PATH"]

for _name in ("stdout", "stderr"):
    if getattr(sys, _name) is None:
        setattr(sys, _name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - open as long as the program
