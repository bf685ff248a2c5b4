import { addDays } from '../../local/journey/paris-days.ts';
import { checkStored } from '../support/check-stored.ts';
import { openSystem, type System } from '../support/system.ts';

/** Rules of procedure, from a draft to the sessions that are held under them (K11, M27). */
const TODAY = '2026-12-02';
const FIRST = addDays(TODAY, 20);
const EFFECT = addDays(TODAY, 40);
const SECOND = addDays(TODAY, 60);
const MEMBER = 'membre-03';

type Body = Record<string, unknown>;
type Rules = { version: number; procedure: Body; label: Body };

let system: System;
let inForce: Rules;
let first: string;
let proposal: string;

const post = (as: string, path: string, body: object = {}) => system.post(`/api/62/${path}`, { as, body });
const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const rulesOn = async (day?: string) =>
  (await get(MEMBER, `councils/62/rules${day === undefined ? '' : `?on=${day}`}`)).body as {
    on: string;
    inForce: (Rules & { sentences: string[] }) | null;
    versions: { version: number; effectiveOn: string; digest: string; changes: { sentence: string }[] }[];
  };
const done = async (as: string, path: string, body: object = {}): Promise<Body> => {
  const answer = await post(as, path, body);
  expect({ path, status: answer.status, body: answer.body }).toMatchObject({
    path,
    status: expect.any(Number),
  });
  return answer.body;
};
const schedule = async (heldOn: string): Promise<string> => {
  const dates = { heldOn, opensOn: addDays(heldOn, -19), closesOn: addDays(heldOn, -15) };
  return String((await done('secretaire', 'sessions', { kind: 'ORDINARY', ...dates }))['id']);
};
const comeIn = async (session: string, members: readonly number[]): Promise<void> => {
  for (const member of members) await done('secretaire', `sessions/${session}/checkIn`, { member });
};

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const found = await rulesOn();
  inForce = found.inForce as Rules;
  first = await schedule(FIRST);
}, 240_000);
afterAll(() => system.stop());

it('are read by day, in data and in sentences', async () => {
  const { on, versions, inForce: now } = await rulesOn();
  expect([on, now?.version, versions.length]).toEqual([TODAY, 1, 1]);
  expect(now?.sentences.map((each) => each.replaceAll('\u00A0', ' '))).toContain(
    'Quorum : la moitié au moins des membres, présents ou ayant donné pouvoir.',
  );
  expect((await rulesOn('2025-12-31')).inForce).toBeNull();
  expect((await get(MEMBER, 'councils/62/rules?on=hier')).status).toBe(400);
});

it('are refused field by field when no council may adopt them', async () => {
  const { procedure, label } = inForce;
  const bad = {
    ...procedure,
    noticeDays: 2,
    majorityMode: 'X',
    secretBallotShare: { numerator: 2, denominator: 1 },
  };
  const shape = await post('secretaire', 'draftRules', { label, procedure: bad });
  expect(shape.status).toBe(400);
  const fields = (body: Body) => (body['errors'] as { field: string }[]).map(({ field }) => field).sort();
  expect(fields(shape.body)).toEqual(['procedure.majorityMode', 'procedure.secretBallotShare']);
  const law = await post('secretaire', 'draftRules', { label, procedure: { ...procedure, noticeDays: 2 } });
  expect([law.status, fields(law.body)]).toEqual([400, ['procedure.noticeDays']]);
  expect(JSON.stringify(law.body)).toContain('article R133-8 du CRPA');
  expect((await rulesOn()).inForce?.procedure).toEqual(procedure);
});

it('are drafted and placed on an agenda, with what they would change', async () => {
  const { procedure, label } = inForce;
  const asked = { ...procedure, quorumMode: 'CGCT', maxProxiesPerHolder: 2 };
  await done('secretaire', 'draftRules', { label, procedure: asked });
  await done('secretaire', 'placeRulesOnAgenda', { draft: 1, session: first });
  expect((await post(MEMBER, 'draftRules', { label, procedure })).status).toBe(403);
  const { drafts } = (await get(MEMBER, 'councils/62/rulesDrafts')).body as { drafts: Body[] };
  expect(drafts).toMatchObject([
    {
      draft: 1,
      session: first,
      adoptedAs: null,
      labelChanged: false,
      changes: [{ field: 'quorumMode' }, { field: 'maxProxiesPerHolder', before: '1', after: '2' }],
    },
  ]);
});

it('are adopted by the vote of the council, under the rules of the session that votes them', async () => {
  const words = { kind: 'RULES', title: 'Un autre quorum', text: 'Comme l’assemblée.', notes: [] };
  proposal = String((await done(MEMBER, 'proposals', words))['id']);
  await done('secretaire', `proposals/${proposal}/placeOnAgenda`, { session: first });
  await done('secretaire', `sessions/${first}/convene`, { urgency: null });
  await system.moveClock(`${FIRST}T09:00:00.000Z`);
  const { data } = (await get('secretaire', 'councils/62')).body as {
    data: { members: { member: number }[] };
  };
  await comeIn(
    first,
    data.members.map(({ member }) => member),
  );
  await done('presidente', `sessions/${first}/open`);
  await done('presidente', `sessions/${first}/close`);
  const adopting = {
    adoptedOn: FIRST,
    deliberation: 'Séance du jour',
    draft: 1,
    proposal,
    effectiveOn: EFFECT,
  };
  const early = await post('secretaire', 'adoptRules', adopting);
  expect([early.status, early.body['type']]).toEqual([422, expect.stringContaining('rules-not-voted')]);
  await done('secretaire', `proposals/${proposal}/recordVote`, { for: 3, against: 1 });
  const otherDay = await post('secretaire', 'adoptRules', { ...adopting, adoptedOn: TODAY });
  expect(otherDay.body['type']).toContain('rules-not-voted');
  await done('secretaire', 'adoptRules', adopting);
  const again = await post('secretaire', 'adoptRules', adopting);
  expect(again.body['type']).toContain('rules-draft-adopted');
});

it('apply from their day on, and each version says what it changed', async () => {
  const found = await rulesOn();
  expect(found.inForce?.version).toBe(1);
  expect((await rulesOn(addDays(EFFECT, -1))).inForce?.version).toBe(1);
  expect((await rulesOn(EFFECT)).inForce).toMatchObject({ version: 2, procedure: { quorumMode: 'CGCT' } });
  expect(found.versions.map(({ changes }) => changes.length)).toEqual([0, 2]);
  const backwards = { adoptedOn: FIRST, deliberation: 'Retour', ...inForce };
  const { procedure, label, adoptedOn, deliberation } = backwards;
  const earlier = await post('secretaire', 'adoptRules', { adoptedOn, deliberation, procedure, label });
  expect(earlier.body['type']).toContain('rules-effective-too-early');
});

it('leave past sessions alone: each keeps the version and the hash of its convocation', async () => {
  await system.moveClock(`${EFFECT}T08:00:00.000Z`);
  const second = await schedule(SECOND);
  await done('secretaire', `sessions/${second}/convene`, { urgency: null });
  const convened = async (session: string) => {
    const { facts } = (await get('secretaire', `sessions/${session}/history`)).body as {
      facts: { type: string; data: Body }[];
    };
    return facts.find(({ type }) => type === 'SessionConvened.v1')?.data;
  };
  const { versions } = await rulesOn();
  const bound = versions.map(({ version, digest }) => ({ rulesVersion: version, rulesDigest: digest }));
  expect([await convened(first), await convened(second)]).toMatchObject(bound);

  // Half of the members in office made a quorum under the first rules; under the second, it takes one more.
  await system.moveClock(`${SECOND}T09:00:00.000Z`);
  const { data } = (await get('secretaire', 'councils/62')).body as {
    data: { members: { member: number }[] };
  };
  const members = data.members.map(({ member }) => member);
  const half = members.slice(0, Math.floor(members.length / 2));
  await comeIn(second, half);
  const refused = await post('presidente', `sessions/${second}/open`);
  expect(refused.body).toMatchObject({ status: 422, type: expect.stringContaining('quorum-not-reached') });
  await comeIn(second, members.slice(half.length, half.length + 1));
  await done('presidente', `sessions/${second}/open`);
});

it('are what the checker reads anew from the facts', async () => {
  const { checked, findings } = await checkStored(system);
  expect(findings).toEqual([]);
  expect(checked).toMatchObject({ rulesVersions: 2, sessionRules: 2 });
});
