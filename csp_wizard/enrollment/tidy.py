"""What typed text becomes when it is checked, shown elsewhere or copied. Nothing typed is replaced."""


def text(value: str) -> str:
    raise NotImplementedError


def lines(value: str) -> str:
    raise NotImplementedError
