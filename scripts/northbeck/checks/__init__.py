"""Checks on what was written. They read the files again and share no code with the makers."""
