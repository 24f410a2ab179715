"""Was anything lost, doubled or out of order? Pure judgement of what visitors know against what the record holds.

Every acknowledged message is known by its client's id, and every message has words of its own, so that each can be
followed from the hand that typed it to every screen that shows it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.chaos.record import Record, Row

KINDS = ("lost", "doubled", "gaps", "outcome", "over", "view", "triggers", "erased")
"""What can be wrong. `outcome`: a message without exactly one; `over`: the assistant talked over a human; `view`: a
screen that differs from the record.
"""

CALLS = ("handoff_requested", "handoff_requested_by_system")
"""What tells other systems of a call: each at most once a talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong; `kind` is one of `KINDS`."""

    kind: str
    what: str


@dataclass(slots=True, kw_only=True)
class Known:
    """What one visitor knows: `sent` words and `acks` by client's id, and what each of their `screens` shows."""

    visitor: str
    conversation: str = ""
    sent: dict[str, str] = field(default_factory=dict)
    acks: dict[str, Row] = field(default_factory=dict)
    screens: dict[str, list[Row]] = field(default_factory=dict)
    is_erased: bool = False


@dataclass(slots=True, kw_only=True)
class Said:
    """What an operator's console knows: by client's id the conversation and the words that were sent, and `acks`."""

    sent: dict[str, tuple[str, str]] = field(default_factory=dict)
    acks: dict[str, Row] = field(default_factory=dict)


def judge(record: Record, visitors: list[Known], operator: Said, received: Counter[str]) -> list[Fault]:
    """All that is wrong; `received` counts the triggers that the other system verified, by id."""
    faults = list(_told(record, operator, {known.conversation for known in visitors if known.is_erased}))
    for known in visitors:
        if known.is_erased:
            faults += _erased(record, known)
            continue
        rows = record.logs.get(known.conversation, [])
        faults += _acknowledged(known, rows)
        faults += _screens(known, rows)
    turns = defaultdict(list)
    for turn in record.turns:
        turns[turn["conversation"]].append(turn)
    for conversation, rows in record.logs.items():
        faults += _numbering(record, conversation, rows)
        faults += _talked_over(rows)
        faults += _outcomes(rows, turns[conversation])
    faults += _triggers(record, received)
    return faults


def _acknowledged(known: Known, rows: list[Row]) -> Iterator[Fault]:
    by_cmid = defaultdict(list)
    for row in rows:
        if "cmid" in row:
            by_cmid[row["cmid"]].append(row)
    for cmid, ack in known.acks.items():
        if not by_cmid[cmid]:
            yield Fault(kind="lost", what=f"{known.sent[cmid]!r} was acknowledged as {ack['seq']} and is not stored")
        elif (ack["seq"], ack["mid"]) not in [(row["seq"], row["mid"]) for row in by_cmid[cmid]]:
            yield Fault(kind="lost", what=f"{known.sent[cmid]!r} was acknowledged as another row than it is")
    for text, times in Counter(row["text"] for row in rows if row.get("role") == "visitor").items():
        if times > 1:
            yield Fault(kind="doubled", what=f"{text!r} is stored {times} times")


def _told(record: Record, operator: Said, erased: set[str]) -> Iterator[Fault]:
    """What an operator was told is stored must be, once."""
    stored = Counter(
        (conversation, row["cmid"], row["seq"], row["text"])
        for conversation, rows in record.logs.items()
        for row in rows
        if row.get("role") == "operator"
    )
    for cmid, ack in operator.acks.items():
        conversation, text = operator.sent[cmid]
        if conversation not in erased and stored.pop((conversation, cmid, ack["seq"], text), 0) != 1:
            yield Fault(kind="lost", what=f"{text!r} of the operator was acknowledged and is not stored as it was")
    for _, cmid, _, text in stored:
        if cmid in operator.acks:
            yield Fault(kind="doubled", what=f"{text!r} of the operator is stored twice")


def _screens(known: Known, rows: list[Row]) -> Iterator[Fault]:
    for screen, shown in known.screens.items():
        if shown != rows:
            first = next((i for i, (a, b) in enumerate(zip(shown, rows, strict=False)) if a != b), None)
            place = f"differ from row {first + 1} on" if first is not None else f"{len(shown)} of {len(rows)} rows"
            yield Fault(kind="view", what=f"{screen} of {known.visitor[:8]}: {place}")


def _numbering(record: Record, conversation: str, rows: list[Row]) -> Iterator[Fault]:
    if [row["seq"] for row in rows] != list(range(1, len(rows) + 1)):
        yield Fault(kind="gaps", what=f"{conversation[:8]} is not numbered 1, 2, 3 ...")
    if record.conversations[conversation]["last_seq"] != len(rows):
        yield Fault(kind="gaps", what=f"{conversation[:8]} counts other rows than it has")


def _talked_over(rows: list[Row]) -> Iterator[Fault]:
    for row, status in zip(rows, _standing(rows), strict=True):
        if status == "active" and row.get("role") == "assistant":
            yield Fault(kind="over", what=f"{row['text'][:40]!r} was said while an operator had the word")


def _standing(rows: list[Row]) -> list[str]:
    """How the conversation stood when each row was written."""
    status, standing = "bot", []
    for row in rows:
        standing.append(status)
        status = row["status"] if row["type"] == "state" else status
    return standing


def _outcomes(rows: list[Row], turns: list[Row]) -> Iterator[Fault]:
    """Each message has one turn, and what became of it is to be seen in the log."""
    replies = Counter(row["reply_to"] for row in rows if "reply_to" in row)
    humans = [row["seq"] for row in rows if row.get("status") in ("pending", "active")]
    statuses = defaultdict(list)
    for turn in turns:
        if turn["seq"] is not None:
            statuses[turn["seq"]].append(turn["status"])
    last = max([*replies, *humans], default=0)
    for row, standing in zip(rows, _standing(rows), strict=True):
        if row.get("role") != "visitor":
            continue
        seq, said = row["seq"], row["text"]
        settled = [status for status in statuses[seq] if status != "waited"] or statuses[seq][:1]
        if len(settled) != 1:
            yield Fault(kind="outcome", what=f"{said!r} has these turns: {statuses[seq]}")
            continue
        (status,) = settled  # what waited for a human may be answered when the word is given back
        is_well = {
            "done": replies[seq] == 1 or (replies[seq] == 0 and _hands_off(rows, seq)),
            "failed": replies[seq] == 1,  # an apology is a reply
            "merged": replies[seq] == 0 and last >= seq,  # a later message has the answer
            "waited": replies[seq] == 0 and standing in ("pending", "active"),  # a human was called, or has the word
            "dropped": replies[seq] == 0 and max(humans, default=0) > seq,  # a human was called, or took the word
        }
        if not is_well.get(status, False):
            yield Fault(kind="outcome", what=f"{said!r} ({standing}) is {status}, with {replies[seq]} replies")


def _hands_off(rows: list[Row], seq: int) -> bool:
    """Whether the words that call a human stand right behind the message."""
    following = rows[seq : seq + 1]
    return bool(following) and following[0].get("role") == "assistant" and "reply_to" not in following[0]


def _triggers(record: Record, received: Counter[str]) -> Iterator[Fault]:
    called: Counter[str] = Counter()
    for conversation, rows in record.logs.items():
        called[record.conversations[conversation]["visitor"]] += _calls(rows)
    told = Counter((row["subject"], row["name"]) for row in record.outbox)
    for visitor, times in called.items():
        each = [told[visitor, name] for name in CALLS]
        if sum(each) < times or max(each) > times:
            yield Fault(kind="triggers", what=f"{visitor[:8]} called a human {times} times, {sum(each)} are told")
    for row in record.outbox:
        if row["status"] != "delivered" or not received[row["id"]]:
            yield Fault(
                kind="triggers", what=f"{row['name']} of {row['subject'][:8]} was not received ({row['status']})"
            )


def _calls(rows: list[Row]) -> int:
    """In how many talks a human was called: a talk ends where a human has spoken."""
    talk, called = 0, set()
    for row in rows:
        talk += row.get("role") == "operator"
        if row["type"] == "state" and row["status"] == "pending":
            called.add(talk)
    return len(called)


def _erased(record: Record, known: Known) -> Iterator[Fault]:
    if tables := record.mentions.get(known.visitor):
        yield Fault(kind="erased", what=f"{known.visitor[:8]} was erased and is found in {', '.join(tables)}")
    texts = set(known.sent.values())
    for rows in record.logs.values():
        if any(row.get("text") in texts for row in rows):
            yield Fault(kind="erased", what=f"words of {known.visitor[:8]}, who was erased, are found")
