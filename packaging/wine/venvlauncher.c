/* SPDX-FileCopyrightText: 2026 The Lodestone authors
   SPDX-License-Identifier: Apache-2.0 */
/* What venv lays down as python.exe on Windows: reads "home" of pyvenv.cfg beside its folder, starts the Python
   there, tells it where it was called from, waits, and ends as that did. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static wchar_t self[32768], settings[32768], home[32768], command[65536];

int wmain(void) {
    GetModuleFileNameW(NULL, self, 32767);
    wcscpy(settings, self);
    *wcsrchr(settings, L'\\') = 0;
    wcscpy(wcsrchr(settings, L'\\'), L"\\pyvenv.cfg");
    FILE *file = _wfopen(settings, L"rb");
    if (!file) { fwprintf(stderr, L"no pyvenv.cfg beside %ls\n", self); return 106; }
    char line[8192];
    while (fgets(line, sizeof line, file)) {
        char *value = strchr(line, '=');
        if (strncmp(line, "home", 4) || !value) continue;
        value++;
        while (*value == ' ') value++;
        value[strcspn(value, "\r\n")] = 0;
        MultiByteToWideChar(CP_UTF8, 0, value, -1, home, 32000);
    }
    fclose(file);
    SetEnvironmentVariableW(L"__PYVENV_LAUNCHER__", self);
    wcscat(home, L"\\python.exe");
    wchar_t *rest = GetCommandLineW();
    if (*rest == L'"') { rest = wcschr(rest + 1, L'"'); rest = rest ? rest + 1 : L""; }
    else while (*rest && *rest != L' ' && *rest != L'\t') rest++;
    swprintf(command, 65535, L"\"%ls\"%ls", home, rest);
    STARTUPINFOW start = { sizeof start };
    PROCESS_INFORMATION made;
    GetStartupInfoW(&start);
    if (!CreateProcessW(home, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &made)) {
        fwprintf(stderr, L"cannot start %ls\n", home);
        return 101;
    }
    WaitForSingleObject(made.hProcess, INFINITE);
    DWORD status = 1;
    GetExitCodeProcess(made.hProcess, &status);
    return (int)status;
}
