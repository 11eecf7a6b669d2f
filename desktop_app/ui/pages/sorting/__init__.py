# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page on which a person judges whether a party is an entry of a list: queue, both names, what each answer does."""
