"""The word that was probably meant."""

from collections.abc import Iterable, Mapping

from facilitator.language.words import _


def closest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that `word` is a likely misspelling of, if any."""
    import difflib  # 4 ms, and most files have nothing misspelt

    spelt = {known.lower(): known for known in words}
    near = difflib.get_close_matches(word.lower(), spelt, n=1, cutoff=0.6)
    return spelt[near[0]] if near else None


def closest_id(word: str, titles: Mapping[str, str]) -> str | None:
    """The id that was probably meant by a word that is like it, or like its title; `titles` are by id."""
    words = {title.lower(): name for name, title in titles.items()} | {name.lower(): name for name in titles}
    near = closest(word, words)
    return words[near] if near else None


def did_you_mean(word: str | None) -> str:
    """The hint for a word that was probably meant; empty when none is near."""
    return _("Did you mean “{word}”?").format(word=word) if word else ""
