"""Curricula, decks, instruments and signposts as files in folders."""
