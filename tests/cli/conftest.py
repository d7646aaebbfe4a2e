"""The desk that every command is tried at."""

from cli_runs import desk as desk
