"""The pictures that a group works with: the circle, the wheel, the chairs, the grid and the line."""
