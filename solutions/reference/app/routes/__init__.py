"""Routes HTTP de l'application."""
