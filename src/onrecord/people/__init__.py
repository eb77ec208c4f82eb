"""Who a speaker is across articles."""
