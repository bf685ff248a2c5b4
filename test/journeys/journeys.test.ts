import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled, firstText } from '../support/charter-texts.ts';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { makeAsDescribed } from '../support/as-described.ts';
import { few, long } from '../support/how-long.ts';
import {
  caseFile,
  type Expected,
  expectedOf,
  type Line,
  type OwnSystem,
  play,
  readAs,
  startOwnSystem,
} from './running-system.ts';

/** Granted, held up by what a person must settle, refused as ineligible; then all of them. */
const NAMES = few(['T01', 'T04', 'T08'], ['T01', 'T02', 'T02b', 'T04', 'T05', 'T07', 'T08', 'T11', 'T12']);
const namesOf = (fits: (expected: Expected) => boolean): string[] =>
  NAMES.filter((name) => fits(expectedOf(name)));
const GRANTED = namesOf(({ verified }) => verified === 'VALID');
const DECIDED = namesOf(({ decision }) => decision !== null);

describe('from application to verification', () => {
  let system: OwnSystem;
  let played: Awaited<ReturnType<typeof play>>;
  const folder = mkdtempSync(join(tmpdir(), 'label-cases-'));
  /** A known case, filed for another session under another name. */
  const later = (name: string, as: string, submittedOn: string, session: object): string => {
    const file = join(folder, `${as}.json`);
    const known = JSON.parse(readFileSync(caseFile(name), 'utf8')) as { session: object };
    writeFileSync(
      file,
      JSON.stringify({ ...known, case: as, submittedOn, session: { ...known.session, ...session } }),
    );
    return file;
  };
  const lineOf = (name: string): Line => played.lines.find((line) => line.case === name)!;

  beforeAll(async () => {
    system = await startOwnSystem('2026-11-25T08:00:00Z');
    played = await play(NAMES.map(caseFile), system.url);
  }, 240_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await system.stop();
  });

  it('prints one line for each case, in the order given, and nothing else', () => {
    expect(played.err).toBe('');
    expect(played.code).toBe(0);
    expect(played.lines.map((line) => line.case)).toEqual(NAMES);
  });

  it.each(NAMES)('takes %s where its answers and its people lead', (name) => {
    const { eligibility, criteria, proposal, opinion, decision, termMonths, verified, warnings } =
      expectedOf(name);
    expect(lineOf(name)).toMatchObject({
      eligibility,
      criteria,
      proposal,
      opinion,
      decision,
      termMonths,
      verified,
    });
    expect(lineOf(name).warnings).toEqual(warnings ?? []);
  });

  it('examines all the criteria of the first charter, and none when the form is not eligible', () => {
    expect(Object.keys(lineOf('T01').criteria)).toEqual(compiled(firstText).criteria.map(({ id }) => id));
    expect(lineOf('T08').criteria).toEqual({});
  });

  it('numbers the labels of a year one after the other', () => {
    const numbers = played.lines.flatMap(({ label }) => label ?? []);
    expect(numbers.map((number) => number.slice(0, -2))).toEqual(
      GRANTED.map((_, at) => `62-ESS-2027-000${at + 1}`),
    );
  });

  /** What is left of it, as its document says that each may read it. */
  const describedAs = () => {
    const asDescribed = makeAsDescribed();
    return async (account: string, path: string): Promise<unknown> => {
      const body = await readAs(system.url, account, path);
      asDescribed({ method: 'GET', path }, { status: 200, type: 'application/json', body });
      return body;
    };
  };

  it('lets each who took part read who they are, and what they left, as the document says', async () => {
    const read = describedAs();
    const candidate = candidateOf(readCase(caseFile('T01')));
    const readers = ['instructrice', 'secretaire', 'presidente', 'membre-03', candidate];
    const known = await Promise.all(readers.map((account) => read(account, '/api/me')));
    const held = (known as { councils: { roles: { role: string }[] }[] }[]).map(({ councils }) =>
      councils.flatMap(({ roles }) => roles.map(({ role }) => role)),
    );
    const roles = ['officer', 'secretary', 'president', 'member', 'representative'];
    expect(held).toEqual(roles.map((role) => expect.arrayContaining([role])));
    const lists = [
      'councils?state=established',
      'structures?state=known',
      'charters?state=adopted',
      'sessions?state=closed',
      'items?state=opinionGiven',
      'labels?state=active',
      'applications?state=inReview',
      'applications?state=notified',
    ];
    for (const list of lists) {
      const { items } = (await read('instructrice', `/api/62/${list}`)) as { items: { id: string }[] };
      expect([list, items.length]).not.toEqual([list, 0]);
      const path = `/api/62/${list.split('?')[0]}/${items[0]?.id}`;
      await read('instructrice', path);
      await read('secretaire', path);
      if (list.endsWith('notified')) await read('membre-03', path);
    }
    const [own] = (known.at(-1) as { councils: { structures: { id: string; applications: string[] }[] }[] })
      .councils[0]!.structures;
    await read(candidate, `/api/62/structures/${own?.id}`);
    await read(candidate, `/api/62/applications/${own?.applications[0]}`);
  });

  const page = async (number: string | null) => (await fetch(`${system.url}/labels/${number}`)).text();

  it('answers the public on the page of the label', async () => {
    expect(await page(lineOf('T01').label)).toContain('Oui, ce label est en cours de validité');
    expect(await page('62-ESS-2027-0005-0')).not.toContain('Oui,');
  });

  it('says in French what the clock does not let it play again', async () => {
    const again = await play([caseFile('T01')], system.url);
    expect(again).toMatchObject({ code: 1, lines: [] });
    expect(again.err).toContain(
      'Le dépôt du 2026-12-01 ne peut plus se jouer : l’horloge locale est au 2027-01-21',
    );
  });

  it('keeps everything when it is killed and started again on the same data', async () => {
    const { label } = lineOf('T01');
    const states = ['notified', 'inReview'];
    const all = () =>
      Promise.all([
        readAs(system.url, null, '/api/62'),
        ...states.map((state) => readAs(system.url, 'instructrice', `/api/62/applications?state=${state}`)),
      ]);
    const before = await all();
    expect(before.slice(1).map((list) => (list as { items: unknown[] }).items.length)).toEqual([
      DECIDED.length,
      NAMES.length - DECIDED.length,
    ]);
    await system.restartAfter('SIGKILL');
    expect(await all()).toEqual(before);
    expect(await page(label)).toContain('Oui, ce label est en cours de validité');
    expect(await readAs(system.url, null, '/labels.json')).toMatchObject({
      labels: { length: GRANTED.length },
    });
  }, 240_000);

  const councilsOfOtherSizes = () => {
    it('lets a council of another size decide by a secret ballot, which no casting vote breaks, without its chair, or not without a quorum', async () => {
      const none = { ABSTAIN: 0, BLANK: 0 };
      const sitting = { date: '2027-03-04', membersInOffice: 20, proxies: 1 };
      const { lines, err } = await play(
        [
          later('T01', 'tie', '2027-01-25', {
            ...sitting,
            present: 9,
            chairVote: 'FOR',
            ballot: 'SECRET',
            votes: { FOR: 5, AGAINST: 5, ...none },
          }),
          later('T02', 'empty', '2027-01-26', {
            ...sitting,
            present: 8,
            votes: { FOR: 9, AGAINST: 0, ...none },
          }),
          later('T02b', 'no chair', '2027-01-27', {
            ...sitting,
            date: '2027-03-08',
            membersInOffice: 25,
            present: 12,
            chairVote: null,
            votes: { FOR: 5, AGAINST: 4, ABSTAIN: 2, BLANK: 2 },
          }),
        ],
        system.url,
      );
      expect(lines).toMatchObject([
        {
          case: 'tie',
          opinion: 'UNFAVOURABLE',
          decision: 'REFUSED',
          verified: 'NOT_FOUND',
          warnings: [],
        },
        { case: 'empty', opinion: null, decision: null, verified: 'NOT_FOUND' },
        { case: 'no chair', opinion: 'FAVOURABLE', decision: 'GRANTED', verified: 'VALID' },
      ]);
      expect(err).toContain('Quorum non atteint : 9 sur 20');
    }, 240_000);

    it('lets the members who left come back and vote, as often as their mandate is renewed (MAN-01)', async () => {
      const unanimous = (date: string, membersInOffice: number, present: number) => ({
        date,
        membersInOffice,
        present,
        proxies: 0,
        votes: { FOR: present, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
      });
      const { lines, err } = await play(
        [
          later('T01', 'all', '2027-03-10', unanimous('2027-04-08', 45, 30)),
          later('T01', 'few', '2027-04-12', unanimous('2027-05-13', 21, 11)),
          later('T01', 'all again', '2027-05-17', unanimous('2027-06-17', 45, 45)),
        ],
        system.url,
      );
      expect(err).toBe('');
      expect(lines.map(({ case: name, decision, verified }) => [name, decision, verified])).toEqual([
        ['all', 'GRANTED', 'VALID'],
        ['few', 'GRANTED', 'VALID'],
        ['all again', 'GRANTED', 'VALID'],
      ]);
      const { data } = (await readAs(system.url, 'secretaire', '/api/62/councils/62')) as {
        data: { inOffice: number; lastMember: number; members: { person: string }[] };
      };
      // 45 were seated first; 25 left, 5 came back, then 20, then 24 after as many had left again.
      expect([data.inOffice, data.lastMember]).toEqual([45, 94]);
      expect(new Set(data.members.map(({ person }) => person)).size).toBe(45);
    }, 240_000);
  };
  if (long) councilsOfOtherSizes();
});
