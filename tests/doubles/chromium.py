"""Where is the browser that the tests drive?"""

import os
import shutil

import pytest

USUAL = ("/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome")


def chromium_path() -> str:
    """Where Chromium is: what CHROMIUM names, else the first of the usual names; a test fails where there is none."""
    named = os.environ.get("CHROMIUM", "")
    found = next(filter(None, map(shutil.which, (named,) if named else USUAL)), None)
    if not found:
        pytest.fail("These tests drive a real Chromium: install it, or name one by CHROMIUM=/path.", pytrace=False)
    return found
