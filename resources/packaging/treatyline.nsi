; The installer for Windows: for one reader, without an administrator. Needs the definitions
;   VERSION  of the program
;   FOLDER   with the frozen program
;   FILES    an include file that deletes what the folder has, and nothing else
;   OUTPUT   what is made
; and may have TARGET, for a computer on which the installer itself is to be of another kind.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define CLASS "Software\Classes\treatyline"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Treatyline"
!define PROGRAM "$INSTDIR\treatyline.exe"
!define REMOVER "$INSTDIR\uninstall.exe"

Name "Treatyline"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Treatyline"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "Treatyline ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Treatyline"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Treatyline"
VIAddVersionKey LegalCopyright "The Treatyline authors"

!define MUI_ICON "..\icons\treatyline.ico"
!define MUI_UNICON "..\icons\treatyline.ico"
!define MUI_FINISHPAGE_RUN "${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is for readers of any other language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Russian"

LangString comment ${LANG_ENGLISH} "Agreements, meetings and operations against the drug trade, offline"
LangString comment ${LANG_SIMPCHINESE} "禁毒合作的协议、会议与行动，离线查阅"
LangString comment ${LANG_RUSSIAN} "Соглашения, встречи и операции против наркоторговли — без сети"
LangString old ${LANG_ENGLISH} "Treatyline needs 64-bit Windows 10, version 1809, or later."
LangString old ${LANG_SIMPCHINESE} "Treatyline 需要 64 位 Windows 10（1809 版）或更高版本。"
LangString old ${LANG_RUSSIAN} "Для Treatyline нужна 64-разрядная Windows 10 версии 1809 или новее."
LangString open ${LANG_ENGLISH} "Treatyline is open. Close its window and try again."
LangString open ${LANG_SIMPCHINESE} "Treatyline 正在运行。请关闭其窗口后重试。"
LangString open ${LANG_RUSSIAN} "Программа Treatyline открыта. Закройте её окно и повторите попытку."

!macro CLOSING un
  ; A program that is running cannot be written to.
  Function ${un}CloseProgram
    ${DoWhile} ${FileExists} "${PROGRAM}"
      ClearErrors
      FileOpen $0 "${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(open)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel 2
      Quit
    ${Loop}
  FunctionEnd
!macroend

!insertmacro CLOSING ""
!insertmacro CLOSING "un."

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(old)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  Call CloseProgram
  ; What another version had and this one has not would stay.
  ${If} ${FileExists} "${REMOVER}"
    ExecWait '"${REMOVER}" /S _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}\*.*"
  WriteUninstaller "${REMOVER}"
  CreateShortcut "$SMPROGRAMS\Treatyline.lnk" "${PROGRAM}" "" "" "" "" "" "$(comment)"

  WriteRegStr HKCU "${CLASS}" "" "URL:Treatyline"
  WriteRegStr HKCU "${CLASS}" "URL Protocol" ""
  WriteRegStr HKCU "${CLASS}\DefaultIcon" "" "${PROGRAM},0"
  WriteRegStr HKCU "${CLASS}\shell\open\command" "" '"${PROGRAM}" --open "%1"'

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "Treatyline"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "${PROGRAM},0"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "The Treatyline authors"
  WriteRegStr HKCU "${ENTRY}" "Comments" "$(comment)"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"${REMOVER}"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"${REMOVER}" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
SectionEnd

Section Uninstall
  Call un.CloseProgram
  Delete "$SMPROGRAMS\Treatyline.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  ; Another copy may have taken the references over.
  ReadRegStr $0 HKCU "${CLASS}\shell\open\command" ""
  ${If} $0 == '"${PROGRAM}" --open "%1"'
    DeleteRegKey HKCU "${CLASS}"
  ${EndIf}
  ; The settings are elsewhere, and a folder that holds anything else stays.
  !include "${FILES}"
  Delete "${REMOVER}"
  RMDir "$INSTDIR"
SectionEnd
