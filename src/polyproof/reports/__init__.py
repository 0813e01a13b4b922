"""What polyproof writes: one module per output format."""
