"""The ground: words, dates, signs, problems, texts; nothing here knows of cities or plans."""
