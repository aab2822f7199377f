"""The invented area: its dates, settings and children."""
