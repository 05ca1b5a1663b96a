"""What stands between the imitated Django and the engine."""
