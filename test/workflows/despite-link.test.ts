import { keptBy } from '../../workflows/application/exchange/internal-facts.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { isConcerned } from '../../workflows/application/assignment/colleagues.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { closingOf } from '../../workflows/kernel/rights.ts';
import { actorWith, APPLICATION, OTHER_PERSON, PERSON, STRUCTURE, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { given, thingWith } from '../support/scenario.ts';

const FILED = [sample('ApplicationSubmitted.v1', { structure: STRUCTURE })];
const at = '2026-12-15';
const LINK = { structure: STRUCTURE, kind: 'DIRECTOR', whose: 'SPOUSE' } as const;
const linkedAs = (actor: Actor, links: object[] = [LINK]): Actor => ({ ...actor, links }) as Actor;
const linked = linkedAs(actorWith('officer'));
const on = (patch: object = {}) => given(application, FILED, APPLICATION, patch);
const filed = thingWith(application, FILED, APPLICATION);
const suggestion = (actor: Actor, thing = filed) => application.suggests?.(thing as never, actor) ?? null;

const open = (as: Actor, patch: object = {}, mayNotOpen = false) =>
  on(patch).when('openDespiteLink', { as, at, data: { reason: 'Fini.' }, given: { mayNotOpen } });
const lift = (person: string, patch: object = {}, known = true) =>
  on(patch).when('liftLink', { as: actorWith('secretary'), at, data: { person }, given: { known } });

describe('a link that was declared (B9, MAN-04)', () => {
  it('closes the dossier of its structure, and leaves two commands to settle it', () => {
    expect(closingOf(application, filed, linked)).toBe('link-declared');
    expect(availableTo(application, filed, linked)).toEqual(['declareConflict', 'openDespiteLink']);
    on().when('acknowledge', { as: linked, at }).thenRefused('link-declared');
    const elsewhere = linkedAs(actorWith('officer'), [{ ...LINK, structure: uuid('9') }]);
    expect(closingOf(application, filed, elsewhere)).toBeNull();
    expect(suggestion(elsewhere)).toBeNull();
  });

  it('suggests a conflict, says why, and goes on saying so once the dossier is open', () => {
    expect(suggestion(linked)).toMatchObject({
      kind: 'DIRECTOR',
      why: expect.stringMatching(/conjoint.*direction ou mandat.*Avant d’ouvrir/) as string,
      command: 'declareConflict',
    });
    const cleared = { ...filed, context: { ...(filed.context as object), cleared: [PERSON] } };
    expect(suggestion(linked, cleared)?.why).toMatch(/vous est ouvert malgré ce lien/);
    expect(suggestion(actorWith('officer'))).toBeNull();
  });

  it('says to whoever acts for the structure that there is nothing to declare (P18)', () => {
    const judge = linkedAs(actorWith('officer', 'representative'));
    expect(suggestion(judge)).toMatchObject({ kind: 'REPRESENTATIVE', command: null });
    expect(closingOf(application, filed, judge)).toBeNull();
    expect(suggestion(actorWith('representative'))).toBeNull();
  });

  it('is settled by a conflict, which closes the dossier for good', () => {
    const { next } = on()
      .when('declareConflict', { as: linked, at, data: { interest: 'RELATIVE' } })
      .thenFacts('ConflictDeclared.v1');
    expect(next.context).toMatchObject({ conflicted: [PERSON], cleared: [] });
    open(linked, { conflicted: [PERSON] }).thenRefused('conflict-declared');
  });

  it('is set aside once, with a reason that is sealed', () => {
    const { facts, next } = open(linked).thenFacts('OpenedDespiteLink.v1');
    expect(facts[0]).toMatchObject({ data: {}, personal: { values: { reason: 'Fini.' } } });
    expect(next.context).toMatchObject({ cleared: [PERSON] });
    open(linked, { cleared: [PERSON] }).thenRefused('no-link');
    open(actorWith('officer')).thenRefused('no-link');
    on({ cleared: [PERSON] })
      .when('acknowledge', { as: linked, at })
      .thenFacts('ApplicationAcknowledged.v1');
  });

  it('is lifted by the secretariat where the council keeps whoever is linked out', () => {
    open(linked, {}, true).thenRefused('link-to-be-lifted');
    const { next } = lift(OTHER_PERSON).thenFacts('LinkLifted.v1');
    expect(next.context).toMatchObject({ cleared: [OTHER_PERSON] });
    lift(OTHER_PERSON, { cleared: [OTHER_PERSON] }).thenFacts();
    lift(OTHER_PERSON, {}, false).thenRefused('unknown-reference');
    lift(PERSON).thenRefused('link-of-oneself');
  });

  it('keeps a colleague from being chosen, until it is set aside', () => {
    const colleague = { person: PERSON, structures: [], linkedTo: [STRUCTURE] };
    const dossier = { structure: STRUCTURE, conflicted: [], cleared: [] as string[] };
    expect(isConcerned(colleague, dossier)).toBe(true);
    expect(isConcerned(colleague, { ...dossier, cleared: [PERSON] })).toBe(false);
    expect(isConcerned({ ...colleague, linkedTo: [uuid('9')] }, dossier)).toBe(false);
  });

  it('binds while the dossier is worked on: what has ended is only read', () => {
    const ended = thingWith(application, [...FILED, sample('ApplicationWithdrawn.v1')], APPLICATION);
    expect(closingOf(application, ended, linked)).toBeNull();
    expect(suggestion(linked, ended)).toBeNull();
  });

  it('is told to the secretariat alone, in the history', () => {
    expect(keptBy('OpenedDespiteLink.v1')).toBe('secretary');
    expect(keptBy('LinkLifted.v1')).toBe('secretary');
    expect(application.hidden).toContain('cleared');
  });
});
