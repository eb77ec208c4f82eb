"""Send alerts to their targets: each at least once, and never again when it arrived."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.errors import InputError
from onrecord.ledger import Ledger
from onrecord.watching import mail, webhook
from onrecord.watching.message import Message, message_of
from onrecord.watching.records import Delivery, Target, TargetKind
from onrecord.watching.targets import Targets

AT_ONCE = 20

Send = Callable[[Target, Message], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Sends to targets of each kind; ``desk`` is the address under which people open the desk."""

    desk: str
    mail_server: mail.MailServer | None = None

    def send(self, target: Target, message: Message) -> None:
        """Send ``message``. Raises ``InputError`` when it did not arrive."""
        ways: dict[TargetKind, Send] = {"webhook": self._post, "mail": self._write}
        ways[target.kind](target, message)

    def _post(self, target: Target, message: Message) -> None:
        webhook.send(target, message, self.desk)

    def _write(self, target: Target, message: Message) -> None:
        if self.mail_server is None:
            raise InputError(target.address, "no mail server is set", f"Set ${mail.VARIABLE}")
        mail.send(target, message, self.desk, self.mail_server)


def deliver(ledger: Ledger, targets: Targets, send: Send) -> int:
    """Send what waits, ``AT_ONCE`` at most; gives how many arrived. Each is written down by itself:
    a scheduler that is killed between sending and writing sends that one again, with the same id.
    """
    return sum(_deliver(ledger, targets, one, send) for one in targets.waiting(AT_ONCE))


def _deliver(ledger: Ledger, targets: Targets, one: Delivery, send: Send) -> bool:
    message = message_of(ledger, one.alert)
    try:
        if message is not None:  # what was erased is not told any more
            send(one.target, message)
    except InputError as error:
        targets.failed(one, error.what)
        return False
    targets.delivered(one)
    return message is not None
