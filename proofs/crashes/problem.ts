/** What a check found wrong: an acknowledged command that is not there, or a thing that is not whole. */
export type Problem = { readonly kind: 'lost' | 'halfWritten' | 'answer' | 'checker'; readonly what: string };

export const lost = (what: string): Problem => ({ kind: 'lost', what });
export const halfWritten = (what: string): Problem => ({ kind: 'halfWritten', what });
/** A second answer that is not the first, or a false refusal. */
export const wrongAnswer = (what: string): Problem => ({ kind: 'answer', what });
/** What the independent checker says. */
export const differs = (what: string): Problem => ({ kind: 'checker', what });
