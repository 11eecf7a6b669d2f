# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Shipments, screenings, what if, next steps, the supplier letter."""
