"""The curriculum file: its shape, how it is read, and the rules it is held to."""
