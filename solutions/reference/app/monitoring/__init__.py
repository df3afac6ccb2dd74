"""Tout ce qui sert à observer l'application."""
