"""Plans and reports as workbooks that a person fills in with Excel or WPS, there and back."""
