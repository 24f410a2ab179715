"""Answers from the shop's own words alone, where there is no model."""
