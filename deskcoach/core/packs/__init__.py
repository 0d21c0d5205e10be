"""Packs: exercises, their figures and pictures, and routines of them, in one file to give away.

`zipped` reads the zip file that a stranger may have made; `pack` says what may be in it, what it
holds, and how one is written; `merging` what it would add to what the person has.
"""
