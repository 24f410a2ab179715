"""What can go wrong with the record, whichever database keeps it?"""


class RecordUnavailable(Exception):
    """The database was not reached, or could not do as it was asked: the same work may be tried again later."""
