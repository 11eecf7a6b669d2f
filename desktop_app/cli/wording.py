# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Codes as a terminal shows them."""


def code_words(code: str) -> str:
    """Return a code as words: "not started" for ``not_started``."""
    return code.replace("_", " ")
