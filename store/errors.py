"""What can go wrong with the record, whichever database keeps it?"""


class VisitorErased(Exception):
    """The visitor asked to be forgotten after this process had learned of them: nothing may be stored any more."""


class RecordUnavailable(Exception):
    """The database was not reached, or could not do as it was asked: the same work may be tried again later."""
