"""What an answer looks like: pages and tables, and the writers of formats."""
