import { makeOrderPreview } from '../../functions/queries/application/order-preview.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { actorWith, APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const AT = instant('2027-01-26');
const facts = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  sample('ReviewConcluded.v1'),
  sample('ApplicationPlacedOnAgenda.v1'),
  sample('OpinionReceived.v1'),
];
const thing = { ...thingWith(application, facts, APPLICATION), deadlines: {} };

const STAFF = {
  person: 'who',
  role: 'president',
  since: '2026-09-02',
  sealed: { fact: 'named', subject: 'names' },
};
const profile = sample('CouncilEstablished.v1').data;

/** A vote that stands, or was annulled since; rules in force; a President who is in the register, or nobody. */
const previewIn = ({ item = 'opinionGiven', known = true } = {}) =>
  makeOrderPreview({
    store: {
      row: ({ sk }: { sk: string }) => {
        if (sk === 'profile') return Promise.resolve({ pk: 'p', sk, ...profile });
        return Promise.resolve(known && sk.startsWith('staff#president') ? STAFF : null);
      },
      rows: () => Promise.resolve([]),
      many: () => Promise.resolve([]),
      facts: () => Promise.resolve([]),
    } as never,
    references: {
      rules: () =>
        Promise.resolve({
          version: 1,
          deliberation: 'n° 1',
          adoptedOn: '2026-09-02',
          label: DEFAULT_LABEL_RULES,
        }),
      state: () => Promise.resolve({ word: item, version: 3, context: {} }),
    } as never,
    charters: { compiled: () => Promise.resolve(null) } as never,
    subjects: { openAll: () => Promise.resolve(new Map([['named', { name: 'Ada Exemple' }]])) },
  });
const read = (outcome?: string, standing = {}, as = 'president') =>
  previewIn(standing)(thing, { actor: actorWith(as as never), at: AT, query: { outcome } });

describe('an order is read before it is signed, word for word (DEC-01)', () => {
  it('as it would be signed today, following the opinion when nothing else is asked', async () => {
    const { order, needsReasons } = await read();
    expect(order.decision).toMatchObject({
      outcome: 'GRANTED',
      decidedOn: '2027-01-26',
      validUntil: '2029-01-26',
      followsOpinion: true,
    });
    expect(order.signatory.name).toBe('Ada Exemple');
    expect(needsReasons).toBe(false);
  });

  it('and says that reasons are to be written to depart from the opinion (DEC-04)', async () => {
    const { order, needsReasons } = await read('REFUSED');
    expect([needsReasons, order.decision.followsOpinion, order.decision.reasons]).toEqual([true, false, []]);
    expect(order.decision.validUntil).toBeNull();
  });

  it('by who signs, of what may be signed', async () => {
    await expect(read(undefined, {}, 'officer')).rejects.toMatchObject({ status: 403 });
    await expect(read('PERHAPS')).rejects.toMatchObject({ status: 400 });
    await expect(read(undefined, { item: 'placed' })).rejects.toMatchObject({ type: 'opinion-annulled' });
    await expect(read(undefined, { known: false })).rejects.toMatchObject({ type: 'signatory-unknown' });
  });
});
