"""The composite of best promises, each with its receipt, made of a comparison."""
