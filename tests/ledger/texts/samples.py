"""Articles in several languages, about an invented country."""

from __future__ import annotations

from onrecord.records import Article

STRIKE = Article(
    id="strike",
    headline="Huelga en Harrowmere",
    text="El primer ministro anunció que la huelga de los barrenderos terminó. Habrá más huelgas.",
    published="2031-03-01",
    outlet="Correo de Varlandia",
    language="es",
)
TAX = Article(
    id="tax",
    headline="増税",
    text="政府は首相の発言を否定した。新しい税は来年から始まる。",
    published="2031-03-02",
    outlet="ハロウミア新聞",
    language="ja",
)
FLOOD = Article(id="flood", text="นายกรัฐมนตรีกล่าวว่าน้ำท่วมเมือง", language="th")
BUDGET = Article(id="budget", text="नई सरकार ने बजट की घोषणा की।", language="hi")
FERRY = Article(
    id="ferry",
    headline="Late again",
    text="The ferries to Harrowmere will be late, said Aldous Brenn. No ferry is early.",
    published="2031-03-05",
    outlet="Varland Courier",
)
ALL = (STRIKE, TAX, FLOOD, BUDGET, FERRY)
