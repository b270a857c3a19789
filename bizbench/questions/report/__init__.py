"""Everything there is to compare, in one result, for whoever would rather look than ask."""
