"""The reference: commands, REST API and Python API, written down from the program itself."""
