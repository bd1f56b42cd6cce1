"""The one window: its frame, header, menus and end."""
