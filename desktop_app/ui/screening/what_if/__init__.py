# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The dialog that changes a fact and shows how the verdict moves, without touching the record."""
