/**
 * The keys that sign credentials, in the order in which they come into service: the first signs, the next is kept in
 * reserve, and the last waits, unknown to everybody, to be the reserve on the day that one is lost. A key that was deployed is never taken off this list while something that it signed holds.
 */
export const CREDENTIAL_KEYS = ['key-2026-01', 'key-2026-02', 'key-2026-03'] as const;
