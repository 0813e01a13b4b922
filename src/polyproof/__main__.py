"""`python -m polyproof`."""

from polyproof.cli.main import main

if __name__ == "__main__":
    main(prog_name="polyproof")
