"""Strength training, kept going.

`session` is the session that runs. `safety_gate` is the one door to a start or a resumption,
`prescription` what a session is made of (`settling`: what an earlier version did). `planner` plans
the week and offers its sessions, `plan_changes` is what a person changes in it. `store` owns what
all of this keeps, records and state; `corrections` is what is changed later, `elsewhere` what was
trained without DeskCoach. `answers` carries out the commands about all of this (`requests`),
`doses` those about doses, routines and notes (`record_requests`).
"""
