; What the installer says, in Simplified Chinese. Laid over compiler:Default.isl: only what people see.

[LangOptions]
LanguageName=简体中文
LanguageID=$0804
LanguageCodePage=0
DialogFontName=Microsoft YaHei UI
DialogFontSize=9

[Messages]
SetupAppTitle=安装
SetupWindowTitle=安装 - %1
UninstallAppTitle=卸载
UninstallAppFullTitle=卸载 %1
InformationTitle=信息
ConfirmTitle=确认
ErrorTitle=错误
ExitSetupTitle=退出安装
ExitSetupMessage=安装尚未完成。如果现在退出，将不会安装该程序。%n%n你可以稍后再次运行安装程序。%n%n要退出安装吗？
ButtonBack=< 上一步(&B)
ButtonNext=下一步(&N) >
ButtonInstall=安装(&I)
ButtonOK=确定
ButtonCancel=取消
ButtonYes=是(&Y)
ButtonNo=否(&N)
ButtonFinish=完成(&F)
ButtonBrowse=浏览(&B)...
SelectLanguageTitle=选择安装语言
SelectLanguageLabel=选择安装时使用的语言。
ClickNext=点击“下一步”继续，或点击“取消”退出安装。
WelcomeLabel1=欢迎使用 [name] 安装向导
WelcomeLabel2=即将在你的电脑上安装 [name/ver]。%n%n建议先关闭其他应用程序，再继续安装。
WizardSelectDir=选择安装位置
SelectDirDesc=要将 [name] 安装到哪里？
SelectDirLabel3=安装程序会将 [name] 安装到以下文件夹。
WizardSelectTasks=选择附加任务
SelectTasksDesc=要执行哪些附加任务？
SelectTasksLabel2=选择安装 [name] 时要执行的附加任务，然后点击“下一步”。
WizardReady=准备安装
ReadyLabel1=安装程序已准备好在你的电脑上安装 [name]。
ReadyLabel2a=点击“安装”继续；如需查看或更改设置，请点击“上一步”。
ReadyLabel2b=点击“安装”继续。
WizardPreparing=正在准备安装
PreparingDesc=正在准备在你的电脑上安装 [name]。
WizardInstalling=正在安装
InstallingLabel=正在你的电脑上安装 [name]，请稍候。
FinishedHeadingLabel=[name] 安装完成
FinishedLabelNoIcons=[name] 已安装到你的电脑。
FinishedLabel=[name] 已安装到你的电脑。可通过已创建的快捷方式启动。
ClickFinish=点击“完成”退出安装。
ConfirmUninstall=确定要移除 %1 及其所有组件吗？你填写的内容会保留。
UninstallStatusLabel=正在从你的电脑移除 %1，请稍候。
UninstalledAll=%1 已从你的电脑移除。
