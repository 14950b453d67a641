"""How the language model is made: data in, weights out, scores printed."""
