"""A first plan file, from a document nobody has read yet or with nothing in it."""
