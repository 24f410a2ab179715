"""What has a model server told us so far? The same for every engine: text seen, fragments of tool calls, usage, reason.

A call comes in fragments: its id and name first, then its arguments as pieces of JSON text. They are joined by index;
a server that gives no index sends each call's id once. No I/O.
"""

from dataclasses import dataclass

import msgspec

from chat.llm.failures import garbage
from chat.llm.seam import Finished
from prompts.message import ToolCall

REASONS = {
    "stop": "stop",
    "end_turn": "stop",
    "stop_sequence": "stop",
    "length": "length",
    "max_tokens": "length",
    "tool_calls": "tool_calls",
    "function_call": "tool_calls",
    "tool_use": "tool_calls",
    "content_filter": "refusal",
    "refusal": "refusal",
    "safety": "refusal",
    "prohibited_content": "refusal",
}
"""What servers call the end of an answer (OpenAI, Anthropic, Google; lower case), and what we call it; else: stop."""

ARGUMENT_CHARACTERS = 65_536
"""All arguments of an answer together; more than this is not a tool call."""


@dataclass(slots=True)
class Fragments:
    """One tool call as far as it came."""

    id: str
    name: str
    arguments: str


class Gathered:
    """An answer in the making; `reason` is empty until the server said why it ends."""

    def __init__(self) -> None:
        self.spoke = False
        self.reason = ""
        self.prompt_tokens = 0
        self.completion_tokens = 0
        self._calls: dict[int, Fragments] = {}
        self._argument_characters = 0

    def take_text(self, text: str) -> str:
        """The text to show: without NUL, which no database takes."""
        self.spoke = True
        return text.replace("\x00", "") if "\x00" in text else text

    def take_fragment(self, index: int | None, call: str, name: str, arguments: str) -> None:
        """Join a fragment of a tool call to its beginning.

        Raises:
            ModelUnavailable: (garbage) the arguments have no end.
        """
        if index is None:
            index = len(self._calls) if call or not self._calls else len(self._calls) - 1
        self._argument_characters += len(arguments)
        if self._argument_characters > ARGUMENT_CHARACTERS:
            raise garbage()
        known = self._calls.get(index)
        if known is None:
            self._calls[index] = Fragments(call, name, arguments)
            return
        known.id = known.id or call
        known.name = known.name or name
        known.arguments += arguments

    def take_reason(self, reason: str) -> None:
        """Why the answer ends, in the server's word."""
        self.reason = REASONS.get(reason.lower(), "stop")

    def refuse(self) -> None:
        """The model said no in the place that servers have for that."""
        self.reason = "refusal"

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """The calls with a name, in the server's order; arguments that are no JSON object are {}."""
        return tuple(
            ToolCall(id=call.id or f"call_{index}", name=call.name, arguments=parsed_arguments(call.arguments))
            for index, call in sorted(self._calls.items())
            if call.name
        )

    def finished(self, model: str) -> Finished:
        """The end of the answer that `model` gave.

        Raises:
            ModelUnavailable: (garbage) the answer is empty, though nothing was refused.
        """
        reason = "tool_calls" if self.calls else self.reason
        if not (self.spoke or self.calls or reason == "refusal"):
            raise garbage()
        return Finished(
            reason=reason,
            prompt_tokens=self.prompt_tokens,
            completion_tokens=self.completion_tokens,
            understood=reason != "refusal",
            model=model,
        )


def parsed_arguments(text: str) -> dict[str, object]:
    """A call's arguments; {} where the model wrote no JSON object."""
    try:
        return msgspec.json.decode(text, type=dict[str, object])
    except (msgspec.MsgspecError, UnicodeError):
        return {}
