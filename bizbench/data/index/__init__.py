"""The compiled index: what the YAML files say, kept in one SQLite file of the user's cache folder.

The YAML stays the only truth: the index is used only where it was made of the very files that are
there now, and whatever is wrong with it, the files are read instead.
"""
