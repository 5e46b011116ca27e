"""The interface's words, dates and numbers in Chinese, English and Russian."""
