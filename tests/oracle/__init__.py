# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A second, deliberately simple reading of the contract, used to test the engine against."""
