# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The window: pages, dialogs and widgets. The only package that imports Qt; all work is done by the services."""
