"""Paper: the session's pack and the deck as PDFs. Only this room knows fpdf2."""
