# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Widgets that pages and dialogs are made of; they do not call services."""
