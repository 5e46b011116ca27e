"""`treatyline --self-test`: goes through the window once and says what does not work here."""
