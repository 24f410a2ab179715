"""What survives when things are killed under talking visitors? The suite that proves the record."""
