"""Weights, their loaders, and what both training and run time need to agree on."""
