"""PySide, imported without what only its own tools need.

At each start PySide compiles two thousand lines of Python that explain wrong arguments and write stub
files, and puts an ``__import__`` in place that reads the source of every module imported after it, to
serve ``from __feature__ import …``, which is not used here. Together they are a quarter of a start.
Here the first wait until somebody asks them for something, and Python's own ``__import__`` stays.

Where a PySide is made otherwise, nothing is put off and it is imported as always.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any

_PUT_OFF = {
    "shibokensupport": ("feature",),
    "shibokensupport.signature": ("mapping", "errorhandler", "layout", "parser"),
    "shibokensupport.signature.lib": ("enum_sig", "pyi_generator", "tool"),
}


def import_qt() -> None:
    """Before anything else imports PySide."""
    own = builtins.__import__

    def importing(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        for wanted in _PUT_OFF.get(name, ()):
            if fromlist and wanted in fromlist:
                _put_off(f"{name}.{wanted}")
        return own(name, globals, locals, fromlist or (), level)

    builtins.__import__ = importing
    try:
        import_module("PySide6.QtCore")
    finally:
        builtins.__import__ = own


class _Later(ModuleType):
    """A module whose code runs when something in it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or not _load(self):
            raise AttributeError(name)
        return getattr(self, name)


def _load(module: ModuleType) -> bool:
    spec = module.__spec__
    if not isinstance(module, _Later) or spec is None or spec.loader is None:
        return False
    module.__class__ = ModuleType  # type: ignore[assignment]  # as importlib's own LazyLoader does
    published, spec.name = spec.name, module.__name__  # PySide has given it a second name
    spec.loader.exec_module(module)
    spec.name = published
    return True


def _put_off(name: str) -> None:
    package = sys.modules.get(name.rpartition(".")[0])
    if package is None or name in sys.modules:
        return
    found = (finder.find_spec(name, package.__path__) for finder in sys.meta_path)
    spec = next((spec for spec in found if spec is not None), None)
    if spec is None:
        return
    module = sys.modules[name] = _Later(name)
    module.__spec__, module.__loader__ = spec, spec.loader
    if name.endswith(".feature"):
        vars(module).update(feature_import=_no_feature, feature_imported=_no_feature)
    elif name.endswith(".mapping"):
        vars(module).update(update_mapping=partial(_update_mapping, module))


def _no_feature(*_: object) -> None:
    """PySide's own ``__import__`` asks for one each time, until Python's is back."""


def _update_mapping(module: ModuleType) -> None:
    """PySide looks straight into this module for it, before it looks for anything else there."""
    _load(module)
    module.update_mapping()
