"""Does the server speak the websocket protocol? Autobahn's cases against an echo route on the server's own stack."""
