; SPDX-FileCopyrightText: 2026 The Lodestone authors
; SPDX-License-Identifier: Apache-2.0
;
; Installs Lodestone for the user who runs it, without asking for an administrator. Compiled by
; packaging/freezing/windows.py, which states VERSION, NUMBERS, FOLDER, INSTALLER, ICON, KILOBYTES.
; Data is kept elsewhere and is neither touched by an update nor removed with the program.

Unicode true
Target amd64-unicode  ; the program is of 64 bits, and so is every Windows that it runs on
SetCompressor /SOLID lzma
AllowSkipFiles off  ; a program with a file left out does not run
SetDateSave off  ; else the times of the files that were packed are in the installer, and differ by build
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"
!define CASE_CLASS "Lodestone.Case"
!define CASE_EXTENSION ".lodestone-case"
!define LAW_CLASS "Lodestone.Law"
!define LAW_EXTENSION ".lodestone-law"

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
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE MustBeOurs
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
LangString LAW_NAME ${LANG_ENGLISH} "Lodestone law file"
LangString LAW_NAME ${LANG_SIMPCHINESE} "Lodestone 法规文件"
LangString RUNNING ${LANG_ENGLISH} "Lodestone is running. Close its window, then try again."
LangString RUNNING ${LANG_SIMPCHINESE} "Lodestone 正在运行。请关闭其窗口后重试。"
LangString STRANGE ${LANG_ENGLISH} "The folder $INSTDIR holds other files. Choose an empty folder, a new one, or the one Lodestone was installed in."
LangString STRANGE ${LANG_SIMPCHINESE} "文件夹 $INSTDIR 中有其他文件。请选择空文件夹、新文件夹，或先前安装 Lodestone 的文件夹。"
LangString STUCK ${LANG_ENGLISH} "Some files in $INSTDIR could not be removed. Close what uses them, then try again."
LangString STUCK ${LANG_SIMPCHINESE} "$INSTDIR 中的部分文件无法删除。请关闭正在使用这些文件的程序后重试。"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A folder is taken if it is empty, not there, or one of ours: it is emptied before the files are
; laid in, so that nothing of an older version is left to be loaded. Ours is one that holds either
; program, and the one that was written down when an installation began, however far that came.
; Any other is refused with a reason; a button that is grey gives none.
Function MustBeOurs
  IfFileExists "$INSTDIR\lodestone-window.exe" ours
  IfFileExists "$INSTDIR\lodestone.exe" ours
  ReadRegStr $0 HKCU "Software\Lodestone" "Folder"
  StrCmp $0 $INSTDIR ours
  IfFileExists "$INSTDIR\*.*" 0 ours
  ${DirState} "$INSTDIR" $0
  IntCmp $0 1 0 ours ours
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(STRANGE)" /SD IDOK
  Abort
ours:
FunctionEnd

; Ends with a message if either program runs: Windows does not let a program that runs be written to.
; Nothing is changed by asking, so that what is there still works if the answer is to stop.
!macro MUST_NOT_RUN
  ClearErrors
  IfFileExists "$INSTDIR\lodestone-window.exe" 0 +3
  FileOpen $0 "$INSTDIR\lodestone-window.exe" a
  FileClose $0
  IfFileExists "$INSTDIR\lodestone.exe" 0 +3
  FileOpen $1 "$INSTDIR\lodestone.exe" a
  FileClose $1
  IfErrors 0 +3
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
  Abort
!macroend

; Removes what an installation laid down, but for the program that uninstalls. Ends with a message
; if something stays; all that is needed to try again is still there then.
!macro REMOVE_PROGRAM
  ClearErrors
  Delete "$INSTDIR\lodestone-window.exe"
  Delete "$INSTDIR\lodestone.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\NOTICE.txt"
  IfFileExists "$INSTDIR\_internal\*.*" 0 +2
  RMDir /r "$INSTDIR\_internal"
  IfFileExists "$INSTDIR\licences\*.*" 0 +2
  RMDir /r "$INSTDIR\licences"
  IfErrors 0 +3
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(STUCK)" /SD IDOK
  Abort
!macroend

Section "Lodestone"
  Call MustBeOurs  ; without pages nobody has asked yet
  !insertmacro MUST_NOT_RUN
  !insertmacro REMOVE_PROGRAM

  ; First what lets an installation that stops halfway be repeated, or removed.
  SetOutPath "$INSTDIR"
  WriteRegStr HKCU "Software\Lodestone" "Folder" "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Lodestone"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'

  File /r "${FOLDER}\*.*"

  CreateShortcut "$SMPROGRAMS\Lodestone.lnk" "$INSTDIR\lodestone-window.exe"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\lodestone-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Lodestone authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  WriteRegStr HKCU "Software\Classes\${CASE_EXTENSION}" "" "${CASE_CLASS}"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}" "" "$(CASE_NAME)"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}\DefaultIcon" "" "$INSTDIR\lodestone-window.exe,0"
  WriteRegStr HKCU "Software\Classes\${CASE_CLASS}\shell\open\command" "" '"$INSTDIR\lodestone-window.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\${LAW_EXTENSION}" "" "${LAW_CLASS}"
  WriteRegStr HKCU "Software\Classes\${LAW_CLASS}" "" "$(LAW_NAME)"
  WriteRegStr HKCU "Software\Classes\${LAW_CLASS}\DefaultIcon" "" "$INSTDIR\lodestone-window.exe,0"
  WriteRegStr HKCU "Software\Classes\${LAW_CLASS}\shell\open\command" "" '"$INSTDIR\lodestone-window.exe" "%1"'
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro MUST_NOT_RUN
  !insertmacro REMOVE_PROGRAM
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"  ; only if nothing else lies in it
  Delete "$SMPROGRAMS\Lodestone.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Lodestone"
  DeleteRegKey HKCU "Software\Classes\${CASE_CLASS}"
  DeleteRegKey HKCU "Software\Classes\${CASE_EXTENSION}"
  DeleteRegKey HKCU "Software\Classes\${LAW_CLASS}"
  DeleteRegKey HKCU "Software\Classes\${LAW_EXTENSION}"
  ${un.RefreshShellIcons}
SectionEnd
