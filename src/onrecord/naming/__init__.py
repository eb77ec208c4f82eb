"""Names, titles and places: what the stages that deal with people know in common."""
