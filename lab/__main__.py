"""What can be done offline? `python -m lab COMMAND ...`."""

import sys
from importlib import import_module
from pathlib import Path

OF_A_FILE = {
    "replay": "write what we make of each visit of FILE, as JSON Lines",
    "score": "compare that with what the visits' authors expected",
    "tone": "write how each message of FILE sounds, as JSON Lines",
}
WITH_OPTIONS = {
    "calibrate": "fit predictions to how visits of a site's record ended",
    "eval": "print how good we are, in tables",
    "fit": "print the weights that labelled visits suggest, beside the present ones",
    "train_tone": "fit the weights that hear tones and flags, and print how they do on authors left out",
}
"""Commands that read their own arguments; `--help` tells them."""


def main(arguments: list[str]) -> int:
    """Run one command; 2 for a wrong call or a file that is not there."""
    name, *rest = arguments or [""]
    if name in WITH_OPTIONS:
        return int(import_module(f"lab.{name}").main(rest))
    if name not in OF_A_FILE or len(rest) != 1:
        sys.stderr.write(f"usage:\n{_usage()}\n")
        return 2
    path = Path(rest[0])
    if not path.is_file():
        sys.stderr.write(f"{path}: no such file\n")
        return 2
    return int(import_module(f"lab.{name}").main(path))


def _usage() -> str:
    calls = {f"{name} FILE": what for name, what in OF_A_FILE.items()}
    calls |= {f"{name} ...": what for name, what in WITH_OPTIONS.items()}
    return "\n".join(f"  python -m lab {call:14} {what}" for call, what in calls.items())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
