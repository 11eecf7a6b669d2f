# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The data file: opened, locked, upgraded, and what can go wrong with it."""
