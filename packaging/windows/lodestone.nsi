; SPDX-FileCopyrightText: 2026 The Lodestone authors
; SPDX-License-Identifier: Apache-2.0
;
; Installs Lodestone for the user who runs it, without asking for an administrator. Compiled by
; packaging/freezing/windows.py, which states VERSION, NUMBERS, FOLDER, INSTALLER, ICON, KILOBYTES.
; Data is kept elsewhere and is neither touched by an update nor removed with the program.

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"
!define CASE_CLASS "Lodestone.Case"
!define CASE_EXTENSION ".lodestone-case"

Name "Lodestone"
OutFile "${INSTALLER}"
InstallDir "$LOCALAPPDATA\Programs\Lodestone"
InstallDirRegKey HKCU "Software\Lodestone" "Folder"
BrandingText "Lodestone ${VERSION}"

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Lodestone"
VIAddVersionKey "FileDescription" "Lodestone"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Lodestone authors"
VIAddVersionKey "LegalCopyright" "2026 The Lodestone authors. Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\lodestone-window.exe"
!define MUI_LANGDLL_REGISTRY_ROOT "HKCU"
!define MUI_LANGDLL_REGISTRY_KEY "Software\Lodestone"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Installer language"

!insertmacro MUI_PAGE_LICENSE "${FOLDER}\LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString CASE_NAME ${LANG_ENGLISH} "Lodestone case"
LangString CASE_NAME ${LANG_SIMPCHINESE} "Lodestone 案例"
LangString RUNNING ${LANG_ENGLISH} "Lodestone is running. Close its window, then try again."
LangString RUNNING ${LANG_SIMPCHINESE} "Lodestone 正在运行。请关闭其窗口后重试。"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A folder is taken if it is empty, not there, or one of ours: it is emptied before the files are
; laid in, so that nothing of an older version is left to be loaded.
Function .onVerifyInstDir
  IfFileExists "$INSTDIR\lodestone-window.exe" ours
  IfFileExists "$INSTDIR\*.*" 0 ours
  ${DirState} "$INSTDIR" $0
  IntCmp $0 1 0 ours ours
  Abort
ours:
FunctionEnd

Section "Lodestone"
  IfFileExists "$INSTDIR\lodestone-window.exe" 0 empty
  ClearErrors
  Delete "$INSTDIR\lodestone-window.exe"  ; Windows does not delete a program that runs
  IfErrors 0 stopped
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
  Abort
stopped:
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
empty:
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Lodestone.lnk" "$INSTDIR\lodestone-window.exe"

  WriteRegStr HKCU "Software\Lodestone" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Lodestone"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\lodestone-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Lodestone authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  WriteRegStr HKCU "Software\Classes\${CASE_EXTENSION}" "" "${CASE_CLASS}"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}" "" "$(CASE_NAME)"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}\DefaultIcon" "" "$INSTDIR\lodestone-window.exe,0"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}\shell\open\command" "" '"$INSTDIR\lodestone-window.exe" "%1"'
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ClearErrors
  Delete "$INSTDIR\lodestone-window.exe"
  IfErrors 0 stopped
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
  Abort
stopped:
  Delete "$INSTDIR\lodestone.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\NOTICE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir "$INSTDIR"  ; only if nothing else lies in it
  Delete "$SMPROGRAMS\Lodestone.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Lodestone"
  DeleteRegKey HKCU "Software\Classes\${CASE_CLASS}"
  DeleteRegKey HKCU "Software\Classes\${CASE_EXTENSION}"
  ${un.RefreshShellIcons}
SectionEnd
