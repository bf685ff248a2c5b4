import { sitsOn, type Term } from '../../council/seats/mandates.ts';

/** How a member was at a session: there; by an alternate or a proxy; excused beforehand; or none of these (MAN-03). */
export type Attendance = 'PRESENT' | 'REPRESENTED' | 'EXCUSED' | 'ABSENT';

/** What one call of a session kept of a seat. */
export type SeenAtCall = {
  /** Whether they attended while it sat; or at all, when it was never opened for want of a quorum. */
  attended: boolean;
  alternateAttended: boolean;
  gaveProxy: boolean;
  saidAbsent: boolean;
};

/** The best that is known of somebody over the calls of one session: who came to one of them was there. */
export const attendanceOf = (calls: readonly SeenAtCall[]): Attendance => {
  if (calls.some(({ attended }) => attended)) return 'PRESENT';
  if (calls.some(({ alternateAttended, gaveProxy }) => alternateAttended || gaveProxy)) return 'REPRESENTED';
  return calls.some(({ saidAbsent }) => saidAbsent) ? 'EXCUSED' : 'ABSENT';
};

/** Of what was closed last, the sessions that members were to attend: nobody is absent from a consultation in writing. */
export const attendedSessions = <Closed extends { kind: string }>(
  closed: readonly Closed[],
  most: number,
): Closed[] => closed.filter(({ kind }) => kind !== 'WRITTEN').slice(0, most);

/** A session that was held, and how each member in office that day was at it. */
export type Held = { session: string; heldOn: string; attendance: ReadonlyMap<number, Attendance> };

export type Absentee = {
  member: number;
  college: number;
  /** At each of the sessions, the last first; null for who had no mandate that day. */
  sessions: { session: string; attendance: Attendance | null }[];
  /** Absences without an excuse, one after the other, up to the last session. */
  inARow: number;
  proposed: boolean;
  sentence: string | null;
};

const sentenceFor = (inARow: number): string =>
  `${inARow > 1 ? `${inARow} absences de suite` : 'Une absence'}, sans excuse, ni suppléance, ni pouvoir\u00A0: ` +
  'un remplacement peut être proposé. Rien n’est automatique (MAN-03).';

/**
 * Who was absent how many times in a row without an excuse, among those who sit today (MAN-03). An excuse, an alternate or
 * a proxy ends the row, and so does the beginning of a mandate. It proposes; a person decides.
 */
export const absenteesOf = (
  members: readonly ({ member: number; college: number } & Term)[],
  held: readonly Held[],
  absencesBeforeReplacement: number,
): Absentee[] => {
  const last = held.toSorted((a, b) => (a.heldOn > b.heldOn ? -1 : 1));
  return members
    .map(({ member, college, ...term }) => {
      const sessions = last.map(({ session, heldOn, attendance }) => ({
        session,
        attendance: sitsOn(term, heldOn) ? (attendance.get(member) ?? ('ABSENT' as const)) : null,
      }));
      const other = sessions.findIndex(({ attendance }) => attendance !== 'ABSENT');
      const inARow = other === -1 ? sessions.length : other;
      const proposed = inARow >= absencesBeforeReplacement;
      return { member, college, sessions, inARow, proposed, sentence: proposed ? sentenceFor(inARow) : null };
    })
    .toSorted((a, b) => b.inARow - a.inARow || a.member - b.member);
};
