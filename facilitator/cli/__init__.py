"""The command line: every action that needs no screen, and the way in to the one that does."""
