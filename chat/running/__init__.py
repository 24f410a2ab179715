"""How a server is set up, started, kept going and explained."""
