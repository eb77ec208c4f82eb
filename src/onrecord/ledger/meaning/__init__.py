"""Vectors of statements, for search and candidates by meaning."""
