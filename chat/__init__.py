"""The conversation: sockets, turns, handoff, the model and the app."""
