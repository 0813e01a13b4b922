"""The command line: one file per command, thin, without logic of its own."""
