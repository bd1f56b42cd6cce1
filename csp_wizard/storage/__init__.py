"""This computer: database, secret store, settings. Knows ``enrollment``, nothing of Qt."""
