# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Registers: tables of records, evidence and journal entries, printed as papers."""
