"""What makes and checks what is handed out: the bill of materials, the audit, the demo."""
