"""The timeline on paper: pages that are painted alike into a PDF, an SVG or a PNG."""
