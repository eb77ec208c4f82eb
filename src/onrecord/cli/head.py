"""``onrecord head``: what stands for the whole ledger, to be published elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from onrecord.cli import options
from onrecord.cli.output import json_line, results, say, write_bytes
from onrecord.counting import counted

EXAMPLES = """
[bold]Examples[/bold]

onrecord head

onrecord head --new-key desk.key

onrecord head --sign desk.key --ots head.json && ots stamp head.json

onrecord verify --head head.json --key desk.key.pub
"""


def head(
    ledger: options.Ledger = "",
    sign: Annotated[
        Path | None, typer.Option("--sign", metavar="KEY", help="Sign it with this private key.")
    ] = None,
    ots: Annotated[
        Path | None,
        typer.Option(
            "--ots", metavar="FILE", help="Write it to a file, which `ots stamp FILE` takes."
        ),
    ] = None,
    new_key: Annotated[
        Path | None, typer.Option("--new-key", metavar="PATH", help="Only make a pair of keys.")
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Print the head of the hash chain: whoever has it can tell later that nothing before it was
    changed, taken out or put in (verify --head)."""
    import json

    from onrecord.ledger import Ledger
    from onrecord.ledger.chain import publishing

    if new_key is not None:
        public = publishing.new_key(new_key)
        say(f"{new_key} is the private key, to be kept; {public} the public one, to be given away.")
        return
    with Ledger(ledger) as store:
        found = store.chain.head()
    document = publishing.document(found, None if sign is None else publishing.private_key(sign))
    if ots is not None:
        write_bytes(ots, document)
        say(f"{ots} holds the head. To have its time attested: ots stamp {ots}")
    if as_json or sign is not None:
        json_line(json.loads(document))
    else:
        told = f"{found.sha256}  {counted(found.entries or 0, 'change')}"
        told += f", the last at {found.at}" if found.at else ""
        results().print(Text(told), soft_wrap=True)
