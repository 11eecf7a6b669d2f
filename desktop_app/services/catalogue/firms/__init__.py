# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties and owners: how they were looked up, what was judged, and how a case states them."""
