"""One screen a file, its style beside it under the same name."""
