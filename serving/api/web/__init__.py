"""What every route shares: collections of rows, filters, pages, problems, headers, formats."""
