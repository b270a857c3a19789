"""Writers: a page in one format. They lay out what the page says and add nothing."""
