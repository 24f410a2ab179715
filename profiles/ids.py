"""What do we call things? The identifiers of the domain, each a type of its own."""

from typing import NewType

SiteId = NewType("SiteId", str)
VisitorId = NewType("VisitorId", str)
CustomerId = NewType("CustomerId", str)
ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
TurnId = NewType("TurnId", str)
ProductId = NewType("ProductId", str)
OrderId = NewType("OrderId", str)
OperatorId = NewType("OperatorId", str)
PatternName = NewType("PatternName", str)
"""The value of a `patterns.reading.Pattern`: profiles remember corrections without knowing the patterns."""
