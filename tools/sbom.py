"""The software bill of materials, as CycloneDX 1.6: ``python -m tools.sbom [-o FILE]``.

It lists what ``requirements/run.txt`` pins, with licence and hashes, which of them needs which,
and what the package itself holds of others: weights, fonts, a script. https://cyclonedx.org/
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import requires
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import onrecord
from tools.licences import licence
from tools.pins import Pin, pins

PACKAGE = Path(onrecord.__file__).parent
VERSION = SchemaVersion.V1_6


def main() -> None:
    """Write the bill, and say where."""
    parser = argparse.ArgumentParser(prog="python -m tools.sbom", description=__doc__)
    name = f"dist/onrecord-{onrecord.__version__}.cdx.json"
    parser.add_argument("-o", "--output", type=Path, default=Path(name))
    output: Path = parser.parse_args().output
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(as_json(bill()) + "\n", encoding="utf-8")
    print(f"The bill of materials: {output}", file=sys.stderr)


def as_json(bom: Bom) -> str:
    """``bom`` as CycloneDX JSON."""
    return make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=1)


def bill() -> Bom:
    """What an installed onrecord consists of on this machine. Raises
    ``importlib.metadata.PackageNotFoundError`` when a pinned package is not installed."""
    bom = Bom()
    ours = Component(
        type=ComponentType.APPLICATION,
        name="onrecord",
        version=onrecord.__version__,
        bom_ref="onrecord",
        licenses=[LicenseExpression("Apache-2.0")],
        components=list(_within()),
    )
    bom.metadata.component = ours
    pinned = {pin.name: _package(pin) for pin in pins("run") if pin.applies}
    for component in pinned.values():
        bom.components.add(component)
    for component in (ours, *pinned.values()):
        bom.register_dependency(component, list(_needs(component.name, pinned)))
    content = "".join(sorted(f"{each.purl}" for each in pinned.values()))
    bom.serial_number = uuid5(NAMESPACE_URL, f"{onrecord.__version__} {content}")
    return bom


def _package(pin: Pin) -> Component:
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=one) for one in pin.hashes]
    told = licence(pin.name)
    # the hashes are of the files of the index, one for each platform, not of what is installed
    index = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION,
        url=XsUri(f"https://pypi.org/simple/{pin.name}/"),
        hashes=hashes,
    )
    url = PackageURL("pypi", name=pin.name, version=pin.version)
    return Component(
        name=pin.name,
        version=pin.version,
        bom_ref=str(url),
        purl=url,
        licenses=[LicenseExpression(told)] if told else None,
        external_references=[index],
    )


def _needs(name: str, pinned: dict[str, Component]) -> Iterator[Component]:
    """The pinned components that the installed package ``name`` asks for here."""
    for line in requires(name) or ():
        asked = Requirement(line)
        wanted = canonicalize_name(asked.name)
        if wanted in pinned and (asked.marker is None or asked.marker.evaluate({"extra": ""})):
            yield pinned[wanted]


def _within() -> Iterator[Component]:
    """What the package holds that is made elsewhere, or learned from data."""
    for path in sorted((PACKAGE / "models").glob("*/*.onnx")):
        yield _file(path, ComponentType.MACHINE_LEARNING_MODEL, "Apache-2.0")
    for path in sorted((PACKAGE / "publish" / "fonts").glob("*.ttf")):
        yield _file(path, ComponentType.FILE, "Bitstream-Vera")
    for path in sorted((PACKAGE / "web" / "static").glob("htmx-*.js")):
        yield _file(path, ComponentType.LIBRARY, "0BSD")


def _file(path: Path, kind: ComponentType, expression: str) -> Component:
    name = path.relative_to(PACKAGE).as_posix()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        type=kind,
        name=name,
        bom_ref=name,
        licenses=[LicenseExpression(expression)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


if __name__ == "__main__":
    main()
