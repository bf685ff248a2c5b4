import { structure } from '../../workflows/structure/structure.workflow.ts';
import { signatureTable } from '../../workflows/structure/signature/table.ts';
import { actorWith, PERSON, STRUCTURE } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { IN_FORCE, SIGNATURE } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const declared = [sample('StructureDeclared.v1')];
const other = 'b'.repeat(43);
const beside = { charter: IN_FORCE, signature: null };

const ask = (
  name: 'signCharter' | 'recordCharterSignature',
  more: object = {},
  data: object = {},
  at = '2026-12-02',
) =>
  given(structure, declared, STRUCTURE).when(name, {
    as: actorWith(name === 'signCharter' ? 'representative' : 'officer'),
    at,
    data: { ...SAMPLE_COMMANDS.structure[name], ...data },
    given: { ...beside, ...more },
  });

const { effectiveOn: _, ...charter } = IN_FORCE;
const subject = `62-signature-${STRUCTURE}-2`;

describe('the charter is signed by who represents the structure (I6)', () => {
  it('with its text, its version and the day; name and capacity are sealed', () => {
    const { facts, rows } = ask('signCharter').thenFacts('CharterSigned.v1');
    expect(facts).toEqual([
      {
        type: 'CharterSigned.v1',
        data: { ...charter, signedOn: '2026-12-02', channel: 'ONLINE' },
        personal: { subject, values: { name: 'Ada Petit', capacity: 'présidente' } },
      },
    ]);
    expect(rows).toEqual([
      {
        kind: 'put',
        key: { pk: `62#structure#${STRUCTURE}`, sk: 'signature' },
        item: {
          ...charter,
          signedOn: '2026-12-02',
          channel: 'ONLINE',
          person: PERSON,
          sealed: { fact: `${STRUCTURE}-2-0`, subject },
        },
      },
      // It counts only if they still represent it when it is written.
      {
        kind: 'require',
        key: { pk: `62#person#${PERSON}`, sk: 'roles' },
        field: `representative#${STRUCTURE}`,
      },
    ]);
  });

  it('as it was read, and in force', () => {
    ask('signCharter', { charter: null }).thenRefused('no-charter-in-force');
    ask('signCharter', {}, { textDigest: other }).thenRefused('another-charter-in-force', {
      charterVersion: '2026',
    });
  });

  it('once, and again when its text is another', () => {
    ask('signCharter', { signature: SIGNATURE }).thenRefused('charter-already-signed', {
      signedOn: '30\u00A0novembre 2026',
    });
    ask('signCharter', { signature: { ...SIGNATURE, textDigest: other } }).thenFacts('CharterSigned.v1');
  });
});

describe('what was signed on paper is recorded by an officer (PRC-04)', () => {
  it('with the day that the paper bears, and nobody who signed in', () => {
    const { facts, rows } = ask('recordCharterSignature').thenFacts('CharterSigned.v1');
    expect(facts[0]?.data).toMatchObject({ signedOn: '2026-11-30', channel: 'POST' });
    expect(rows).toMatchObject([{ item: { person: null, channel: 'POST', signedOn: '2026-11-30' } }]);
    ask('recordCharterSignature', { charter: null }).thenRefused('no-charter-in-force');
    ask('recordCharterSignature', {}, { textDigest: other }).thenRefused('another-charter-in-force');
    ask('recordCharterSignature', { signature: SIGNATURE }).thenRefused('charter-already-signed');
  });

  it('between the day of the charter and today', () => {
    for (const signedOn of ['2026-10-01', '2026-12-02'])
      ask('recordCharterSignature', {}, { signedOn }).thenFacts('CharterSigned.v1');
    ask('recordCharterSignature', {}, { signedOn: '2026-09-30' }).thenRefused('signed-before-charter', {
      effectiveOn: '1er\u00A0octobre 2026',
    });
    ask('recordCharterSignature', {}, { signedOn: '2026-12-03' }).thenRefused('date-to-come');
  });
});

expectAllRefusalsMet({ name: 'structure', table: signatureTable });
