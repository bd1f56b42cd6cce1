"""All enrollments."""
