"""A chart as a file of its own."""


def write(drawing: str) -> str:
    """An ``<svg>`` element as a document, which says its encoding."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}'
