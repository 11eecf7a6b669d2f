#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
#
# Prepares .venv so that .venv/bin/lodestone works and the tests can run. What is already done is
# not done again: each step leaves a stamp in .venv, which holds what the step depends on.
#
#   PYTHON=/path/to/python3   the interpreter to build .venv with; else python3
#   VENV=.venv-other          another folder than .venv, for a second interpreter beside it
set -eu
cd "$(dirname "$0")/.."

venv=${VENV:-.venv}
venv_python=$venv/bin/python
lock=requirements-dev.lock

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

stamped() { [ "$(cat "$venv/.stamp-$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$venv/.stamp-$1"; }
digest() { cat "$@" | sha256sum | cut -d ' ' -f 1; }

# ---- system packages -------------------------------------------------------------------------

# Print what has to stand before apt-get; fail if this user may not run it. Never asks.
how_to_apt() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" != 0 ] || return 0
    command -v sudo >/dev/null && sudo -n true 2>/dev/null && echo 'sudo -n'
}

apt_get() {
    before=$(how_to_apt) || return 1
    $before env DEBIAN_FRONTEND=noninteractive apt-get "$@" </dev/null >/dev/null
}

# Install packages; a stale or empty package list is refreshed once.
apt_install() {
    apt_get install -qq -y --no-install-recommends "$@" && return
    apt_get update -qq && apt_get install -qq -y --no-install-recommends "$@"
}

# ---- the interpreter -------------------------------------------------------------------------

# What decides whether .venv can be kept: which Python, and where the tree lies. Nothing for a
# Python that is missing, broken or too old.
interpreter() {
    "$1" -c 'if True:
        import sys
        if sys.version_info >= (3, 11):
            print(sys.version.split()[0], sys.implementation.name, sys.base_prefix, sys.argv[1])
    ' "$(pwd)" 2>/dev/null || true
}

choose_python() {
    python=${PYTHON:-python3}
    command -v "$python" >/dev/null || stop "$python was not found; install Python 3.11 or later"
    [ -n "$(interpreter "$python")" ] ||
        stop "$("$python" -V 2>&1) is older than 3.11; set PYTHON to a newer one and run this again"
}

# Without PYTHON any sound .venv is kept, also one that somebody made by hand.
venv_is_sound() {
    have=$(interpreter "$venv_python")
    [ -n "$have" ] || return 1
    [ -z "${PYTHON:-}" ] || [ "$(interpreter "$PYTHON")" = "$have" ] || return 1
    [ ! -e "$venv/.stamp-venv" ] || stamped venv "$have"
}

# Debian splits pip and parts of venv off its Python; fetch them where that is allowed.
need_pip() {
    "$python" -m pip --version >/dev/null 2>&1 && return
    say "pip is missing, installing it"
    apt_install python3-pip python3-venv || true
    "$python" -m pip --version >/dev/null 2>&1 ||
        "$python" -c 'import ensurepip' 2>/dev/null ||
        stop "$python has no pip; install the package python3-pip"
}

make_venv() {
    rm -rf "$venv"
    "$python" -m venv --without-pip "$venv" >/dev/null 2>&1 && return
    say "this Python cannot make a virtual environment yet, installing python3-venv"
    apt_install python3-venv || true
    rm -rf "$venv"
    "$python" -m venv --without-pip "$venv" >&2 ||
        stop "$python cannot make a virtual environment; install the package python3-venv"
}

# Run pip on .venv. The pip of the Python behind it can do that from version 22.3 on; an older or
# absent one is replaced by the copy that Python carries.
venv_pip() {
    base=$("$venv_python" -c 'import sys; print(sys._base_executable)')
    if "$venv_python" -m pip --version >/dev/null 2>&1; then
        "$venv_python" -m pip "$@"
    elif "$base" -m pip --python "$venv_python" --version >/dev/null 2>&1; then
        "$base" -m pip --python "$venv_python" "$@"
    else
        "$venv_python" -m ensurepip >&2 ||
            stop "$base has no pip of version 22.3 or later; install one and run this again"
        "$venv_python" -m pip "$@"
    fi
}

# ---- the steps -------------------------------------------------------------------------------

step_venv() {
    if ! venv_is_sound; then
        choose_python
        need_pip
        say "making $venv with $("$python" -V 2>&1)"
        make_venv
        have=$(interpreter "$venv_python")
    fi
    stamp venv "$have"
}

step_libraries() {
    wanted=$(digest "$lock")
    stamped libraries "$wanted" && return
    say "installing the libraries of $lock"
    venv_pip install --quiet --disable-pip-version-check --require-hashes -r "$lock" >&2 ||
        stop "the libraries could not be installed; see the lines above, then run this again"
    stamp libraries "$wanted"
}

step_program() {
    wanted=$(digest pyproject.toml)
    stamped program "$wanted" && return
    venv_pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation \
        --editable . >&2 || stop "the program could not be put into $venv; see the lines above"
    stamp program "$wanted"
}

# Qt opens these itself, so pip cannot bring them. A file per line, then its packages: the first
# name that the system knows is taken.
qt_libraries='
libglib-2.0.so.0        libglib2.0-0t64 libglib2.0-0
libGL.so.1              libgl1
libEGL.so.1             libegl1
libxkbcommon.so.0       libxkbcommon0
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libgssapi_krb5.so.2     libgssapi-krb5-2
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-image.so.0       libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-xkb.so.1         libxcb-xkb1
'

# Print the lines of the table above whose library cannot be opened.
missing_libraries() {
    printf '%s' "$qt_libraries" | "$venv_python" -c '
import ctypes, sys
for line in filter(str.strip, sys.stdin):
    try:
        ctypes.CDLL(line.split()[0])
    except OSError:
        print(line.strip())
'
}

# Print, for each missing library, the package that holds it on this system.
packages_for() {
    while read -r _ first second; do
        if [ -n "$second" ] && ! apt-cache show "$first" >/dev/null 2>&1; then
            echo "$second"
        else
            echo "$first"
        fi
    done
}

# Not having them is no reason to stop: all but windows works. It is said at each run, though.
step_qt_libraries() {
    wanted="$(digest packaging/setup.sh) $(cat "$venv/.stamp-venv")"
    stamped qt "$wanted" && return
    missing=
    [ "$(uname -s)" != Linux ] || missing=$(missing_libraries)
    if [ -n "$missing" ] && how_to_apt >/dev/null; then
        say "installing what Qt needs from the system"
        apt-cache show libgl1 >/dev/null 2>&1 || apt_get update -qq || true
        # shellcheck disable=SC2046  # one word, one package
        apt_install $(printf '%s\n' "$missing" | packages_for) || true
        missing=$(missing_libraries)
    fi
    if [ -n "$missing" ]; then
        say "windows will not open until these packages are installed:" \
            "$(printf '%s\n' "$missing" | packages_for | tr '\n' ' ')"
    else
        stamp qt "$wanted"
    fi
}

step_venv
step_libraries
step_program
step_qt_libraries
