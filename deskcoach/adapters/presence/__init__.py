"""What tells whether somebody is at the desk, and whether a break would come amiss.

A source (`source`) tells events. Each system has its own (`linux`, `windows`, `macos`), which
listen where they can, and look from time to time where they must (`polled`). Several are one in
`merged`; those that tell what holds a break are followed only while it matters (`surroundings`).
"""
