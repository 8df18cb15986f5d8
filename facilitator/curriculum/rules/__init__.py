"""The rules a file is held to once its keys and values are right."""
