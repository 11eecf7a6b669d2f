# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Reads lists of any shape: bytes of files in, typed tables with marks of doubt out."""
