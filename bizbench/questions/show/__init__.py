"""One thing with everything known of it."""
