import { setTimeout as wait } from 'node:timers/promises';
import { onePagePdf } from '../../local/journey/send-document.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import type { System } from '../../test/support/system.ts';
import { filesOf } from '../../test/support/files/files-of.ts';
import { plantDecided } from './decided.ts';

/** To what the archives give their visa, once it is there. */
export type Visaed = { path: string };
/** What holds a marker, and the last instant at which it is kept: a minute before midnight in Paris. */
export type Planted = { what: string; marker: string; lastKept: string; visa: Visaed | null };

const CAMPAIGN = { kind: 'ORDINARY', opensOn: '2026-12-02', closesOn: '2026-12-20' };
const OWNER = 'candidate-01';
/** Drafts: twelve months. Accounts: six, from the day on which a function ended, or from the last day of an invitation. */
const DRAFT_KEPT = '2027-12-02T22:59:00.000Z';
const ACCOUNT_KEPT = '2027-06-10T21:59:00.000Z';
const SEAT_KEPT = '2027-06-20T21:59:00.000Z';
const UNTAKEN_KEPT = '2027-07-31T21:59:00.000Z';
/** Withdrawn on 10 December 2026: five years. */
const CLOSED_KEPT = '2031-12-10T22:59:00.000Z';

/** People who leave a marker in each kind of personal value there is, and what is known of when it must be gone. */
export const openScene = async (system: System) => {
  const planted: Planted[] = [];
  /** A text that no other text holds; none begins another. */
  const mark = (what: string, lastKept: string, visa: Visaed | null = null): string => {
    const marker = `mq${planted.length}z${'x'.repeat(3)}k`;
    planted.push({ what, marker, lastKept, visa });
    return marker;
  };
  const call = async (as: string, path: string, body: object = {}): Promise<Record<string, unknown>> => {
    const answer = await system.post(`/api/62/${path}`, { as, body });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const codeAt = (email: string): Promise<string> =>
    waitFor(`la lettre à ${email}`, async () => {
      const { body } = await system.get('/local/mailbox');
      const letters = (body as { mails: { to: string; text: string }[] }).mails.filter(
        ({ to }) => to === email,
      );
      return /^[A-Za-z0-9_-]{27}$/m.exec(letters.at(-1)?.text ?? '')?.[0] ?? null;
    });
  const quiet = async (): Promise<void> => {
    for (let looks = 0; looks < 3; await wait(40))
      looks = (await system.get('/local/ready')).body['quiet'] === true ? looks + 1 : 0;
  };
  const at = async (instant: string): Promise<void> => {
    await system.moveClock(instant);
    await quiet();
  };
  const files = await filesOf(system, OWNER, '000000018');
  const { structure } = files;
  const { body: council } = await system.get('/api/62');
  const { textDigest } = council['charter'] as { textDigest: string };
  // A signature binds the structure, and is kept with it.
  await call(OWNER, `structures/${structure}/signCharter`, {
    textDigest,
    name: 'Ada Petit',
    capacity: 'Présidente',
  });

  const dossier = async (day: number, kept: string): Promise<string> => {
    const heldOn = `2027-01-${String(day).padStart(2, '0')}`;
    const session = await call('secretaire', 'sessions', { ...CAMPAIGN, heldOn });
    const { id } = await call(OWNER, 'applications', { structure, session: session['id'] });
    const path = `applications/${String(id)}`;
    const note = (what: string) => mark(what, kept, kept === CLOSED_KEPT ? { path } : null);
    const document = await files.send({
      name: `${note('name of a proof')}.pdf`,
      mediaType: 'application/pdf',
      bytes: onePagePdf(note('bytes of a proof')),
    });
    await files.settled(document);
    await call(OWNER, `${path}/attachProof`, { criterion: 'GOV-01', document });
    const colleges = [{ name: note('answer'), votes: 10 }];
    await call(OWNER, `${path}/answer`, { criterion: 'GOV-01', answers: { votes: 'OTHER', colleges } });
    return String(id);
  };

  /** Filed, written about by both sides, and withdrawn. */
  const withdrawn = async (day: number): Promise<void> => {
    const id = await dossier(day, CLOSED_KEPT);
    const path = `applications/${id}`;
    const text = (what: string) => mark(what, CLOSED_KEPT, { path });
    await call(OWNER, `${path}/submit`, { swornStatement: true });
    await call('instructrice', `${path}/sendMessage`, {
      to: 'APPLICANT',
      text: text('message of the service'),
    });
    await call(OWNER, `${path}/sendMessage`, { to: 'SERVICE', text: text('message of the applicant') });
    await call('instructrice', `${path}/writeNote`, { text: text('note') });
    await call(OWNER, `${path}/withdraw`, { reason: text('reason of a withdrawal') });
  };

  /** Somebody named and written to, by two markers. */
  const somebody = (what: string, kept: string) => ({
    name: mark(`name of ${what}`, kept),
    email: `${mark(`address of ${what}`, kept)}@exemple.fr`,
  });
  const seatAddress = (what: string) => `${mark(`address of ${what}`, SEAT_KEPT)}@exemple.fr`;
  const joins = async (as: string, path: string, email: string) =>
    call(as, `${path}acceptInvitation`, { code: await codeAt(email) });

  const accounts = async (): Promise<void> => {
    const officer = somebody('an officer', ACCOUNT_KEPT);
    await call('administratrice', 'invite', { ...officer, role: 'officer' });
    await joins('zoe', '', officer.email);
    const reader = somebody('a reader of a structure', ACCOUNT_KEPT);
    const path = `structures/${structure}/`;
    await call(OWNER, `${path}invite`, { ...reader, role: 'reader' });
    await joins('paul', path, reader.email);
    await call(OWNER, `${path}invite`, {
      ...somebody('an untaken invitation', UNTAKEN_KEPT),
      role: 'reader',
    });
    // The name of a member is kept for good, with the minutes: its address is not.
    const seat = { name: 'Andrée Fictive', termEndsOn: '2026-12-20' };
    const taken = seatAddress('a member');
    await call('secretaire', 'seatMember', { ...seat, email: taken, college: 3 });
    await joins('sortante', '', taken);
    await call('secretaire', 'seatMember', {
      ...seat,
      email: seatAddress('a member who never came'),
      college: 4,
    });
    const { body } = await system.get('/api/me', { as: 'zoe' });
    await at('2026-12-10T08:00:00.000Z');
    await call('paul', `${path}leave`);
    await call('administratrice', 'withdrawRole', { person: body['person'], role: 'officer' });
  };

  return {
    planted: planted as readonly Planted[],
    draft: (day: number) => dossier(day, DRAFT_KEPT),
    withdrawn,
    accounts,
    decided: () => plantDecided({ system, call, at, mark }),
    at,
    call,
    /** What the secretariat is answered, done or not. */
    asked: async (path: string, body: object) =>
      (await system.post(`/api/62/${path}`, { as: 'secretaire', body })).body,
  };
};
