"""What do other systems hear from us and tell us?"""
