import { refusedTo, type Hands } from './exchanges.ts';

const NOTHING = '00000000-0000-4000-8000-000000000000';
const MEMBER = 'membre-06';

/** A dossier on an agenda, and the account of its structure. */
type About = { readonly application: string; readonly applicant: string };

const at = (day: string, hour = '09') => ({ start: `${day}T${hour}:00:00.000Z`, minutes: 60 });

/**
 * Meetings about a dossier: a visit chosen, moved and taken back; a hearing without an answer; a working session that is
 * reminded, and whose report is late. Days are those of slots: soon, and far enough for a notice.
 */
export const meetings = async (
  { send, read }: Hands,
  { application, applicant }: About,
  { soon, later }: { soon: string; later: string },
): Promise<void> => {
  const propose = (more: object) =>
    send('instructrice', 'meetings', {
      kind: 'VISIT',
      dossiers: [{ application, criteria: ['GOV-01'] }],
      slots: [at(soon), at(soon, '14')],
      where: { place: 'Au siège' },
      ...more,
    });
  const { id: visit } = await propose({});
  await send(applicant, `meetings/${visit}/declineSlots`, { reason: 'Fermé ce jour.' });
  await send('instructrice', `meetings/${visit}/proposeSlots`, { slots: [at(later)] });
  await send(applicant, `meetings/${visit}/chooseSlot`, { start: at(later).start });
  const where = { remote: true, place: 'https://visio.exemple.fr/a' };
  await send('instructrice', `meetings/${visit}/fixSlot`, { slot: at(later, '10'), where });
  await read(applicant, `/api/62/meetings/${visit}`);
  await send('instructrice', `meetings/${visit}/cancel`, { reason: 'Reporté.' });
  await propose({ kind: 'HEARING' });
  const { id: session } = await propose({
    kind: 'WORKING_SESSION',
    slots: [at(later)],
    territory: { name: 'Le Ternois', municipalities: ['62041'] },
  });
  await send(applicant, `meetings/${session}/answerInvitation`, { application, comes: false });
  await read('instructrice', `/api/62/meetings/${session}`);
  await read(MEMBER, `/api/62/applications/${application}/meetings`);
  await refusedTo(read('instructrice', `/api/62/meetings/${NOTHING}`), 'what is not there');
  await refusedTo(read('instructrice', `/api/62/meetings/${NOTHING}/calendar`), 'what is not there');
  await refusedTo(
    send('instructrice', `meetings/${NOTHING}/cancel`, { reason: 'Rien.' }),
    'what is not there',
  );
};

const HALF_AN_HOUR = 30 * 60_000;

/** A visit that is agreed on for the next half-hour; its report comes once it has begun. */
export const visitSoon = async (
  { send }: Hands,
  { application, applicant }: About,
  now: number,
): Promise<string> => {
  const start = new Date(Math.ceil((now + 1) / HALF_AN_HOUR) * HALF_AN_HOUR).toISOString();
  const { id } = await send('instructrice', 'meetings', {
    kind: 'VISIT',
    dossiers: [{ application, criteria: ['GOV-01'] }],
    slots: [{ start, minutes: 30 }],
    where: { place: 'Au siège' },
  });
  await send(applicant, `meetings/${id}/chooseSlot`, { start });
  return id;
};

/** Its report, put right once. */
export const reportTwice = async ({ send, read }: Hands, id: string, application: string): Promise<void> => {
  const findings = [{ criterion: 'GOV-01', finding: 'NOT_SEEN', words: 'Rien vu.' }];
  const report = { application, present: 'Tous.', text: 'Rien à dire.', findings };
  await send('instructrice', `meetings/${id}/recordReport`, report);
  await send('instructrice', `meetings/${id}/amendReport`, { ...report, findings: [], why: 'Vu depuis.' });
  await read('instructrice', `/api/62/meetings/${id}`);
};
