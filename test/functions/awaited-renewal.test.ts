import { awaitedRenewal } from '../../functions/given/label/awaited-renewal.ts';
import { BLANK_LABEL } from '../../workflows/label/label-context.ts';
import { renewalKey } from '../../workflows/label/renewal-row.ts';
import { APPLICATION, ITEM, SESSION, STRUCTURE, uuid } from '../support/ids.ts';
import { keeping, type Told } from '../support/kept.ts';
import { SESSION_FACTS, stateOf } from '../support/kept-session.ts';
import { HOLDER, sample } from '../support/sample-facts.ts';

const LABEL = uuid('8');
const FILED = [sample('ApplicationSubmitted.v1')];
const row = { ...renewalKey('62', STRUCTURE, LABEL), application: APPLICATION };

/** The renewal that waits, when its dossier went so far; `earned` is the dossier on which the label stands. */
const awaited = (
  facts: readonly Told[],
  { earned = ITEM, rows = [row] }: { earned?: string; rows?: object[] } = {},
) => {
  const states = [
    stateOf('application', APPLICATION, facts),
    stateOf('session', SESSION, SESSION_FACTS.convened),
  ];
  const kept = keeping([...states, ...(rows as (typeof row)[])]);
  const context = { ...BLANK_LABEL, application: earned, holder: HOLDER };
  return awaitedRenewal(kept, '62', { id: LABEL, context });
};

describe('a renewal that was filed (M14)', () => {
  it('waits for its session', async () => {
    expect(await awaited(FILED)).toEqual({ application: APPLICATION, sessionOn: '2027-01-20' });
  });

  it.each([
    ['was never filed', FILED, { rows: [] }],
    ['is the request on which the label stands already', FILED, { earned: APPLICATION }],
    ['was withdrawn', [...FILED, sample('ApplicationWithdrawn.v1')], {}],
    ['was refused', [...FILED, sample('ApplicationDecided.v1', { outcome: 'REFUSED' })], {}],
  ])('does not, when it %s', async (_, facts, more) => {
    expect(await awaited(facts, more)).toBeNull();
  });
});
