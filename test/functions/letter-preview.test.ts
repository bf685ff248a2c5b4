import type { Envelope } from '../../events/fact.ts';
import { makeLetterPreview } from '../../functions/queries/application/letter-preview.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { actorWith, APPLICATION, instant } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const AT = instant('2026-12-10');
const facts = [sample('ApplicationSubmitted.v1'), sample('ApplicationWithdrawn.v1')];
const told = facts.map((fact, at) => ({
  ...fact,
  id: `fact-${at}`,
  council: '62',
  workflow: 'application',
  thing: APPLICATION,
  version: at + 1,
  rank: 0,
  at: AT,
  by: { kind: 'system', cause: 'test' },
})) as unknown as Envelope[];
/** A council that says the receipt in its own words. */
const OWN = {
  kind: 'withdrawn',
  version: 2,
  digest: 'A'.repeat(43),
  effectiveOn: '2026-12-01',
  subject: 'Au revoir, {structureName}',
  paragraphs: [{ text: 'Demande {number}, retirée le {withdrawnOn}.' }],
};
const previewOf = (rows: object[] = []) =>
  makeLetterPreview({
    store: {
      row: () => Promise.resolve({ pk: 'p', sk: 's', ...sample('CouncilEstablished.v1').data }),
      rows: () => Promise.resolve(rows),
      facts: () => Promise.resolve(told),
    } as never,
    subjects: { openAll: () => Promise.resolve(new Map()) },
    origin: 'https://label.exemple.fr',
  });
const thing = thingWith(application, facts, APPLICATION);
const read = (letter: string | undefined, as = 'officer', rows: object[] = []) =>
  previewOf(rows)(thing, { actor: actorWith(as as never), at: AT, query: { letter } });

describe('a letter is read on a real dossier before it leaves (E1)', () => {
  it('whole where something called for it, with nothing missing', async () => {
    const preview = await read('withdrawn');
    expect(preview).toMatchObject({
      missing: [],
      calledFor: 'ApplicationWithdrawn.v1',
      text: { version: 0 },
    });
    expect(preview.lines.join()).toContain('retiré votre demande');
  });

  it('in the text of the council that is in force', async () => {
    const { subject, text } = await read('withdrawn', 'secretary', [OWN]);
    expect([subject, text.version]).toEqual([expect.stringContaining('Au revoir'), 2]);
  });

  it('and names what it lacks, where that would stand, when nothing calls for it yet', async () => {
    const { missing, lines, calledFor } = await read('inadmissible');
    expect(calledFor).toBeNull();
    expect(missing).toContainEqual({ tag: 'reason', says: 'Pourquoi' });
    expect(lines).toContain('[Pourquoi]');
  });

  it('by who sends letters, of a letter about dossiers', async () => {
    await expect(read('withdrawn', 'auditor')).rejects.toMatchObject({ status: 403 });
    await expect(read('invitation')).rejects.toMatchObject({ status: 400 });
    await expect(read(undefined)).rejects.toMatchObject({ status: 400 });
  });
});
