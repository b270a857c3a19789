"""The words of answers: amounts, notes, labels, cells; pages and tables both draw on them."""
