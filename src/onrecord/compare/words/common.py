"""Content words too common to show that two statements speak of the same matter."""

from __future__ import annotations

COMMON = frozenset(
    """
    say tell think know go get make take come see want look give find need let put mean try
    ask use do have be become keep seem feel believe call show like thing people person man woman
    year day time week month way lot kind sort part point case fact place number country world
    state government president minister leader official party new good great big first last next
    many much more most other same own old right high large small long little early young important
    public able different sure really just even also still now then here there again very well
    today tomorrow yesterday statement remark comment interview reporter question answer
    campaign candidate nation everybody everyone somebody someone nobody anybody anything something
    everything nothing work start happen talk speak issue problem bring end begin run turn help
    allow continue add expect plan report claim allegation charge accusation believe mr mrs ms dr
    """.split()
)
