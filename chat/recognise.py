"""What do the edges recognise, once, so that the folds need not? Devices, sources, pages and languages.

`device` and `source` give facts for the record, `page_kind` and `language` single words. All are bounded whatever comes
in, and none asks the network.
"""

from chat.recognise_device import device
from chat.recognise_language import language
from chat.recognise_pages import page_kind
from chat.recognise_source import source

__all__ = ["device", "language", "page_kind", "source"]
