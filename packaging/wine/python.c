/* SPDX-FileCopyrightText: 2026 The Lodestone authors
   SPDX-License-Identifier: Apache-2.0 */
/* Starts Python: all of it is in python313.dll. What python.org signs is not in what registries hold. */
#include <wchar.h>
__declspec(dllimport) int Py_Main(int, wchar_t **);
int wmain(int argc, wchar_t **argv) { return Py_Main(argc, argv); }
