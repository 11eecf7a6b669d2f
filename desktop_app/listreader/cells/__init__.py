# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Cells into values: figures, units, currencies, countries, days, formulas."""
