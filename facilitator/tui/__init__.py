"""The screens: they compose, route, call one service method and show the result."""
