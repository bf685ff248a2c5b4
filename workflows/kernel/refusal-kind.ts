/** How a refusal is told: its HTTP status, and the French sentence that says what is wrong and what to do. */
export type RefusalKind = { status: 403 | 404 | 409 | 422; title: string };
