"""What did the browser tell? Page events, devices, sources, pages and languages, recognised once at the edge."""
