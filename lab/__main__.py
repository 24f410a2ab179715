"""What can be done offline? `python -m lab replay|score|tone FILE.jsonl`."""

import sys
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "replay": "write what we make of each visit of FILE, as JSON Lines",
    "score": "compare that with what the visits' authors expected",
    "tone": "write how each message of FILE sounds, as JSON Lines",
}


def main(arguments: list[str]) -> int:
    """Run one command; 2 for a wrong call or a file that is not there."""
    if len(arguments) != 2 or arguments[0] not in COMMANDS:
        usage = "\n".join(f"  python -m lab {name} FILE    {what}" for name, what in COMMANDS.items())
        sys.stderr.write(f"usage:\n{usage}\n")
        return 2
    path = Path(arguments[1])
    if not path.is_file():
        sys.stderr.write(f"{path}: no such file\n")
        return 2
    command = import_module(f"lab.{arguments[0]}")
    return int(command.main(path))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
