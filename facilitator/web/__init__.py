"""The page that phones see, served by the laptop itself: the only room that knows a web framework."""
