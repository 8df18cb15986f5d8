"""A terminal program for peer instructors who lead a group, one evening at a time."""

__version__ = "0.1.0"
