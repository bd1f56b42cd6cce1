"""What the person reads, in both languages, as the pages have it."""

from __future__ import annotations

LANGUAGES = ("en", "zh_CN")

UNSAVED = ("You have not saved the password", "密码尚未保存，门户不会再次显示")
GO_BACK = ("Go back and save", "返回保存")
TRY_AGAIN = ("Try again", "重试")
ELSEWHERE = ("We keep it elsewhere", "密码保存在其他位置")
WITHOUT = ("Leave without saving", "不保存并离开")
BANNER = ("Before you choose “Continue” in the portal, save what the message shows", "请先保存消息中的信息")
LOCKED = ("the secure store is locked", "The secure store is locked", "安全存储区已锁定")
SILENT = ("the secure store did not answer", "安全存储区没有响应")
NO_STORE = ("no secure store is running", "has no secure store running", "没有可用的安全存储区")
SAVED_IN = ("Saved in GNOME Keyring", "保存到 GNOME 密钥环")
READ_BACK = ("checked by reading it back", "并已重新读取核对")
KEPT_BEFORE = ("What was saved before is kept here", "之前保存的内容仍保留在这里")
USED_AGAIN = ("The previous one is used again", "已改回之前的内容")
LAST_HERE = (
    "You were last here on 2 March 2026, 41 days ago",
    "你上次打开是在 2026年3月2日（41 天前）",
)
RUNNING = ("This app is already running", "本应用已在运行")
NO_BROWSER = ("Your browser did not open", "浏览器未能打开")
PROBLEM = ("There is a problem", "存在以下问题")
IN_PROGRESS = ("In progress", "进行中")
FINISHED = ("Finished", "已完成")
DAMAGED = ("The saved data was damaged", "保存的数据已损坏")
NEWER = ("The saved data comes from a newer version", "保存的数据来自较新版本的应用")
NOT_SAVED = ("Your changes are not being saved", "更改尚未保存")
FOUND = ("and a password", "”和密码")
ACCEPT = ("Accept", "采用")
