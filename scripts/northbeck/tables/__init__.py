"""The workbooks: each module gives (path, entry, sheets) for one folder of documents."""
