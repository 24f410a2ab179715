"""How do we get better? Replay and evaluation, offline."""
