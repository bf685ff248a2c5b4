import type { Actor } from '../../workflows/kernel/actor.ts';
import { makeAssistedDrafts } from '../../functions/queries/assisted-drafts.ts';
import { ownExpertises } from '../../functions/queries/me/own-expertises.ts';
import { DRAFT } from '../support/sample-givens.ts';
import { APPLICATION, PERSON, STRUCTURE } from '../support/ids.ts';

const KEY = { pk: `62#application#${APPLICATION}`, sk: 'draft' };
const row = (more: object) => ({ ...DRAFT, ...KEY, open: true, assisted: true, ...more });
const OTHER = '0b9d2f6e-0000-5000-8000-00000000000f';
const officer = (...more: object[]) =>
  ({ kind: 'person', person: PERSON, platform: false, roles: [{ role: 'officer' }, ...more] }) as Actor;

const read = (rows: object[], actor = officer()) =>
  makeAssistedDrafts({
    store: { many: () => Promise.resolve(rows as never) },
    listPage: () => Promise.resolve({ keys: [{ ...KEY, list: '62#drafts', listAt: '' }], next: 'more' }),
  })({ council: '62', actor, cursor: undefined });

describe('the drafts in which an officer may help (A11)', () => {
  it('are those that were opened to officers and are not filed, a page at a time', async () => {
    const { structureName, session, editedAt } = DRAFT;
    expect(await read([row({}), row({ assisted: false }), row({ open: false })])).toEqual({
      items: [{ id: APPLICATION, structure: STRUCTURE, structureName, session, editedAt }],
      next: 'more',
    });
  });

  it('are none of a structure for which the officer acts (P18)', async () => {
    const judge = officer({ role: 'representative', structure: STRUCTURE });
    expect((await read([row({}), row({ structure: OTHER })], judge)).items).toMatchObject([
      { structure: OTHER },
    ]);
  });
});

describe('the opinions that one is to give (B6)', () => {
  const context = {
    application: APPLICATION,
    structure: STRUCTURE,
    structureName: null,
    criteria: [],
    compiledDigest: '',
    silence: 'NO_ANSWER',
    invitation: '',
    expiresAt: '',
    person: PERSON,
    overdue: false,
    position: null,
  };
  const states: Record<string, { word: string; context: Record<string, unknown>; version: number }> = {
    later: { word: 'accepted', context: { ...context, dueOn: '2026-12-20' }, version: 2 },
    sooner: { word: 'accepted', context: { ...context, dueOn: '2026-12-12' }, version: 2 },
    silent: { word: 'silent', context: { ...context, dueOn: '2026-12-01' }, version: 3 },
  };

  it('are those that are awaited, the first due first, without what was not shown', async () => {
    const roles = ['later', 'silent', 'sooner', 'gone'].map((expertise) => ({
      role: 'expert' as const,
      expertise,
    }));
    const references = {
      state: (_: string, __: string, id: string) => Promise.resolve(states[id] ?? null),
    };
    expect(await ownExpertises({ references }, { council: '62', roles })).toEqual([
      { id: 'sooner', dueOn: '2026-12-12', overdue: false, structureName: null },
      { id: 'later', dueOn: '2026-12-20', overdue: false, structureName: null },
    ]);
  });
});
