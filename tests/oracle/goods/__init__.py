# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The item and what is in it: amounts, materials, every fully known world, shares."""
