import {
  closingOfHolder,
  closingOfStructure,
  closingTo,
} from '../../workflows/application/assignment/closed-to.ts';
import { BLANK_APPLICATION } from '../../workflows/application/application-context.ts';
import { document } from '../../workflows/document/document.workflow.ts';
import { expertise } from '../../workflows/expertise/expertise.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { availableTo } from '../../workflows/kernel/available.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Closing } from '../../workflows/kernel/closing.ts';
import { newThing } from '../../workflows/kernel/history.ts';
import { closingOf } from '../../workflows/kernel/rights.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { actorWith, APPLICATION, EXPERTISE, PERSON, STRUCTURE, SYSTEM } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ITEM_GIVEN, STRUCTURE_GIVEN } from '../support/sample-givens.ts';
import { given, thingWith } from '../support/scenario.ts';

const at = '2026-12-15';
const LINK = { structure: STRUCTURE, kind: 'DIRECTOR', whose: 'SELF' } as const;
const officer = actorWith('officer');
const linked = { ...officer, links: [LINK] } as Actor;
const closedTo = (closing: Closing): Actor => ({ ...officer, closing }) as Actor;

const dossier = (word: string, patch: object = {}) => ({
  word,
  context: { ...BLANK_APPLICATION, structure: STRUCTURE, ...patch },
});
const CONCERNED = { conflicted: [PERSON] };

describe('all that a structure has with the council (B9)', () => {
  it.each<[string, ReturnType<typeof dossier>[], Actor, Closing | null]>([
    ['is open before anything is filed, even to whoever is linked', [], linked, null],
    ['is open to whoever nothing keeps out', [dossier('inReview')], officer, null],
    ['is closed with its one dossier', [dossier('inReview', CONCERNED)], officer, 'conflict-declared'],
    ['is closed by a link that is not settled', [dossier('submitted')], linked, 'link-declared'],
    ['is open once the link is set aside', [dossier('submitted', { cleared: [PERSON] })], linked, null],
    [
      'stays closed once a dossier that concerned somebody has ended',
      [dossier('notified', CONCERNED)],
      officer,
      'conflict-declared',
    ],
    [
      'is not opened by another dossier that has ended',
      [dossier('notified'), dossier('submitted')],
      linked,
      'link-declared',
    ],
    [
      'is not opened by one that ended when the other is a conflict',
      [dossier('notified'), dossier('inReview', CONCERNED)],
      officer,
      'conflict-declared',
    ],
    [
      'is open to whoever works on another dossier',
      [dossier('notified', CONCERNED), dossier('inReview')],
      officer,
      null,
    ],
    [
      'is open up to the notification of that other one',
      [dossier('inReview', CONCERNED), dossier('decided')],
      officer,
      null,
    ],
    [
      'says first what can be settled',
      [dossier('inReview', CONCERNED), dossier('submitted')],
      linked,
      'link-declared',
    ],
    ['is open to a link once nothing is worked on', [dossier('notified')], linked, null],
    [
      'is closed to nobody who acts for it',
      [dossier('inReview', CONCERNED)],
      actorWith('officer', 'representative'),
      null,
    ],
    ['is closed to no system', [dossier('inReview', CONCERNED)], SYSTEM, null],
  ])('%s', (_, dossiers, actor, closing) => {
    expect(closingOfStructure(dossiers, actor)).toBe(closing);
  });

  it('a dossier of one’s own is read by its people, whatever an officer said before', () => {
    const own = actorWith('officer', 'representative');
    expect(closingTo(dossier('inReview', CONCERNED).context, 'inReview', own)).toBeNull();
    const ofAnother = actorWith('officer', { role: 'representative', structure: APPLICATION });
    expect(closingTo(dossier('inReview', CONCERNED).context, 'inReview', ofAnother)).toBe(
      'conflict-declared',
    );
  });
});

describe('what is about the label that a structure holds (B9)', () => {
  it.each<[string, ReturnType<typeof dossier>[], Actor, Closing | null]>([
    ['is open to whoever nothing keeps out', [dossier('notified')], officer, null],
    ['is closed by a link where no dossier was ever filed', [], linked, 'link-to-holder'],
    ['is closed by a link when no dossier is worked on', [dossier('notified')], linked, 'link-to-holder'],
    [
      'asks to settle a link on the dossier that is worked on',
      [dossier('inReview')],
      linked,
      'link-declared',
    ],
    ['is open to whoever set their link aside', [dossier('inReview', { cleared: [PERSON] })], linked, null],
    [
      'stays open once that dossier has ended',
      [dossier('notified', { cleared: [PERSON] }), dossier('notified')],
      linked,
      null,
    ],
    [
      'is closed by a conflict on the dossier that earned it',
      [dossier('notified', CONCERNED)],
      officer,
      'conflict-declared',
    ],
    [
      'is not opened by a dossier that is worked on when a link is settled on none',
      [dossier('notified'), dossier('inReview', { structure: APPLICATION })],
      linked,
      'link-to-holder',
    ],
    [
      'is closed to nobody who acts for it',
      [],
      { ...actorWith('officer', 'representative'), links: [LINK] } as Actor,
      null,
    ],
    ['is closed to no system', [], SYSTEM, null],
  ])('%s', (_, dossiers, actor, closing) => {
    expect(closingOfHolder(STRUCTURE, dossiers, actor)).toBe(closing);
  });

  it('is the label itself, its controls, its appeals, its place on an agenda, and misuses of it', () => {
    const { label, control, appeal, misuse } = WORKFLOWS;
    const holder = { holder: STRUCTURE, earnedBy: '' };
    const held = thingWith(label, [sample('LabelAwarded.v1')], STRUCTURE) as never;
    expect(label.about?.(held)).toEqual({ holder: STRUCTURE, earnedBy: APPLICATION });
    expect(label.about?.(newThing(label, '62', STRUCTURE) as never)).toBeNull();
    const controlled = newThing(control, '62', EXPERTISE) as never;
    expect(control.about?.(controlled, SAMPLE_COMMANDS.control['open'])).toEqual(holder);
    const against = { against: { kind: 'LABEL', id: EXPERTISE } };
    const lodged = { ...SAMPLE_COMMANDS.appeal['lodge'], ...against };
    expect(appeal.about?.(newThing(appeal, '62', EXPERTISE) as never, lodged)).toEqual(holder);
    expect(misuse.about?.({ context: { structure: STRUCTURE } } as never)).toEqual(holder);
    expect(misuse.about?.({ context: { structure: null } } as never)).toBeNull();
    const placed = { session: EXPERTISE, label: APPLICATION };
    expect(item.about?.(newThing(item, '62', EXPERTISE) as never, placed)).toEqual({ label: APPLICATION });
  });

  it.each(['conflict-declared', 'link-to-holder'] as const)('is refused to an officer: %s', (closing) => {
    const { label } = WORKFLOWS;
    const facts = [sample('LabelAwarded.v1')];
    const as = closedTo(closing);
    expect(availableTo(label, thingWith(label, facts, STRUCTURE), as)).toEqual([]);
    for (const [command, { who, from }] of Object.entries(label.table))
      if (who.includes('officer') && from.length > 0)
        given(label, facts, STRUCTURE)
          .when(command, { as, at, data: SAMPLE_COMMANDS.label[command] })
          .thenRefused(closing);
  });
});

describe('what is about a dossier', () => {
  it('names it, from its start on', () => {
    const { request } = SAMPLE_COMMANDS.expertise;
    const nothing = newThing(expertise, '62', EXPERTISE) as never;
    expect(expertise.about?.(nothing, request)).toEqual({ application: APPLICATION });
    expect(expertise.about?.(nothing)).toBeNull();
    const asked = thingWith(expertise, [sample('ExpertiseRequested.v1')], EXPERTISE) as never;
    expect(expertise.about?.(asked)).toEqual({ application: APPLICATION });
    const { announce } = SAMPLE_COMMANDS.document;
    expect(document.about?.(newThing(document, '62', EXPERTISE) as never, announce)).toEqual({
      structure: STRUCTURE,
    });
    const announced = thingWith(document, [sample('DocumentAnnounced.v1')], EXPERTISE) as never;
    expect(document.about?.(announced)).toEqual({ structure: STRUCTURE });
    expect(structure.about?.(newThing(structure, '62', STRUCTURE) as never)).toEqual({
      structure: STRUCTURE,
    });
  });

  it('of an item, is the dossier that is placed; what the session made of it is the session’s', () => {
    const { place } = SAMPLE_COMMANDS.item;
    expect(item.about?.(newThing(item, '62', EXPERTISE) as never, place)).toEqual({
      application: APPLICATION,
    });
    const placed = thingWith(item, [sample('ItemPlaced.v1')], EXPERTISE) as never;
    expect(item.about?.(placed, {})).toBeNull();
  });

  it.each(['conflict-declared', 'link-declared'] as const)('is refused with it: %s', (closing) => {
    const as = closedTo(closing);
    given(expertise, [], EXPERTISE)
      .when('request', { as, at, data: SAMPLE_COMMANDS.expertise['request'] })
      .thenRefused(closing);
    given(item, [], EXPERTISE)
      .when('place', { as, at, data: SAMPLE_COMMANDS.item['place'], given: ITEM_GIVEN.place })
      .thenRefused(closing);
  });

  it('is refused to an officer by whatever command is for the service', () => {
    const facts = {
      structure: [sample('StructureDeclared.v1'), sample('RegisterRead.v1')],
      document: [sample('DocumentAnnounced.v1')],
      expertise: [sample('ExpertiseRequested.v1')],
    } as const;
    for (const name of ['structure', 'document', 'expertise'] as const) {
      const workflow = WORKFLOWS[name];
      const thing = thingWith(workflow, [...facts[name]], STRUCTURE);
      const as = closedTo('conflict-declared');
      expect(closingOf(workflow, thing, as)).toBe('conflict-declared');
      const left = Object.entries(workflow.table)
        .filter(([, entry]) => 'forOneself' in entry)
        .map(([command]) => command);
      expect(availableTo(workflow, thing, as).filter((command) => !left.includes(command))).toEqual([]);
      for (const [command, { who, from }] of Object.entries(workflow.table))
        if (who.includes('officer') && from.length > 0)
          given(workflow, [...facts[name]], STRUCTURE)
            .when(command, { as, at, data: SAMPLE_COMMANDS[name][command] })
            .thenRefused('conflict-declared');
    }
  });

  it('keeps nobody from acting for the structure itself', () => {
    given(structure, [sample('StructureDeclared.v1')], STRUCTURE)
      .when('acceptInvitation', {
        as: closedTo('conflict-declared'),
        at,
        data: SAMPLE_COMMANDS.structure['acceptInvitation'],
        given: STRUCTURE_GIVEN.acceptInvitation,
      })
      .thenFacts('StructureInvitationAccepted.v1');
  });
});
