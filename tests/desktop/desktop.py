"""A whole desktop of its own: screen, window manager, session bus, accessibility bus, secret store.

Nothing of it touches the desktop of the person who runs the tests, and nothing outlives it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from .keyboard import Keyboard, Mouse
from .processes import NotReady, Processes, needed, wait_until
from .x11 import XServer

SECRETS = "org.freedesktop.secrets"
PASSWORD = "desktop-login-口令"  # of the login keyring

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><keep_umask/><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
# Starts on demand: the accessibility bus and the desktop's own question for a password. Not the
# secret store: a desktop without one must be able to have none.
SERVICES = {
    "org.a11y.Bus": "",
    "org.gnome.keyring.SystemPrompter": "",
    "org.gnome.keyring.PrivatePrompter": "",
}
OPENBOX = """<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse>
    <context name="Client"><mousebind button="Left" action="Press">
      <action name="Focus"/><action name="Raise"/></mousebind></context>
    <context name="Titlebar"><mousebind button="Left" action="Press">
      <action name="Focus"/><action name="Raise"/></mousebind></context>
    <context name="Close"><mousebind button="Left" action="Click"><action name="Close"/></mousebind></context>
  </mouse>
</openbox_config>
"""


class Desktop:
    """``with Desktop() as desktop:`` — ready when entered, gone when left."""

    def __init__(
        self,
        *,
        width: int = 1280,
        height: int = 900,
        secret_store: bool = True,
        language: str = "en_US.UTF-8",
    ) -> None:
        self.size = (width, height)
        self._with_store = secret_store
        self._language = language
        self.processes = Processes()
        self._clipboard: subprocess.Popen[bytes] | None = None
        self._keyring: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Desktop:
        self._home = tempfile.TemporaryDirectory(prefix="csp-desktop-", ignore_cleanup_errors=True)
        self.home = Path(self._home.name)
        try:
            self._start()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        try:
            if hasattr(self, "server"):
                self.server.close()
            if hasattr(self, "_bus"):
                self._bus.close()
        finally:
            self.processes.end()
            self._home.cleanup()

    # -- starting ----------------------------------------------------------------------------------

    def _start(self) -> None:
        for folder in ("run", "data", "config", "cache", "state", "services"):
            (self.home / folder).mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.home),
            "USER": "partner",
            "LANG": self._language,
            "TZ": "Asia/Shanghai",
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_CURRENT_DESKTOP": "X-Test",
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",  # GTK's own prompt: not on our bus
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.home}/no-system-bus",
        }
        self._start_screen()
        self._start_bus()
        self._start_manager()
        if self._with_store:
            self.start_secret_store()

    def _start_screen(self) -> None:
        size = "{}x{}x24".format(*self.size)
        told, tell = os.pipe()
        try:
            command = [
                needed("Xvfb"),
                "-displayfd",
                str(tell),
                "-screen",
                "0",
                size,
                "-nolisten",
                "tcp",
                "-noreset",
            ]
            self.processes.start(command, self.environment, log=self.log("xvfb"), keep=(tell,))
        finally:
            os.close(tell)
        with os.fdopen(told) as reply:
            number = reply.readline().strip()
        if not number:
            raise NotReady(f"Xvfb did not start: {self.log('xvfb').read_text()}")
        self.environment["DISPLAY"] = f":{number}"
        self.server = XServer(int(number))
        self.keyboard = Keyboard(self.server)
        self.mouse = Mouse(self.server)

    def _start_bus(self) -> None:
        socket, config = self.home / "run" / "bus", self.home / "bus.conf"
        self._write_services()
        config.write_text(BUS.format(socket=socket, services=self.home / "services"))
        self.bus_address = f"unix:path={socket}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus_address
        command = [needed("dbus-daemon"), f"--config-file={config}", "--nofork", "--nopidfile"]
        self.processes.start(command, self.environment, log=self.log("bus"))
        wait_until(socket.exists, "the session bus")
        self._bus = self.connect()
        self.accessibility_address = self._accessibility_address()

    def _write_services(self) -> None:
        programs = {
            "org.a11y.Bus": needed("at-spi-bus-launcher", "/usr/libexec/at-spi-bus-launcher"),
            "org.gnome.keyring.SystemPrompter": "/usr/libexec/gcr-prompter",
        }
        for name, program in programs.items():
            service = f"[D-BUS Service]\nName={name}\nExec={program}\n"
            (self.home / "services" / f"{name}.service").write_text(service)

    def _accessibility_address(self) -> str:
        where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = self._bus.send_and_get_reply(new_method_call(where, "GetAddress"), timeout=15)
        return str(reply.body[0]).partition(",guid=")[0]

    def _start_manager(self) -> None:
        config = self.home / "config" / "openbox.xml"
        config.write_text(OPENBOX)
        command = [needed("openbox"), "--sm-disable", "--config-file", str(config)]
        self.processes.start(command, self.environment, log=self.log("openbox"))
        wait_until(self.server.managed, "the window manager")

    # -- the secret store --------------------------------------------------------------------------

    def start_secret_store(self) -> None:
        """gnome-keyring with its login keyring unlocked, as after signing in to the desktop."""
        command = [needed("gnome-keyring-daemon"), "--foreground", "--unlock", "--components=secrets"]
        self._keyring = self.processes.start(
            command, self.environment, log=self.log("keyring"), stdin=subprocess.PIPE
        )
        assert self._keyring.stdin is not None
        self._keyring.stdin.write(PASSWORD.encode())
        self._keyring.stdin.close()
        wait_until(lambda: self.has_owner(SECRETS), "the secret store")

    def stop_secret_store(self) -> None:
        assert self._keyring is not None
        self._keyring.send_signal(signal.SIGCONT)
        self._keyring.kill()
        self._keyring.wait()
        wait_until(lambda: not self.has_owner(SECRETS), "the secret store to go")
        self._keyring = None

    @contextmanager
    def hanging_secret_store(self) -> Iterator[None]:
        """The store is there and does not answer."""
        keyring = self._keyring
        assert keyring is not None
        keyring.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            keyring.send_signal(signal.SIGCONT)

    def has_owner(self, name: str) -> bool:
        where = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        reply = self._bus.send_and_get_reply(new_method_call(where, "NameHasOwner", "s", (name,)), timeout=5)
        return bool(reply.body[0])

    def connect(self) -> DBusConnection:
        """A connection of its own to the session bus."""
        return open_dbus_connection(self.bus_address)

    # -- clipboard ---------------------------------------------------------------------------------

    def clipboard(self, selection: str = "clipboard", target: str = "UTF8_STRING") -> str:
        """What another program would paste; empty when nobody offers anything."""
        command = [needed("xclip"), "-selection", selection, "-o", "-t", target]
        result = subprocess.run(command, env=self.environment, capture_output=True, timeout=10)
        return result.stdout.decode() if result.returncode == 0 else ""

    def primary(self) -> str:
        return self.clipboard("primary")

    def put_on_clipboard(self, text: str) -> None:
        """As if it had been copied in the browser."""
        command = [needed("xclip"), "-selection", "clipboard", "-i", "-quiet"]
        owner = self.processes.start(command, self.environment, log=self.log("xclip"), stdin=subprocess.PIPE)
        assert owner.stdin is not None
        owner.stdin.write(text.encode())
        owner.stdin.close()
        wait_until(lambda: self.clipboard() == text, "the clipboard")

    # -- looking -----------------------------------------------------------------------------------

    def log(self, name: str) -> Path:
        return self.home / f"{name}.log"

    def picture(self, path: Path) -> None:
        self.server.picture(path)

    def titles(self) -> list[str]:
        return [self.server.title(window) for window in self.server.windows()]


def faketime_library() -> Path:
    """libfaketime for programs with threads; ``faketime`` itself would fake the daemons' time too."""
    for folder in (Path("/usr/lib"), Path("/usr/lib64"), Path("/usr/local/lib")):
        if found := sorted(folder.glob("**/libfaketimeMT.so.1")):
            return found[0]
    raise NotReady("libfaketime is not installed")


def remove_tree(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
