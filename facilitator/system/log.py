"""The log: where a fault of ours happened, and nothing of what people wrote or who they are."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _OLDER = 256 * 1024, 3
_LOGGER = "facilitator"


def keep_log(folder: Path) -> Path:
    """From now on note what goes wrong in a file in `folder`, made when first needed; gives its path."""
    path = folder / "facilitator.log"
    logger = logging.getLogger(_LOGGER)
    kept = [handler for handler in logger.handlers if isinstance(handler, _QuietHandler)]
    if not any(Path(handler.baseFilename) == path.absolute() for handler in kept):
        for handler in kept:
            logger.removeHandler(handler)
            handler.close()
        handler = _QuietHandler(path)
        handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    return path


def note(error: BaseException) -> None:
    """Note a fault of ours: its kind and where it happened."""
    logging.getLogger(_LOGGER).error("A fault in the program.", exc_info=error)


class _QuietHandler(RotatingFileHandler):
    """A full disk must not put a second trouble on top of the first: what cannot be noted is not."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        """Note the record, in a folder that is there by then and that only its owner can read."""
        if self.stream is None:
            try:
                Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError:
                return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing."""


class _Discreet(logging.Formatter):
    """The message of an exception may quote a name or an answer, so only its kind and place are kept."""

    def format(self, record: logging.LogRecord) -> str:
        """The record in our words only: another handler may have left the whole exception in it."""
        left, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = left

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging's own name
        """The frames of the exception and of those that led to it, with the kind of each."""
        error = ei[1] if isinstance(ei, tuple) else None
        kept: list[str] = []
        while isinstance(error, BaseException):
            frames = "".join(traceback.format_tb(error.__traceback__))
            kept.insert(0, f"{frames}{type(error).__qualname__}")
            error = error.__cause__ or error.__context__
        return "\n".join(kept)
