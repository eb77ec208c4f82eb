"""Quality: what is measured, on which data, and the floors that no change may lower unseen."""
