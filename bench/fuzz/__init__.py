"""What does nonsense do to the server? Malformed frames and bodies by the thousand, and a good visitor afterwards."""
