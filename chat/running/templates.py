"""Where do the prompt templates come from? A folder of `*.jinja` files and a `version`, read once at the edge."""

from pathlib import Path
from types import MappingProxyType

from prompts.prompt import Templates

SHIPPED = Path(__file__).parents[2] / "prompts" / "templates"
"""The templates that come with Barista, Russian and English."""


def load_templates(folder: Path = SHIPPED) -> Templates:
    """Every template under `folder` by its name (`ru/system.jinja` ...), and as `version` what their author calls them.

    Raises:
        FileNotFoundError: there is no template in `folder`.
    """
    found = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.jinja")}
    if not found:
        raise FileNotFoundError(f"No *.jinja templates in {folder}: give the folder that holds ru/ and en/.")
    version = folder / "version"
    found["version"] = version.read_text(encoding="utf-8").strip() if version.is_file() else "unnamed"
    return MappingProxyType(found)
