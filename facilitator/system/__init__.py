"""The parts of the laptop itself: its clock, its dice, its folders, its viewer, and the QR maker."""
