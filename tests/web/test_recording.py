"""Statements of a recording, at the desk and in the API."""

from __future__ import annotations

from dataclasses import replace

from fastapi.testclient import TestClient
from tests.ledger.samples import DAM, NEVER

from onrecord.ledger import Ledger
from onrecord.records import Details, Moment


def test_a_statement_of_a_recording_leads_into_it(client: TestClient, place: str) -> None:
    details = Details(times=(Moment(0, 761),), recording="https://tarn.example/late-desk.mp3")
    with Ledger(place) as ledger:
        heard = replace(DAM, id="heard", details=details)
        said = replace(NEVER, id="heard:1", article="heard", seconds=761)
        ledger.add(heard, [said])
    page = client.get("/articles/heard").text
    assert '<a href="https://tarn.example/late-desk.mp3#t=761"' in page
    assert "at 00:12:41" in page
    assert "at 00:12:41" in client.get("/", params={"q": "never leak"}).text
    told = client.get("/api/v1/articles/heard").json()["details"]
    assert (told["times"], told["recording"]) == ([[0, 761]], details.recording)
