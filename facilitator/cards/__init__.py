"""Dialogue cards: what a deck holds and which card may come next."""
