"""Results as plain data for machines: what ``--format json`` prints, and rows for tables."""
