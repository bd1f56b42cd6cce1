"""How the program becomes a folder to double-click; run by the environment's Python, which has the tools."""
