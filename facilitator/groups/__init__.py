"""A group of people who meet: first names, presence, and how far they have come."""
