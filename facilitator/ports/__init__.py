"""What the services need from the world, as Protocols; the rooms above fill them in."""
