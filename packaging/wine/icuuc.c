/* SPDX-FileCopyrightText: 2026 The Lodestone authors
   SPDX-License-Identifier: Apache-2.0 */
/* Stands in for Windows 10's own icuuc.dll, which Wine 10 lacks: Qt's core links to its converters of old encodings.
   It knows no converter and says so; Qt then offers only its own (UTF-8, -16, -32, Latin-1, system). */
typedef int E;
const __attribute__((used)) char lodestone_stands_in[] = "Lodestone: stands in for what Wine lacks";
#define X __declspec(dllexport)
X void *ucnv_open(const char *n, E *e) { if (e && *e <= 0) *e = 4; return 0; }
X void ucnv_close(void *c) {}
X void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
X void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
X void ucnv_reset(void *c) {}
X signed char ucnv_getMaxCharSize(void *c) { return 1; }
X const char *ucnv_getName(void *c, E *e) { return 0; }
X void ucnv_getToUCallBack(void *c, void **a, const void **x) {}
X void ucnv_getFromUCallBack(void *c, void **a, const void **x) {}
X void ucnv_setToUCallBack(void *c, void *a, const void *x, void **o, const void **y, E *e) { if (e && *e <= 0) *e = 1; }
X void ucnv_setFromUCallBack(void *c, void *a, const void *x, void **o, const void **y, E *e) { if (e && *e <= 0) *e = 1; }
X void ucnv_cbToUWriteUChars(void *a, const void *s, int n, int o, E *e) { if (e && *e <= 0) *e = 1; }
X void ucnv_cbFromUWriteUChars(void *a, const void **s, const void *l, int o, E *e) { if (e && *e <= 0) *e = 1; }
X void ucnv_toUnicode(void *c, void **t, const void *tl, const char **s, const char *sl, int *o, signed char f, E *e) { if (e && *e <= 0) *e = 1; }
X void ucnv_fromUnicode(void *c, char **t, const char *tl, const void **s, const void *sl, int *o, signed char f, E *e) { if (e && *e <= 0) *e = 1; }
X int ucnv_toUCountPending(void *c, E *e) { return 0; }
X int ucnv_fromUCountPending(void *c, E *e) { return 0; }
X const char *ucnv_getStandardName(const char *n, const char *s, E *e) { return 0; }
X const char *ucnv_getAvailableName(int n) { return 0; }
X int ucnv_countAvailable(void) { return 0; }
int DllMain(void *a, unsigned b, void *c) { return 1; }
