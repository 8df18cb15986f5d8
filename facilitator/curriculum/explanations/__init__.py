"""What every code means and why the rule is there, with an example of each way."""
