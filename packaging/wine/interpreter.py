# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A Python for Windows out of what registries hold: python.org's signed libraries from a wheel, and Debian's copy of
the standard library. What neither has is compiled here, and written down for the list of parts.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

from wine import prefix
from wine.prefix import COMPILER, HERE, OUT

PYTHON: Final = OUT / "python"
PROGRAM: Final = PYTHON / "python.exe"
FETCHED: Final = OUT / "fetched"
NOTE: Final = "made-of.json"
"""Says beside the interpreter what it was put together from; packaging/freezing reads it."""
SERIES: Final = "3.13"
SIGNERS: Final = ("Python Software Foundation", "Microsoft Corporation")

_LIBRARY: Final = Path(f"/usr/lib/python{SERIES}")
_BESIDE: Final = ("python313.dll", "VCRUNTIME140.dll", "VCRUNTIME140_1.dll")
_OTHERS: Final = ("libffi-8.dll", "libcrypto-3.dll", "libssl-3.dll", "sqlite3.dll", "zlib1.dll")
_LEFT_OUT: Final = (
    "__pycache__", "lib-dynload", "config-3*", "_sysconfigdata*", "test", "EXTERNALLY-MANAGED", "sitecustomize.py",
    "_distutils_system_mod.py", "ensurepip", "idlelib", "tkinter", "turtle*",
)  # fmt: skip


def fetch() -> str:
    """Fetch the wheels by their hashes."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--require-hashes", "--platform", "win_amd64", "--python-version", SERIES, "--only-binary=:all:",
         "--dest", FETCHED, "-r", HERE / "fetched.lock"],
        check=True,
    )  # fmt: skip
    return f"({sum(file.stat().st_size for file in FETCHED.glob('*.whl')) / 1e6:.0f} MB)"


def assemble() -> str:
    """Put the interpreter together, in a folder made anew."""
    shutil.rmtree(PYTHON, ignore_errors=True)
    libraries = PYTHON / "DLLs"
    libraries.mkdir(parents=True)
    with zipfile.ZipFile(_wheel("panda3d")) as packed:
        for name in packed.namelist():
            file = name.removeprefix("deploy_libs/")
            if file == name or re.search(r"\.cp313t-|^_test|^_ctypes_test", file):
                continue
            if file in _BESIDE:
                (PYTHON / file.lower()).write_bytes(packed.read(name))
            elif file in _OTHERS or (file.endswith(".pyd") and file != "_tkinter.pyd"):
                (libraries / file).write_bytes(packed.read(name))
    signed = sorted(path for path in PYTHON.rglob("*") if path.suffix in (".dll", ".pyd"))
    for path in signed:
        must_be_signed(path)
    shutil.copytree(_LIBRARY, PYTHON / "Lib", ignore=shutil.ignore_patterns(*_LEFT_OUT))
    shutil.copy(_LIBRARY / "LICENSE.txt", PYTHON)
    with zipfile.ZipFile(_wheel("pip")) as packed:
        packed.extractall(PYTHON / "Lib" / "site-packages")
    _compile()
    (PYTHON / NOTE).write_text(json.dumps(_made_of(), indent=1) + "\n", "utf-8")
    done = prefix.run(
        PROGRAM, "-c", "import sys, ctypes, sqlite3; print(sys.version.split()[0])", is_captured=True
    )
    if done.returncode != 0:
        raise SystemExit(f"windows: the Python does not start: {done.stdout}")
    return f"CPython {done.stdout.strip()}, {len(signed)} signed files, standard library of {_debian()}"


def must_be_signed(file: Path) -> None:
    """End the build if a file is not as its makers signed it.

    The digest is compared. Who vouches for the makers is not looked up: that certificate comes with Windows alone.
    """
    told = subprocess.run(
        ["osslsigncode", "verify", "-in", file], check=False, capture_output=True, text=True
    ).stdout
    stated, worked_out = (
        re.findall(rf"^{word} message digest *: *(\w+)", told, re.MULTILINE)
        for word in ("Current", "Calculated")
    )
    if not stated or stated != worked_out or not any(f"/O={signer}/" in told for signer in SIGNERS):
        raise SystemExit(f"windows: {file.name} is not as {' or '.join(SIGNERS)} signed it")


def exported(library: Path) -> list[str]:
    """Return the names that a library offers."""
    told = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", library], check=True, capture_output=True, text=True
    ).stdout
    table = told.partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    return sorted(re.findall(r"^\s*\[ *\d+\] .* (\S+)$", table, re.MULTILINE))


def _compile() -> None:
    """Make the programs that start Python, and python3.dll, which hands each name on to python313.dll."""
    names = exported(PYTHON / "python313.dll")
    scripts = PYTHON / "Lib" / "venv" / "scripts" / "nt"
    scripts.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        plain, forwards = Path(made, "python313.def"), Path(made, "python3.def")
        plain.write_text("\n".join(("LIBRARY python313.dll", "EXPORTS", *names)) + "\n", "ascii")
        rows = (f"{name} = python313.{name}" for name in names)
        forwards.write_text("\n".join(("LIBRARY python3.dll", "EXPORTS", *rows)) + "\n", "ascii")
        imports = Path(made, "libpython313.a")
        subprocess.run(["x86_64-w64-mingw32-dlltool", "-d", plain, "-l", imports], check=True)
        for source, program, more in (
            ("python.c", PROGRAM, [imports]),
            ("venvlauncher.c", scripts / "venvlauncher.exe", []),
        ):
            subprocess.run(
                [COMPILER, "-O2", "-s", "-municode", HERE / source, *more, "-o", program], check=True
            )
        shutil.copy(scripts / "venvlauncher.exe", scripts / "venvwlauncher.exe")
        empty = Path(made, "empty.c")
        empty.write_text("int DllMain(void *a, unsigned b, void *c) { return 1; }\n", "ascii")
        prefix.compile_library(empty, PYTHON / "python3.dll", forwards)


def _made_of() -> dict[str, object]:
    return {
        "trial": "its parts are not of one release of CPython",
        "standard_library": _debian(),
        "signed": "python.org's libraries out of the wheel " + _wheel("panda3d").name,
        "built_here": {"python3.dll": "hands every name on to python313.dll"},
    }


def _debian() -> str:
    asked = ["dpkg-query", "--show", "--showformat", "${Version}", f"libpython{SERIES}-stdlib"]
    return f"Debian's {subprocess.run(asked, check=True, capture_output=True, text=True).stdout}"


def _wheel(name: str) -> Path:
    (found,) = FETCHED.glob(f"{name}-*.whl")
    return found


def install(lock: Path) -> str:
    """Install the libraries of a lock into the interpreter, by their hashes."""
    done = prefix.run(
        PROGRAM, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-compile", "--disable-pip-version-check",
        "--no-warn-script-location", "-r", lock, env=own_pip(),
    )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit(
            "windows: the libraries could not be installed; see the lines above, then run this again"
        )
    return lock.name


def own_pip() -> dict[str, str]:
    """Return how pip is set up on this machine, for a pip under Wine, which reads no file of this system's."""
    asked = [sys.executable, "-m", "pip", "config", "list"]
    told = subprocess.run(asked, check=True, capture_output=True, text=True).stdout
    found = dict(re.findall(r"^(?:global|install|:env:)\.([\w-]+)='(.*)'$", told, re.MULTILINE))
    kept = {name: value for name, value in found.items() if name in ("index-url", "extra-index-url", "cert")}
    if "cert" in kept:
        kept["cert"] = prefix.windows_name(Path(kept["cert"]))
    proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    return {**proxies, **{f"PIP_{name.upper().replace('-', '_')}": value for name, value in kept.items()}}
