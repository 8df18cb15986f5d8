"""One-time codes: what lets a person answer once, and says nothing about who it is."""

# Without letters and digits that look alike on paper or sound alike when read aloud.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 8  # 31^8 is 8.5e11: with the door's limit on tries, guessing one takes years
SPARE = 3  # slips printed beyond those expected


def normal(typed: str) -> str:
    """A code as it is kept: capitals, without the dash and blanks people add. Junk gives no code."""
    code = "".join(c for c in typed.upper() if c.isalnum())
    return code if len(code) == LENGTH and all(c in ALPHABET for c in code) else ""


def readable(code: str) -> str:
    """A code in two halves, as it is printed and read aloud."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
