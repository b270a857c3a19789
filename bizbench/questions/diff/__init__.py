"""Two plans side by side: what the newer one tightened, relaxed, added or does not repeat."""
