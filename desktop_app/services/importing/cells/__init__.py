# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what a cell shows into exact values: figures, money, masses, countries, days, formulas.

Where one cell can be read in two ways, all cells of its column decide; where they do not, it is doubtful.
"""
