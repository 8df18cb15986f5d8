"""Everything a person can do, one method each; the screens, the command line and the pages call only this."""
