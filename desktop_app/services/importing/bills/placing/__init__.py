# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Finds what each row of a list is built into: by depth, by position, by pairs."""
