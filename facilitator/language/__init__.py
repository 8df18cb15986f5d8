"""The words people read: English in the code, Danish first on the screen."""
