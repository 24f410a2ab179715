"""«Полка», a small invented shop of electronics: how a stranger's site embeds Barista, in plain pages."""
