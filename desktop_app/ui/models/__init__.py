# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The table model: declared columns over rows that are dataclasses; cells are not edited."""
