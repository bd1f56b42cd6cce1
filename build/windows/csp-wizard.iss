; The installer for Windows, made by Inno Setup 6.3 or newer from dist\csp-wizard:
;   iscc /DVersion=0.1.0 build\windows\csp-wizard.iss
; Prepared, and not run yet by anybody: see .github/CONTRIBUTING.md.

#ifndef Version
  #error Say which version: /DVersion=0.1.0
#endif
#define AppId "csp-wizard.EnrollmentCompanion"

[Setup]
AppId={{6B0B2C51-7F0E-4B7C-9E0B-6E2E4C7B5C1A}
AppName={cm:Name}
AppVersion={#Version}
AppVerName={cm:Name} {#Version}
AppPublisher=The csp-wizard authors
VersionInfoVersion={#Version}
; For this user alone, without an administrator.
PrivilegesRequired=lowest
DefaultDirName={autopf}\csp-wizard
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
; A new icon of a file type shows at once, not after the next login.
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern
SetupIconFile=..\..\.work\bundle\csp_wizard\icons\csp-wizard.ico
UninstallDisplayIcon={app}\csp-wizard.exe
UninstallDisplayName={cm:Name}
Compression=lzma2/max
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=csp-wizard-{#Version}-windows-x64-setup

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
; What is not translated in our file is said in English.
Name: "zh"; MessagesFile: "compiler:Default.isl,ChineseSimplified.isl"

[CustomMessages]
en.Name=Enrollment Companion
zh.Name=注册助手
en.DesktopIcon=Put an icon on the desktop
zh.DesktopIcon=在桌面上创建图标
en.FileType=CSP enrollment
zh.FileType=CSP 注册文件
en.Start=Start Enrollment Companion
zh.Start=启动注册助手
en.DataKept=What you entered was kept: enrollments, backups and settings in%n%n%1%n%nand passwords in Windows Credential Manager, named csp-wizard/…%n%nInstall the program again to go on; delete the folder to forget everything.
zh.DataKept=你填写的内容均已保留：注册、备份和设置位于%n%n%1%n%n密码保存在 Windows 凭据管理器中，名称以 csp-wizard/ 开头。%n%n重新安装后可继续使用；如需彻底清除，请删除该文件夹。

[Tasks]
Name: desktopicon; Description: "{cm:DesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\csp-wizard\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Parts of an older version must not be found by a newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\{cm:Name}"; Filename: "{app}\csp-wizard.exe"; AppUserModelID: "{#AppId}"
Name: "{autodesktop}\{cm:Name}"; Filename: "{app}\csp-wizard.exe"; AppUserModelID: "{#AppId}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.cspenroll"; ValueType: string; ValueData: "csp-wizard.cspenroll"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.cspenroll"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-cspenroll"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\csp-wizard.cspenroll"; ValueType: string; ValueData: "{cm:FileType}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\csp-wizard.cspenroll\DefaultIcon"; ValueType: string; ValueData: "{app}\csp-wizard.exe,0"
Root: HKA; Subkey: "Software\Classes\csp-wizard.cspenroll\shell\open\command"; ValueType: string; ValueData: """{app}\csp-wizard.exe"" ""%1"""

[Run]
Filename: "{app}\csp-wizard.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    MsgBox(FmtMessage(CustomMessage('DataKept'), [ExpandConstant('{localappdata}\csp-wizard')]), mbInformation, MB_OK);
end;
