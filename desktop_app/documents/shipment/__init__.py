# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The memo of a whole shipment: a front sheet over all lines, what they share, then a section a line."""
