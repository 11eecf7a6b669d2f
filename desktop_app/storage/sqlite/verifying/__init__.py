# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Looks through a data file of any version, as it is: read by hand, so that one strange cell stops nothing."""
