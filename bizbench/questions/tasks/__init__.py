"""A plan as a list of tasks: what is to be done, with what target, by whom, by when."""
