"""Scripts for those who work on polyproof; nothing here is part of the package."""
