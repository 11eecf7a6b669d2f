# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Parties looked up anew: which entries are new, gone or changed, and which screenings and records they touch."""
