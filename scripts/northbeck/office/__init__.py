"""Writers of Word, Excel, PowerPoint and PDF files that come out the same on every run."""
