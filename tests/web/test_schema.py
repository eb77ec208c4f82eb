"""The API keeps to its own description, whatever is asked of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from bench.desk_figures import served
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from tests.ledger.samples import ALWAYS, CHANGE, DAM, DISPUTE, LEAK, NEVER, NOTHING, TODAY
from tests.stores.places import Stores
from tests.web.conftest import seen

from onrecord.ledger import Ledger

pytestmark = pytest.mark.slow

EXAMPLES, MANY = 40, 8
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@pytest.fixture(scope="module")
def api(stores: Stores) -> Iterator[Any]:
    """The description that the desk gives of its API, asked of the desk itself."""
    where = stores.new()
    with Ledger(where, create=True) as ledger:
        ledger.add(DAM, [NEVER, TODAY], [DISPUTE], sightings=seen(DAM, NEVER, TODAY))
        ledger.add(LEAK, [ALWAYS, NOTHING], [CHANGE], sightings=seen(LEAK, ALWAYS, NOTHING))
    with served(where) as address:
        yield schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_no_request_breaks_the_server(api: Any) -> None:
    """Requests made from the description, right ones and wrong ones, to each of its operations."""
    operations = [result.ok() for result in api.get_all_operations()]
    for operation in operations:
        _ask(operation)
    assert len(operations) > MANY
    gc.collect()  # schemathesis leaves its connections to be found; let none be found later


def _ask(operation: Any) -> None:
    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), database=None)
    @given(case=st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in MODES)))
    def ask(case: Any) -> None:
        case.call_and_validate(checks=[not_a_server_error])

    ask()
