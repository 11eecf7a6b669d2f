# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Services about shipments, screenings, what if, next steps and the supplier letter."""
