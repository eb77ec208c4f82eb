"""What people correct of an article by hand."""
