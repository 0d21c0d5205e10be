"""What tells whether somebody is at the desk, and whether a break would come amiss."""
