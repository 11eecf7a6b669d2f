#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
#
# Works out the exact version and hash of every library, for every system and Python at once:
#   requirements.lock      what the program needs
#   requirements-dev.lock  that, and what its tests need
#   packaging/requirements-build.lock  what building the program that is installed needs besides
# Needs uv and a network. `packaging/lock.sh --upgrade` takes newer versions where pyproject.toml
# allows them; without it versions stay unless pyproject.toml forces a change.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null || {
    echo "lock: uv is missing; install it with: python3 -m pip install uv" >&2
    exit 1
}

compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --no-strip-extras \
        --custom-compile-command "make lock" "$@"
}

compile pyproject.toml --group dev --output-file requirements-dev.lock "$@"
# The small locks are cut from the large one, so that all agree.
compile pyproject.toml --constraint requirements-dev.lock --output-file requirements.lock
compile --group pyproject.toml:build --constraint requirements-dev.lock \
    --output-file packaging/requirements-build.lock
