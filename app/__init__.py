"""Treatyline: an offline reference of cooperation against the drug trade."""

__version__ = "0.1.0"
