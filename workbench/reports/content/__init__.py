"""What a report says, whatever format writes it: gathered once from a dossier and its ledger."""
