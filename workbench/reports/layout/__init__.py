"""What several formats are made of: tables, pieces of paper, pictures, Word's XML, addresses."""
