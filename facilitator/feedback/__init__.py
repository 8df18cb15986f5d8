"""Answers without names: what is asked, what counts as an answer, and what may be shown."""
