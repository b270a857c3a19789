"""A report as one HTML file that opens from a disk, asks no network and reads without scripts."""
