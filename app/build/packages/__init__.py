"""What the frozen program is handed out as: archives, a package for Debian, an installer for Windows."""
