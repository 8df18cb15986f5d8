"""Running one session: pure arithmetic over (state, command, now, chance)."""
