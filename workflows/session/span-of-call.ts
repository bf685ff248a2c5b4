/** From the opening of one call of a session to its end; both null before, `to` null while it sits. */
export type SpanOfCall = { openedAt: string | null; endedAt: string | null };

type Dated = { type: string; data: Readonly<Record<string, unknown>>; at: string };

const ENDS: readonly string[] = ['SessionClosed.v1', 'SessionAdjourned.v1'];

/** When one call was opened, and closed or adjourned for want of a quorum (DEL-13). */
export const spanOfCall = (facts: readonly Dated[], call: number): SpanOfCall => {
  const ofCall = facts.filter(({ data }) => data['call'] === call);
  return {
    openedAt: ofCall.find(({ type }) => type === 'SessionOpened.v1')?.at ?? null,
    endedAt: ofCall.find(({ type }) => ENDS.includes(type))?.at ?? null,
  };
};
