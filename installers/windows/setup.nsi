; makensis -DVERSION=… -DFROM=folder of the frozen program -DLISTS=folder of lists -DTO=setup.exe setup.nsi
;
; For this user, without an administrator; for everybody with /ALLUSERS, by one. Silent with /S.
; /AUTOSTART starts DeskCoach at login. The uninstaller asks before it touches a person's data.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define REGISTERED "Software\Microsoft\Windows\CurrentVersion\Uninstall\DeskCoach"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define CLASSES "Software\Classes"
!define PROGRAM "deskcoach-gui.exe"

Name "DeskCoach"
OutFile "${TO}"
RequestExecutionLevel user
BrandingText "DeskCoach ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "DeskCoach"
VIAddVersionKey FileDescription "DeskCoach setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "The DeskCoach developers"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${LISTS}\deskcoach.ico"
!define MUI_UNICON "${LISTS}\deskcoach.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"

LangString RUNS ${LANG_ENGLISH} "DeskCoach does not end. End it in the tray, then try again."
LangString RUNS ${LANG_GERMAN} "DeskCoach beendet sich nicht. Beende es in der Taskleiste und versuche es noch einmal."
LangString RUNS ${LANG_FRENCH} "DeskCoach ne se ferme pas. Quittez-le dans la barre des tâches, puis réessayez."
LangString DATA ${LANG_ENGLISH} "Remove your log, your settings and your exercises as well? This cannot be undone."
LangString DATA ${LANG_GERMAN} "Auch dein Protokoll, deine Einstellungen und deine Übungen entfernen? Das lässt sich nicht rückgängig machen."
LangString DATA ${LANG_FRENCH} "Supprimer aussi votre journal, vos réglages et vos exercices ? C'est irréversible."
LangString ADMIN ${LANG_ENGLISH} "Installing for all users wants an administrator."
LangString ADMIN ${LANG_GERMAN} "Für alle Benutzer kann nur ein Administrator installieren."
LangString ADMIN ${LANG_FRENCH} "L'installation pour tous les utilisateurs demande un administrateur."
LangString KIND ${LANG_ENGLISH} "Exercises for DeskCoach"
LangString KIND ${LANG_GERMAN} "Übungen für DeskCoach"
LangString KIND ${LANG_FRENCH} "Exercices pour DeskCoach"
LangString LOGIN ${LANG_ENGLISH} "Start at login"
LangString LOGIN ${LANG_GERMAN} "Mit der Anmeldung starten"
LangString LOGIN ${LANG_FRENCH} "Démarrer à la connexion"

; Tells Explorer that what opens a kind of file has changed.
!macro KindsChanged
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Ends the program that runs from here, and waits until its file can be replaced, at most 20 s.
!macro EndProgram UN
Function ${UN}EndProgram
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    Return
  ${EndIf}
  nsExec::Exec '"$INSTDIR\deskcoach.exe" quit'
  Pop $0
  StrCpy $1 0
  again:
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      Return
    ${EndIf}
    Sleep 250
    IntOp $1 $1 + 1
    ${If} $1 < 80
      Goto again
    ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY retry
  SetErrorLevel 2
  Quit
  retry:
    StrCpy $1 0
    Goto again
FunctionEnd
!macroend
!insertmacro EndProgram ""
!insertmacro EndProgram "un."

!macro Choose UN
Function ${UN}Choose
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${If} ${Errors}
    SetShellVarContext current
  ${Else}
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      MessageBox MB_OK|MB_ICONSTOP "$(ADMIN)" /SD IDOK
      SetErrorLevel 5
      Quit
    ${EndIf}
    SetShellVarContext all
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Choose ""
!insertmacro Choose "un."

Section "DeskCoach"
  SectionIn RO
  Call EndProgram
  ; What an older version brought and this one does not goes with it; a person's data is elsewhere.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    ${GetParameters} $R0
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE $R0 _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${FROM}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\DeskCoach.lnk" "$INSTDIR\${PROGRAM}"
  StrCpy $R2 ""
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/ALLUSERS" $R1
  ${IfNot} ${Errors}
    StrCpy $R2 " /ALLUSERS"
  ${EndIf}
  WriteRegStr SHCTX "${REGISTERED}" "DisplayName" "DeskCoach"
  WriteRegStr SHCTX "${REGISTERED}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${REGISTERED}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${REGISTERED}" "Publisher" "The DeskCoach developers"
  WriteRegStr SHCTX "${REGISTERED}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${REGISTERED}" "UninstallString" '"$INSTDIR\uninstall.exe"$R2'
  WriteRegStr SHCTX "${REGISTERED}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$R2'
  WriteRegDWORD SHCTX "${REGISTERED}" "NoModify" 1
  WriteRegDWORD SHCTX "${REGISTERED}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${REGISTERED}" "EstimatedSize" $0
  ; A pack of exercises opens with a double-click, and shows first what it would add.
  WriteRegStr SHCTX "${CLASSES}\.deskcoach" "" "DeskCoach.Pack"
  WriteRegStr SHCTX "${CLASSES}\.deskcoach" "Content Type" "application/vnd.deskcoach.pack+zip"
  WriteRegStr SHCTX "${CLASSES}\DeskCoach.Pack" "" "$(KIND)"
  WriteRegStr SHCTX "${CLASSES}\DeskCoach.Pack\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "${CLASSES}\DeskCoach.Pack\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro KindsChanged
SectionEnd

Section /o "$(LOGIN)" AtLogin
  WriteRegStr SHCTX "${RUN}" "DeskCoach" '"$INSTDIR\${PROGRAM}" --background'
SectionEnd

Function .onInit
  Call Choose
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AUTOSTART" $R1
  ${IfNot} ${Errors}
    SectionSetFlags ${AtLogin} 1
  ${EndIf}
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${REGISTERED}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ClearErrors
    ${GetOptions} $R0 "/ALLUSERS" $R1
    ${If} ${Errors}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\DeskCoach"
    ${Else}
      StrCpy $INSTDIR "$PROGRAMFILES64\DeskCoach"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  Call un.Choose
FunctionEnd

Section Uninstall
  Call un.EndProgram
  !include "${LISTS}\files.nsh" ; Delete and RMDir, line by line: nothing that is not ours
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\DeskCoach.lnk"
  DeleteRegKey SHCTX "${REGISTERED}"
  DeleteRegKey SHCTX "${CLASSES}\.deskcoach"
  DeleteRegKey SHCTX "${CLASSES}\DeskCoach.Pack"
  !insertmacro KindsChanged
  DeleteRegValue SHCTX "${RUN}" "DeskCoach"
  DeleteRegValue HKCU "${RUN}" "DeskCoach"
  SetShellVarContext current
  ${If} ${FileExists} "$LOCALAPPDATA\deskcoach\*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DATA)" /SD IDNO IDNO kept
    RMDir /r "$LOCALAPPDATA\deskcoach"
    RMDir /r "$APPDATA\deskcoach"
    kept:
  ${EndIf}
SectionEnd
