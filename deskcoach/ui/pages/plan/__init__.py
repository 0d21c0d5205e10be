"""Plan: the weeks ahead, holidays, routines and what starts a session of them."""
