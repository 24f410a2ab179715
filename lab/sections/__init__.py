"""What does `make eval` show? One module for each section of figures."""
