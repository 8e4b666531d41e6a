"""Film files into bronze: any file of film rows, exactly once per content."""
