"""The data files: read with places, checked, made into records and a catalogue."""
