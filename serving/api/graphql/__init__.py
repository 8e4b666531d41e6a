"""GraphQL over the same collections and rows as REST, with bounds on what one request may cost."""
