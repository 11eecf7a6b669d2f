# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Chemical formulas and the standard atomic weights that they are worked out with."""
