"""What do public sets prove of our methods? Trained on their train part, judged on another; nothing of it is served."""
