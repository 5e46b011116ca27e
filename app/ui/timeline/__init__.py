"""The timeline: input, painting and the numbers between them."""
