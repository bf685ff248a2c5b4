import { makeIsClosedTo } from '../../functions/queries/undelivered/closed-lines.ts';
import { READY, rowsOfFacts } from '../../proofs/rights/build.ts';
import { standingsOf } from '../../proofs/rights/standings.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { thingKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import { actorWith, APPLICATION, ITEM, OTHER_PERSON, PERSON, STRUCTURE, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

/** What did not leave tells of no dossier to who has an interest in it (B9). */
const stateOf = (
  name: 'application' | 'item' | 'structure' | 'session',
  id: string,
  facts: unknown[],
): RowItem => rowsOfFacts('62', name, id, facts as never[]).state[0] ?? {};

const ready = standingsOf('application').find(({ name }) => name.startsWith(READY))?.facts ?? [];
const dossier = stateOf('application', APPLICATION, [...ready]);
const concerns = (person: string): RowItem => ({
  ...dossier,
  context: { ...(dossier['context'] as object), conflicted: [person] },
});
const placed = stateOf('item', ITEM, [sample('ItemPlaced.v1')]);
const structure = stateOf('structure', STRUCTURE, [sample('StructureDeclared.v1')]);
const session = stateOf('session', uuid('b'), [sample('SessionScheduled.v1')]);

const readsOf = (application: RowItem) => ({
  many: (keys: readonly RowKey[]) =>
    Promise.resolve([application].filter((row) => keys.some(({ pk }) => pk === row['pk']))),
  rows: (pk: string) =>
    Promise.resolve(pk === thingKey('62', 'structure', STRUCTURE) ? [{ application: APPLICATION }] : []),
});

const asks = (application: RowItem, actor: Actor) => {
  const isClosed = makeIsClosedTo(readsOf(application))('62', actor);
  return (state: RowItem) =>
    isClosed(String(state['pk']), state['pk'] === application['pk'] ? application : state);
};

const secretary = actorWith('secretary');

it.each([
  ['the dossier', dossier],
  ['its structure', structure],
])('%s is closed to a secretary whom it concerns, and to no other', async (_, state) => {
  expect(await asks(concerns(PERSON), secretary)(state)).toBe(true);
  expect(await asks(concerns(OTHER_PERSON), secretary)(state)).toBe(false);
});

it('a declared link closes it as well, until its holder says what follows from it', async () => {
  const linked = {
    ...secretary,
    links: [{ structure: STRUCTURE, kind: 'FUNDER', whose: 'SPOUSE' }],
  } as Actor;
  expect(await asks(dossier, linked)(dossier)).toBe(true);
  const cleared = { ...dossier, context: { ...(dossier['context'] as object), cleared: [PERSON] } };
  expect(await asks(cleared, linked)(cleared)).toBe(false);
});

it('its point on the agenda is open: it says a question and what the council answered', async () => {
  expect(await asks(concerns(PERSON), secretary)(placed)).toBe(false);
});

it('what is about no dossier is open, and so is everything to who has no interests to declare', async () => {
  expect(await asks(concerns(PERSON), secretary)(session)).toBe(false);
  const other = actorWith('administrator');
  expect(await asks(concerns(OTHER_PERSON), other)(dossier)).toBe(false);
});

it('of what nobody can read, only who has no interests to declare is told', async () => {
  const spoilt = { ...dossier, context: { nothing: true } };
  const pk = String(dossier['pk']);
  const isClosedTo = makeIsClosedTo(readsOf(dossier));
  expect(await isClosedTo('62', secretary)(pk, spoilt)).toBe(true);
  expect(await isClosedTo('62', actorWith('auditor'))(pk, spoilt)).toBe(false);
  expect(await isClosedTo('62', secretary)(pk, null)).toBe(false);
});
