"""Where groups, evenings and answers lie: SQLite files that only their owner can read."""
