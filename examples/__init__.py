"""A demo shop and a CRM receiver: what a stranger would write against Barista."""
