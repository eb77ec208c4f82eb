"""What was observed of each address: versions, vanished statements, kept pages."""
