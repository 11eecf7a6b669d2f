# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""All kinds of alteration, from the modules of this folder."""

from __future__ import annotations

from typing import Final

from tests.checking.forging import (  # noqa: F401 - importing them enters what they hold
    alteration,
    attached,
    drawing,
    fonts,
    laid_over,
    pages,
    properties,
    text,
    whole_file,
)
from tests.checking.forging.alteration import Alteration

KINDS: Final[tuple[Alteration, ...]] = tuple(alteration.ALTERATIONS.values())
BY_NAME: Final = dict(alteration.ALTERATIONS)
SAVED_ANEW: Final = tuple(kind for kind in KINDS if kind.name.startswith("saved anew"))
"""Those that leave the paper as it is, and only its bytes are others."""
