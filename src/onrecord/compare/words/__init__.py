"""Word lists of the comparison: general English, no names of people."""
