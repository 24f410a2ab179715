"""What do we do about it? The one step of a visit and its decision; pure."""
