"""The benchmarking table: measures as rows, cities as columns, made of a comparison."""
