"""What do the edges recognise, once, so that the folds need not? Devices, sources and pages.

`device` and `source` give facts for the record, `page_kind` a single word. All are bounded whatever comes
in, and none asks the network.
"""

from chat.recognise_device import device
from chat.recognise_pages import page_kind
from chat.recognise_source import source

__all__ = ["device", "page_kind", "source"]
