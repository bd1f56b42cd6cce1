"""What an enrollment is: values and functions. No Qt, no disk, no network, no clock of its own."""
