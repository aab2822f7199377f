"""What every document shares."""

HEADER = "Northbeck local area partnership \u2013 an invented area"
SUBJECT = "Northbeck (invented)"
FONT = "Arial"
TEAL, PALE, GREY = "1F5C63", "E6F0F1", "595959"
