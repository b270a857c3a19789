"""The catalogue as a package of open data: tables whose keys hold, with a description of them."""
