"""A small CRM that receives Barista's triggers: how any system takes them in, in one file."""
