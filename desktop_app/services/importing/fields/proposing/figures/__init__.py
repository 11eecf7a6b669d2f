# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Columns of money, masses and quantities: which is of one piece, in which unit, for how many."""
