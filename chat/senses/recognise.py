"""What do the edges recognise, once, so that the folds need not? Devices, sources and pages.

`device` and `source` give facts for the record, `page_kind` a single word. All are bounded whatever comes
in, and none asks the network.
"""

from chat.senses.devices import device
from chat.senses.pages import page_kind
from chat.senses.sources import source

__all__ = ["device", "page_kind", "source"]
