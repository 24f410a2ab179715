"""Who is this visitor? Events become a profile in four layers; pure."""
