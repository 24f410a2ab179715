"""How do they behave? A profile becomes a reading with its evidence; pure."""
