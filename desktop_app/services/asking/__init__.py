# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Suppliers asked with sheets to fill in, and their answers taken back."""
