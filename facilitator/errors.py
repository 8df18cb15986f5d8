"""The one family of errors that may reach a person: what failed, which thing, what to try.

Both sentences are in the person's language when the error is made. Everything else that is raised
is a fault of ours, and is caught at the two outermost doors only (the command line and the screen).
"""

import errno

from facilitator.language.words import N_, _

# The system's own sentences are English, or in the system's language, and made for programmers.
_REASONS = {
    **dict.fromkeys((errno.ENOENT, errno.ENOTDIR, errno.EEXIST), N_("its folder is not there")),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), N_("it may not be written there")),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), N_("the disk is full")),
    errno.EISDIR: N_("a folder has that name"),
    errno.ENAMETOOLONG: N_("its name is too long"),
}


class FacilitatorError(Exception):
    """Something a person can understand and usually mend.

    `message` says what failed and which thing; `hint` says what to try, and may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class NotFound(FacilitatorError):
    """A curriculum, session, deck, group or file with that name is not there."""


class Refused(FacilitatorError):
    """A command that does not fit the state of the evening; nothing has changed."""


class CannotRead(FacilitatorError):
    """A file is missing, unreadable or not what it should be."""


class CannotStore(FacilitatorError):
    """The data folder cannot be written or holds something newer or damaged; nothing is lost."""


class CannotServe(FacilitatorError):
    """The page for the phones cannot be served: no network, or the port is taken."""


def disk_reason(error: OSError) -> str:
    """Why the disk refuses a file, to stand after a colon; its number where we have no words for it."""
    said = _REASONS.get(error.errno or 0)
    return _(said) if said else _("the system gives error {number}").format(number=error.errno)
