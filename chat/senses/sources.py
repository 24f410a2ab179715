"""Where did the visit come from? The referrer, the campaign's tags and the click ids of advertisers.

What the site's own marketing says (`utm_medium`) goes before what the browser says, and a paid click before both: an
advertisement in a search engine is an advertisement.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from urllib.parse import parse_qsl, urlsplit

from profiles.events import SourceRecognised

ADDRESS_LIMIT = 2048
NAME_LIMIT = 100

_CLICKS = {
    "gclid": "google",
    "gbraid": "google",
    "wbraid": "google",
    "dclid": "google",
    "yclid": "yandex",
    "msclkid": "bing",
    "ttclid": "tiktok",
    "twclid": "x",
    "li_fat_id": "linkedin",
    "rb_clickid": "vk",
    "epik": "pinterest",
    "sccid": "snapchat",
    "ndclid": "nextdoor",
    "gclsrc": "google",
    "gad_source": "google",
    "ef_id": "adobe",
    "s_kwcid": "adobe",
}
"""Parameters that only a paid click carries. `fbclid` and `ysclid` are no such: free links carry them too."""

_FREE_CLICKS = {
    "fbclid": ("social", "facebook"),
    "igshid": ("social", "instagram"),
    "ysclid": ("search", "yandex"),
    "srsltid": ("search", "google"),
    "mc_cid": ("email", "mailchimp"),
    "mc_eid": ("email", "mailchimp"),
    "_kx": ("email", "klaviyo"),
    "dm_i": ("email", "dotdigital"),
}

_MEDIUMS = {
    "ad": "cpc ppc cpm cpa cpv paid paidsearch paid_search paid-search paidsocial paid_social paid-social display "
    "banner retargeting remarketing affiliate video native ads ad target",
    "email": "email e-mail mail newsletter rassylka",
    "social": "social smm social-network social-media post",
    "search": "organic search",
    "referral": "referral partner link",
    "assistant": "assistant ai llm",
}
_MEDIUM_OF = {word: medium for medium, words in _MEDIUMS.items() for word in words.split()}

_SITES: dict[str, dict[str, str]] = {
    "ad": {
        "yandex": "direct.yandex.ru yabs.yandex.ru an.yandex.ru adfox.ru",
        "google": "googleadservices.com doubleclick.net googlesyndication.com 2mdn.net syndicatedsearch.goog "
        "adsensecustomsearchads.com",
        "vk": "ads.vk.com target.my.com",
        "criteo": "criteo.com criteo.net",
        "taboola": "taboola.com",
        "outbrain": "outbrain.com",
        "adroll": "adroll.com",
        "mgid": "mgid.com",
        "appnexus": "adnxs.com",
        "adform": "adform.net",
    },
    "assistant": {
        "chatgpt": "chatgpt.com chat.openai.com labs.openai.com",
        "claude": "claude.ai",
        "gemini": "gemini.google.com bard.google.com",
        "copilot": "copilot.microsoft.com copilot.com",
        "perplexity": "perplexity.ai",
        "deepseek": "deepseek.com",
        "grok": "grok.com",
        "alice": "alice.yandex.ru",
        "gigachat": "giga.chat gigachat.ru",
        "mistral": "chat.mistral.ai",
        "meta": "meta.ai",
        "kimi": "kimi.com kimi.ai",
        "qwen": "chat.qwen.ai",
        "you": "you.com",
        "poe": "poe.com",
        "character": "character.ai",
        "duck.ai": "duck.ai",
        "notebooklm": "notebooklm.google.com",
        "ernie": "yiyan.baidu.com",
        "chatglm": "chatglm.cn",
        "doubao": "doubao.com",
        "iask": "iask.ai",
        "phind": "phind.com",
    },
    "email": {
        "gmail": "mail.google.com com.google.android.gm",
        "mail.ru": "e.mail.ru touch.mail.ru",
        "yandex": "mail.yandex.ru mail.yandex.com",
        "rambler": "mail.rambler.ru",
        "outlook": "outlook.live.com mail.live.com outlook.office.com outlook.office365.com "
        "com.microsoft.office.outlook",
        "yahoo": "mail.yahoo.com",
        "proton": "mail.proton.me",
    },
    "search": {
        "google": "com.google.android.googlequicksearchbox",
        "yandex": "ya.ru ru.yandex.searchplugin",
        "bing": "bing.com",
        "duckduckgo": "duckduckgo.com com.duckduckgo.mobile.android",
        "mail.ru": "go.mail.ru",
        "rambler": "nova.rambler.ru",
        "yahoo": "search.yahoo.com",
        "baidu": "baidu.com",
        "ecosia": "ecosia.org",
        "qwant": "qwant.com",
        "startpage": "startpage.com",
        "brave": "search.brave.com",
        "naver": "search.naver.com",
        "seznam": "search.seznam.cz",
        "kagi": "kagi.com",
        "sogou": "sogou.com",
        "presearch": "presearch.com",
        "aol": "search.aol.com",
        "mojeek": "mojeek.com",
        "360": "so.com so.360.cn",
        "daum": "search.daum.net",
        "ask": "ask.com",
    },
    "social": {
        "vk": "vk.com vk.ru vkontakte.ru com.vkontakte.android",
        "ok": "ok.ru odnoklassniki.ru",
        "telegram": "t.me telegram.org telegram.me org.telegram.messenger",
        "facebook": "facebook.com fb.com fb.me messenger.com workplace.com com.facebook.katana",
        "instagram": "instagram.com com.instagram.android",
        "whatsapp": "whatsapp.com wa.me",
        "youtube": "youtube.com youtu.be",
        "x": "x.com t.co twitter.com com.twitter.android",
        "tiktok": "tiktok.com",
        "dzen": "dzen.ru zen.yandex.ru",
        "rutube": "rutube.ru",
        "pinterest": "pinterest.com pinterest.ru pin.it",
        "linkedin": "linkedin.com lnkd.in com.linkedin.android",
        "reddit": "reddit.com com.reddit.frontpage",
        "my.mail.ru": "my.mail.ru",
        "pikabu": "pikabu.ru",
        "habr": "habr.com",
        "livejournal": "livejournal.com",
        "threads": "threads.net threads.com com.instagram.barcelona",
        "bluesky": "bsky.app",
        "mastodon": "mastodon.social",
        "discord": "discord.com discordapp.com discord.gg",
        "snapchat": "snapchat.com",
        "tumblr": "tumblr.com",
        "quora": "quora.com",
        "viber": "viber.com",
        "max": "max.ru",
        "weibo": "weibo.com weibo.cn",
        "github": "github.com",
        "vimeo": "vimeo.com",
        "twitch": "twitch.tv",
        "flickr": "flickr.com",
        "medium": "medium.com",
        "meetup": "meetup.com",
        "xing": "xing.com",
        "douyin": "douyin.com",
        "bilibili": "bilibili.com",
        "foursquare": "foursquare.com",
        "yammer": "yammer.com",
        "nextdoor": "nextdoor.com",
    },
}
_SITE_OF = {
    host: (medium, name) for medium, sites in _SITES.items() for name, hosts in sites.items() for host in hosts.split()
}
_NAMED = {name: (medium, name) for medium in ("social", "assistant") for name in _SITES[medium]}
"""What a campaign's `utm_source` calls by its name: `vk`, `telegram`, `chatgpt`."""

_SEARCHES = ("google", "yandex", "bing", "yahoo")
"""Names that search in many countries, under a domain of each."""

_SEARCH_HOSTS = frozenset(
    {"m", "images", "news", "video", "search", "lens", "encrypted", "ipv4", "ipv6", "cse", "webcache"}
)
"""What stands before such a name where it searches; `accounts.google.com` sends people back from signing in."""

_WEBMAIL = re.compile(r"(?:^|\.)(?:[\w-]*mail[\w-]*|deref(?:-[\w-]+)?|messagerie\w*)\.")
_OTHER_SEARCH = re.compile(r"(?:^|\.)[\w-]*(?:(?<!re)search|suche|poisk)[\w-]*\.")

_ASKED_IN = ("q", "text", "query", "p", "wd")


def source(referrer: str, landing: str = "", own_hosts: Collection[str] = (), *, at: datetime) -> SourceRecognised:
    """Where a visit came from.

    `referrer` is `document.referrer`, `landing` the first page's address or query with its tags, `own_hosts` the site's
    own domains (a subdomain of one is internal too). Addresses are cut to 2,048 characters, names to 100.
    """
    tags = _query(landing)
    host, asked = _host(referrer)
    medium, name = _medium(tags, host, own_hosts)
    return SourceRecognised(
        at=at,
        medium=medium,
        name=name[:NAME_LIMIT],
        campaign=tags.get("utm_campaign", "")[:NAME_LIMIT],
        term=(tags.get("utm_term") or (_term(asked) if medium == "search" else ""))[:NAME_LIMIT],
    )


def _medium(tags: Mapping[str, str], host: str, own_hosts: Collection[str]) -> tuple[str, str]:
    """The medium and who sent the visitor, most certain sign first."""
    tagged = tags.get("utm_source", "").casefold()
    paid = next((name for click, name in _CLICKS.items() if click in tags), "")
    if paid:
        return "ad", tagged or paid
    said = _MEDIUM_OF.get(tags.get("utm_medium", "").casefold(), "")
    known = _NAMED.get(tagged) or _site(tagged) or _site(host)
    if said:
        return said, tagged or (known[1] if known else host)
    if any(host == own or host.endswith(f".{own}") for own in map(str.casefold, own_hosts)):
        known = ("internal", host)
    free = next((found for click, found in _FREE_CLICKS.items() if click in tags), None)
    if known or free:
        return known or free or ("", "")
    if tagged:
        return "referral", tagged
    return ("referral", host) if host else ("direct", "")


def _site(host: str) -> tuple[str, str] | None:
    """What is known of a host, or of the domain above it."""
    labels = host.split(".")
    for start in range(max(len(labels) - 1, 1)):
        found = _SITE_OF.get(".".join(labels[start:]))
        if found:
            return found
    if _WEBMAIL.search(host):
        return "email", host
    name = next((label for label in labels[-3:-1] if label in _SEARCHES), "")
    if (name and _searches(labels[: labels.index(name)])) or _OTHER_SEARCH.search(host):
        return "search", name or host
    return None


def _searches(before: Sequence[str]) -> bool:
    """Whether a host with these labels before an engine's name is where it searches; two letters are a country."""
    return all(label in _SEARCH_HOSTS or len(label) == 2 for label in before)


def _host(address: str) -> tuple[str, str]:
    """The host in lower case without `www.`, and the query; empty for what is no address."""
    try:
        parts = urlsplit(address[:ADDRESS_LIMIT].strip())
        host = parts.hostname or ""
    except ValueError:
        return "", ""
    return host.removeprefix("www."), parts.query


def _query(landing: str) -> dict[str, str]:
    """The tags of an address, of `?a=b` or of `a=b`; the first of each name counts."""
    _, mark, query = landing[:ADDRESS_LIMIT].partition("?")
    text = (query if mark else landing[:ADDRESS_LIMIT] if "=" in landing else "").partition("#")[0]
    if not text:
        return {}
    try:
        pairs = parse_qsl(text, max_num_fields=50)
    except ValueError:
        return {}
    return {name.casefold(): value for name, value in reversed(pairs)}


def _term(query: str) -> str:
    asked = _query(f"?{query}")
    return next((asked[name] for name in _ASKED_IN if name in asked), "")
