"""Charts: answers drawn as SVG, with the words of their pages."""
