"""From words and tables to documents and the entries beside them."""
