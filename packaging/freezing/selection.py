# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What of the tree, of Python, of Qt and of the system goes into the program's folder, and what stays out.

Every line here was tried: the program is run by tests/frozen after each build.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final

MODULES_LEFT_OUT: Final = [
    # the program opens no connection; so the means to do it stay out
    "PySide6.QtDBus",
    "PySide6.QtNetwork",
    "_ssl",
    "ftplib",
    "http.cookiejar",
    "http.server",
    "smtplib",
    "ssl",
    "xmlrpc",
    # Python has its own checksums; OpenSSL's are faster, and would be a library to watch and replace
    "_hashlib",
    # GNU readline and gdbm are GPL-3, and nobody types at a prompt of ours
    "_gdbm",
    "dbm.gnu",
    "readline",
    # pikepdf reads XMP with it on demand; the program writes its own and reads none
    "lxml",
    # ink.py opens PNG and JPEG and nothing else
    "PIL.AvifImagePlugin",
    "PIL.ImageCms",
    "PIL.ImageTk",
    "PIL.WebPImagePlugin",
    "PIL._avif",
    "PIL._imagingcms",
    "PIL._imagingtk",
    "PIL._webp",
    # tables of encodings that no parts list comes in; GBK, Big5, Shift-JIS, EUC-KR and Unicode stay
    "_codecs_hk",
    "_codecs_iso2022",
    # what libraries offer besides, to those who want it
    "IPython",
    "_pydecimal",
    "_bz2",
    "_curses",
    "_lzma",
    "_tkinter",
    "bz2",
    "cffi",  # cryptography needs its compiled half alone
    "curses",
    "defusedxml",
    "doctest",
    "lib2to3",
    "mako.ext",
    "multiprocessing",
    "lzma",
    "numpy",
    "pdb",
    "pydantic.mypy",
    "pydantic.v1",
    "pycparser",
    "pydoc",
    "reportlab.graphics.barcode",
    "reportlab.graphics.testshapes",
    "setuptools",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "tkinter",
    "unittest",
]

LEFT_OUT: Final = (
    # In "PySide6/*plugins" lie Qt's plugins on each system: Linux and macOS have a folder Qt between, Windows has not.
    # Qt: screens without a window system, remote screens, networks, OpenGL, rare picture formats
    "PySide6/*plugins/egldeviceintegrations/*",
    "PySide6/*plugins/generic/*",
    "PySide6/*plugins/networkinformation/*",
    "PySide6/*plugins/tls/*",
    "PySide6/*plugins/xcbglintegrations/*",
    "PySide6/*plugins/platforms/*qdirect2d*",
    "PySide6/*plugins/platforms/*qeglfs*",
    "PySide6/*plugins/platforms/*qlinuxfb*",
    "PySide6/*plugins/platforms/*qminimal*",
    "PySide6/*plugins/platforms/*qvkkhrdisplay*",
    "PySide6/*plugins/platforms/*qvnc*",
    "PySide6/*plugins/imageformats/*qicns*",
    "PySide6/*plugins/imageformats/*qtga*",
    "PySide6/*plugins/imageformats/*qtiff*",
    "PySide6/*plugins/imageformats/*qwbmp*",
    "PySide6/*plugins/imageformats/*qwebp*",
    # Qt: the theme that brings all of GTK with it
    "PySide6/*plugins/platformthemes/*qgtk3*",
    "*Qt6EglF*",
    "*Qt6Network*",
    "*QtNetwork*",
    "PySide6/QtDBus.*",
    # Windows: OpenGL worked out by the processor, 20 MB; the window is drawn without
    "*opengl32sw.dll",
    # libraries of Pillow that only its parts left out above need; macOS names them with a dot behind
    "*libavif[-.]*",
    "*liblcms2[-.]*",
    "*libsharpyuv[-.]*",
    "*libwebp*",
)

TRANSLATIONS: Final = frozenset({"qtbase_en.qm", "qtbase_zh_CN.qm"})
"""Of Qt's own words, those in the languages of the program."""

SYSTEM_LIBRARIES: Final = (
    # Python's own
    "libffi.so.*",
    "libmpdec.so.*",
    "libpython3.*",
    "libsqlite3.so.*",
    "libuuid.so.*",
    "libz.so.*",
    # Qt's door to X11, which many desktops lack in part; the plugin does not load without each of them
    "libxcb-cursor.so.*",
    "libxcb-icccm.so.*",
    "libxcb-image.so.*",
    "libxcb-keysyms.so.*",
    "libxcb-randr.so.*",
    "libxcb-render-util.so.*",
    "libxcb-render.so.*",
    "libxcb-shape.so.*",
    "libxcb-shm.so.*",
    "libxcb-sync.so.*",
    "libxcb-util.so.*",
    "libxcb-xfixes.so.*",
    "libxcb-xkb.so.*",
    "libxkbcommon-x11.so.*",
    "libxkbcommon.so.*",
)
"""What is taken from the system that builds. All else is left to the system that runs: a copy of its C++ library, its
fonts' or its desktop's libraries would have to fit what else that system loads into the program."""


def data_files(tree: Path, folder: str) -> Iterator[tuple[Path, PurePosixPath]]:
    """Yield each file below a folder of the tree, and the folder of the program it belongs into.

    What editors and interpreters leave behind is passed over; so are the README's pictures, the licences, which stand
    where people look for them: beside the program, and what the compiled translations are made from.
    """
    for file in sorted((tree / folder).rglob("*")):
        place = PurePosixPath(file.relative_to(tree).parent.as_posix())
        left_behind = "__pycache__" in file.parts or file.name.startswith(".")
        elsewhere = place.parts[:2] in {("resources", "pictures"), ("resources", "licences")}
        is_source = place.name == "translations" and file.suffix != ".qm"
        if file.is_file() and not (left_behind or elsewhere or is_source):
            yield file, place


def wanted(name: str) -> bool:
    """Tell whether a file that PyInstaller found goes into the folder; ``name`` is its place there."""
    place = PurePosixPath(name.replace("\\", "/"))
    if any(fnmatchcase(str(place), pattern) for pattern in LEFT_OUT):
        return False
    if place.parent.name == "translations" and place.parts[0] == "PySide6":
        return place.name in TRANSLATIONS
    if len(place.parts) == 1 and ".so" in place.name and not place.name.startswith(_OWN):
        return any(fnmatchcase(place.name, pattern) for pattern in SYSTEM_LIBRARIES)
    return True


_OWN: Final = ("_cffi_backend", "libQt6", "libicu", "libpyside6", "libshiboken6")
