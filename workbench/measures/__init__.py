"""What a value is: figures, units, dates and intervals read from words, knowing no claims."""
