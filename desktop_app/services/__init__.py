# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The services: one function for each thing a user can do. They call ports, never a window or database directly."""
