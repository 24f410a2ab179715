"""What do we tell the model? A reading becomes a style contract, a prompt and its checks; pure."""
