import { acceptedKinds, type AcceptedKinds } from '../../workflows/application/proofs/accepted-kinds.ts';
import { MOST_PROOFS } from '../../workflows/application/proofs/attach.ts';
import type { AttachedDocument, ProofRow } from '../../workflows/application/proofs/commands.ts';
import { proofsOfCriterion, requiredKinds } from '../../workflows/application/proofs/proof-standing.ts';
import { proofsTable } from '../../workflows/application/proofs/table.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { CompiledCharter, CompiledCriterion } from '../../workflows/charter/language/charter-types.ts';
import { actorWith, APPLICATION, DOCUMENT, STRUCTURE, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN, ATTACHED, DRAFT } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const FILED = [sample('ApplicationSubmitted.v1'), sample('MissingItemsRequested.v1')];
const AT = '2026-12-01';
const { criterion: asked } = ATTACHED;
const data = { criterion: asked, document: DOCUMENT };
const draftRow = { pk: `62#application#${APPLICATION}`, sk: 'draft' };
const proofRow = { pk: `62#application#${APPLICATION}`, sk: `proof#${asked}#${DOCUMENT}` };
const rowOf = (other: Partial<ProofRow> = {}): ProofRow => ({ ...ATTACHED, ...other });
/** The same, on a criterion of the small charter below. */
const proofOf = (other: Partial<ProofRow>): ProofRow => rowOf({ criterion: 'VOTE-01', ...other });

type Beside = Partial<typeof APPLICATION_GIVEN.attachProof>;
const attach = (beside: Beside = {}, { filed = false, role = 'representative' } = {}) =>
  given(application, filed ? FILED : [], APPLICATION, { structure: STRUCTURE }).when('attachProof', {
    as: actorWith(role as 'officer'),
    at: AT,
    data,
    given: {
      ...APPLICATION_GIVEN.attachProof,
      draft: { ...DRAFT, open: !filed, assisted: true },
      ...beside,
    },
  });
const documentOf = (other: Partial<AttachedDocument>) => ({
  document: { structure: STRUCTURE, state: 'clean', kind: 'STATUTS', validUntil: null, ...other },
});

describe('a proof is attached', () => {
  it('in a row of its own, counted by the draft, which is no fact', () => {
    const { rows } = attach({}, { role: 'preparer' }).thenFacts();
    expect(rows).toEqual([
      {
        kind: 'put',
        key: proofRow,
        item: { ...ATTACHED, attachedAt: '2026-12-01T11:00:00.000Z', by: 'preparer' },
        absent: true,
      },
      {
        kind: 'touch',
        key: draftRow,
        add: 'changes',
        by: 1,
        set: { editedAt: '2026-12-01T11:00:00.000Z', lastIn: asked },
        expect: { open: true },
      },
    ]);
  });

  it('once: a second time changes nothing; again after it was detached, over the row that was read', () => {
    expect(attach({ rows: [rowOf()] }).thenFacts().rows).toEqual([]);
    const { rows } = attach({ rows: [rowOf({ attached: false, version: 2 })] }).thenFacts();
    expect(rows[0]).toMatchObject({ item: { attached: true, version: 3 }, expect: { version: 2 } });
  });

  it('to a filed dossier while items are asked for, and to no other (INC-05)', () => {
    const { rows } = attach({}, { filed: true }).thenFacts();
    expect(rows.map(({ key }) => key)).toEqual([proofRow]);
    given(application, [sample('ApplicationSubmitted.v1')], APPLICATION)
      .when('attachProof', {
        as: actorWith('representative'),
        at: AT,
        data,
        given: APPLICATION_GIVEN.attachProof,
      })
      .thenRefused('not-in-this-state');
  });

  it('while the draft is open', () => {
    attach({ draft: null }).thenRefused('draft-closed');
    attach({ draft: { ...DRAFT, open: false } }).thenRefused('draft-closed');
  });

  it('to a criterion of the charter, which takes that kind', () => {
    attach({ accepted: null }).thenRefused('unknown-criterion');
    attach({ accepted: ['COMPTES'] }).thenRefused('kind-not-accepted');
    attach({ accepted: [] }).thenRefused('kind-not-accepted');
    attach({ accepted: 'ANY' }).thenFacts();
  });

  it('of one’s own structure: another’s does not exist', () => {
    attach({ document: null }).thenRefused('unknown-reference');
    attach(documentOf({ structure: uuid('9') })).thenRefused('unknown-reference');
  });

  it.each([
    ['announced', null, 'n’est pas terminé'],
    ['received', null, 'n’est pas terminé'],
    ['refused', null, 'plus disponible'],
    ['withdrawn', null, 'plus disponible'],
    ['replaced', null, 'plus disponible'],
    ['expired', '2026-11-30', '30\u00A0novembre 2026'],
    ['clean', '2026-11-30', '30\u00A0novembre 2026'],
  ])('once it is clean, until its own end: not %s until %s', (state, validUntil, words) => {
    attach(documentOf({ state, validUntil })).thenRefused('document-not-usable', {
      explanation: expect.stringContaining(words),
    });
  });

  it('on its last day still (M16)', () => {
    attach(documentOf({ validUntil: AT })).thenFacts();
  });

  it(`beside ${MOST_PROOFS - 1} others, and no more; detached ones do not count`, () => {
    const others = (count: number, attached = true) =>
      Array.from({ length: count }, (_, n) =>
        rowOf({ document: uuid('5').slice(0, -2) + (10 + n), attached }),
      );
    attach({ rows: others(MOST_PROOFS - 1) }).thenFacts();
    attach({ rows: others(MOST_PROOFS) }).thenRefused('too-many-proofs', { most: MOST_PROOFS });
    attach({ rows: others(MOST_PROOFS, false) }).thenFacts();
  });
});

describe('a proof is detached', () => {
  const detach = (rows: ProofRow[], filed = false) =>
    given(application, filed ? FILED : [], APPLICATION, { structure: STRUCTURE }).when('detachProof', {
      as: actorWith('representative'),
      at: AT,
      data,
      given: { draft: { ...DRAFT, open: !filed }, rows },
    });

  it('from a draft, and its row keeps its count', () => {
    const { rows } = detach([rowOf()]).thenFacts();
    expect(rows[0]).toMatchObject({
      key: proofRow,
      item: { attached: false, version: 2 },
      expect: { version: 1 },
    });
    expect(rows[1]).toMatchObject({ key: draftRow, add: 'changes', expect: { open: true } });
  });

  it('when it is attached', () => {
    detach([]).thenRefused('proof-not-attached');
    detach([rowOf({ attached: false, version: 2 })]).thenRefused('proof-not-attached');
  });

  it('and never once it is filed: a verdict may rest on it (P14)', () => {
    detach([rowOf()], true).thenRefused('not-in-this-state');
    given(application, [], APPLICATION, { structure: STRUCTURE })
      .when('detachProof', {
        as: actorWith('representative'),
        at: AT,
        data,
        given: { draft: { ...DRAFT, open: false }, rows: [rowOf()] },
      })
      .thenRefused('draft-closed');
  });
});

const kindOf = (kind: string, other: object = {}) => ({
  kind,
  title: kind,
  validMonths: null,
  obtainedFrom: null,
  required: false,
  provesCriteria: [],
  help: null,
  ...other,
});
const criterion = (id: string, evidence: string[]) => ({ id, evidence }) as CompiledCriterion;
const CHARTER: Pick<CompiledCharter, 'criteria' | 'data' | 'documents'> = {
  criteria: [criterion('VOTE-01', ['STATUTS']), criterion('UTIL-02', ['RAPPORT']), criterion('PLACE-01', [])],
  data: [{ id: 'MONEY-00', title: 'Comptes', questions: [] }],
  documents: [
    kindOf('STATUTS', { required: true }),
    kindOf('RAPPORT'),
    kindOf('ESUS', { provesCriteria: ['UTIL-02'] }),
  ],
};

describe('the kinds that a criterion takes', () => {
  it.each<[string, AcceptedKinds | null]>([
    ['VOTE-01', ['STATUTS']],
    ['UTIL-02', ['RAPPORT', 'ESUS']],
    ['PLACE-01', []],
    ['MONEY-00', []],
    ['VOTE-99', null],
  ])('are, for %s, %j: those it names, and those that prove it (M17)', (id, kinds) => {
    expect(acceptedKinds(CHARTER, id)).toEqual(kinds);
  });

  it('are any, in a charter that lists none', () => {
    expect(acceptedKinds({ ...CHARTER, documents: [] }, 'VOTE-01')).toBe('ANY');
    expect(acceptedKinds({ ...CHARTER, documents: [] }, 'VOTE-99')).toBeNull();
  });
});

describe('how proofs stand', () => {
  const own = (id: string, kind: string, other: object = {}) => ({
    id,
    kind,
    state: 'clean',
    validUntil: null as string | null,
    ...other,
  });
  const read = (attached: ProofRow[], documents: ReturnType<typeof own>[]) => ({
    charter: CHARTER,
    attached,
    documents,
    today: AT,
    sessionOn: '2027-01-20',
  });
  const standing = (id: string, ...told: Parameters<typeof read>) =>
    proofsOfCriterion(id, read(...told)).standing;

  it.each([
    ['nothing was ever sent', [], [], 'MISSING'],
    ['the kind was sent for another dossier (M16)', [], [own('a', 'STATUTS')], 'AT_HAND'],
    ['it ends today', [], [own('a', 'STATUTS', { validUntil: AT })], 'AT_HAND'],
    ['it ended yesterday', [], [own('a', 'STATUTS', { validUntil: '2026-11-30' })], 'MISSING'],
    ['it is not scanned yet', [], [own('a', 'STATUTS', { state: 'received' })], 'MISSING'],
    ['another kind is there', [], [own('a', 'RAPPORT')], 'MISSING'],
    ['it is attached', [proofOf({ document: 'a' })], [own('a', 'STATUTS')], 'ATTACHED'],
  ] as const)('when %s', (_, attached, documents, expected) => {
    expect(standing('VOTE-01', [...attached], [...documents])).toBe(expected);
  });

  it('a recognised kind proves a criterion from wherever it is attached (M17)', () => {
    const esus = proofOf({ criterion: 'WORK-01', document: 'e', kind: 'ESUS' });
    expect(proofsOfCriterion('UTIL-02', read([esus], [own('e', 'ESUS')]))).toMatchObject({
      standing: 'PROVEN',
      provenBy: ['e'],
      candidates: [{ id: 'e', proves: true }],
    });
    expect(standing('VOTE-01', [esus], [])).toBe('MISSING');
    expect(standing('UTIL-02', [], [own('e', 'ESUS')])).toBe('AT_HAND');
    expect(standing('PLACE-01', [esus], [own('e', 'ESUS')])).toBe('NOT_ASKED');
  });

  it.each([
    ['2027-01-19', true],
    ['2027-01-20', false],
    [null, false],
  ])('one that holds until %s expires before the session of the 20th: %s', (validUntil, expires) => {
    const { attached } = proofsOfCriterion(
      'VOTE-01',
      read([proofOf({ document: 'a' })], [own('a', 'STATUTS', { validUntil })]),
    );
    expect(attached[0]).toMatchObject({ expiresBeforeSession: expires, document: { id: 'a' } });
  });

  it('those that may stop the clock are told apart (INC-05)', () => {
    expect(requiredKinds(read([], []))).toEqual([{ kind: 'STATUTS', standing: 'MISSING' }]);
    expect(requiredKinds(read([], [own('a', 'STATUTS')]))).toEqual([
      { kind: 'STATUTS', standing: 'AT_HAND' },
    ]);
    expect(requiredKinds(read([proofOf({ criterion: 'UTIL-02' })], []))).toEqual([
      { kind: 'STATUTS', standing: 'ATTACHED' },
    ]);
  });
});

expectAllRefusalsMet({ name: 'application', table: proofsTable });
