/* SPDX-FileCopyrightText: 2026 The Lodestone authors
   SPDX-License-Identifier: Apache-2.0 */
/* Stands in for Wine 10's mscms.dll, whose WcsCreateIccProfile is not written and ends the program: says "no colour profile", which Qt takes as sRGB. */
const __attribute__((used)) char lodestone_stands_in[] = "Lodestone: stands in for what Wine lacks";
#define X __declspec(dllexport)
X void *WcsOpenColorProfileW(void *a, void *b, void *c, unsigned d, unsigned e, unsigned f, unsigned g) { return 0; }
X void *OpenColorProfileW(void *a, unsigned b, unsigned c, unsigned d) { return 0; }
X void *WcsCreateIccProfile(void *a, unsigned b) { return 0; }
X int CloseColorProfile(void *a) { return 1; }
X int GetColorProfileFromHandle(void *a, void *b, unsigned *c) { return 0; }
int DllMain(void *a, unsigned b, void *c) { return 1; }
