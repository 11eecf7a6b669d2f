# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window. The only package that imports Qt; it asks services and draws what they answer."""
