"""The small case for learning: Kazakhstan in three zones."""

from tables import Case


def kazakhstan_lessons(raw):
    return Case("kazakhstan-lessons", "")
