# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lists as firms write them, what a careful clerk takes from each, and how much of it the program takes."""
