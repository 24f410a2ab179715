"""What do we remember? Tables, queries, migrations and the live state."""
