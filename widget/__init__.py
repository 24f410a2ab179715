"""What runs in a browser, and the code that serves it."""
