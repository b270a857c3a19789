"""How fast the program is, on the shipped data and on made-up catalogues of any size."""
