import { BulkCommand } from '../../events/bulk-action.ts';
import { MOST_ENTRIES } from '../../events/bulk-size.ts';
import { issueSentence } from '../../functions/shell/issue-sentences.ts';
import { applicationCommands } from '../../workflows/application/commands.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import type { BulkActionContext } from '../../workflows/bulk-action/bulk-action.machine.ts';
import { bulkAction } from '../../workflows/bulk-action/bulk-action.workflow.ts';
import { bulkActionCommands } from '../../workflows/bulk-action/commands.ts';
import { inputsOf, inputsSealedIn, readInputs } from '../../workflows/bulk-action/held-inputs.ts';
import { leftFor } from '../../workflows/bulk-action/left-for.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import {
  actorWith,
  APPLICATION,
  BULK_ACTION,
  instant,
  OTHER_PERSON,
  PERSON,
  SYSTEM,
  uuid,
  MISUSE,
} from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { expectAllRefusalsMet, given, thingWith } from '../support/scenario.ts';

const officer = actorWith('officer');
const secretary = actorWith('secretary');
const other = (actor: Actor): Actor => ({ ...actor, person: OTHER_PERSON }) as Actor;
const NOW = '2026-12-03T09:00:00.000Z';
const DUE = instant('2026-12-03T09:10:00.000Z');
const HELD = [{ ...sample('BulkActionHeld.v1'), deadlines: { carryOut: DUE } }];
const [TEXT, OWN] = ['Votre dossier arrive bientôt.', 'Il manque votre téléphone.'];

type Past = Parameters<typeof given>[1];
const ask = (facts: Past, name: string, as: Actor, data?: unknown, at = NOW) =>
  given(bulkAction, facts, BULK_ACTION).when(name, { as, at, data });

const message = (over: object = {}) => ({
  command: 'sendMessage',
  input: { to: 'APPLICANT', text: TEXT },
  entries: [
    { thing: APPLICATION },
    { thing: uuid('d'), input: { to: 'APPLICANT', text: OWN } },
    { thing: uuid('a') },
  ],
  ...over,
});

describe('asking for one act on many dossiers (B11)', () => {
  it('holds it for ten minutes, names the dossiers, and seals what it says of them', () => {
    const { facts } = ask([], 'hold', officer, message()).thenFacts('BulkActionHeld.v1');
    expect(facts[0]).toMatchObject({
      data: { command: 'sendMessage', author: PERSON, things: [APPLICATION, uuid('d'), uuid('a')] },
      deadlines: { carryOut: DUE },
      personal: { subject: `62-words-${PERSON}` },
    });
    expect(JSON.stringify(facts[0]?.data)).not.toMatch(/dossier|téléphone/);
    expect(readInputs(facts[0]?.personal?.values['inputs'] ?? '')).toEqual([
      { to: 'APPLICANT', text: TEXT },
      { to: 'APPLICANT', text: OWN },
      { to: 'APPLICANT', text: TEXT },
    ]);
  });

  it('finds what it sealed where it is, whoever asked', () => {
    const thing = thingWith(bulkAction, HELD, BULK_ACTION) as Thing<BulkActionContext>;
    expect(inputsSealedIn(thing)).toEqual({ fact: `${BULK_ACTION}-1-0`, subject: `62-words-${PERSON}` });
  });

  it('gives back the very words: carried out again, it is the same command', () => {
    const text = ' Ligne 1\nLigne « 2 » — "𝄞\\" ';
    const hold = bulkActionCommands.hold.parse(message({ input: { to: 'APPLICANT', text } }));
    expect(readInputs(inputsOf(hold))[0]).toEqual({ to: 'APPLICANT', text });
  });

  const faults = (body: unknown) => {
    const { error } = bulkActionCommands.hold.safeParse(body);
    return (error?.issues ?? []).map((issue) => [issue.path.join('.'), issueSentence(issue, body)]);
  };

  it('gives the visa of the archives to reports of misuse too, and does nothing else to them (GDP-04)', () => {
    const input = { slip: 'AD62-2029-119', visaedOn: '2029-02-26' };
    const visa = { command: 'recordEliminationVisa', of: 'misuse', input, entries: [{ thing: MISUSE }] };
    const { facts } = ask([], 'hold', secretary, visa).thenFacts('BulkActionHeld.v1');
    expect(facts[0]?.data).toMatchObject({ of: 'misuse', things: [MISUSE] });
    expect(faults(message({ of: 'misuse' }))).toEqual([['of', 'Cet acte ne se fait que sur des dossiers.']]);
  });

  it('says of which dossier the words are wrong, and which', () => {
    expect(faults(message({ input: { to: 'APPLICANT' } }))).toEqual([['input.text', 'Ce champ est requis.']]);
    expect(
      faults(
        message({ entries: [{ thing: APPLICATION, input: { to: 'LES DEUX', text: OWN, urgent: true } }] }),
      ),
    ).toEqual([
      ['entries.0.input.to', 'Choisissez parmi : APPLICANT, SERVICE.'],
      ['entries.0.input', 'Ce bloc contient un champ inconnu. Retirez-le.'],
    ]);
    expect(faults(message({ command: 'decide' }))[0]?.[0]).toBe('command');
    expect(faults(message({ command: 'constructor' }))[0]?.[0]).toBe('command');
  });

  it('asks for no words of all when each dossier has its own', () => {
    const entries = [{ thing: APPLICATION, input: { officer: OTHER_PERSON } }];
    expect(faults({ command: 'assign', entries })).toEqual([]);
    expect(faults({ command: 'assign', entries: [{ thing: APPLICATION }] })).toEqual([
      ['input.officer', 'Ce champ est requis.'],
    ]);
    expect(faults({ command: 'acknowledge', entries: [{ thing: APPLICATION }] })).toEqual([]);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      thing: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    }));

  it('takes fifty dossiers and not one more, each once, and no more text than can be sealed', () => {
    const acknowledging = (entries: object[]) => faults({ command: 'acknowledge', entries });
    expect(acknowledging(many(MOST_ENTRIES))).toEqual([]);
    expect(acknowledging(many(MOST_ENTRIES + 1))).toEqual([['entries', 'Il en faut 50 éléments au plus.']]);
    expect(acknowledging([])).toEqual([['entries', 'Il en faut 1 éléments au moins.']]);
    expect(acknowledging([...many(1), ...many(1)])).toEqual([
      ['entries', 'Un même dossier est cité deux fois.'],
    ]);
    const reports = (length: number) =>
      faults({
        command: 'publishReport',
        entries: many(20).map((entry) => ({ ...entry, input: { text: 'x'.repeat(length) } })),
      });
    expect(reports(5_900)).toEqual([]);
    expect(reports(6_000)).toEqual([
      ['entries', 'Ces textes sont trop longs pour un seul envoi. Faites-en plusieurs.'],
    ]);
  });

  it('is about acts that people give, none of which is signed', () => {
    for (const name of BulkCommand.options) {
      expect(application.table[name]?.road).toBe('ordinary');
      expect(application.table[name]?.who.some((who) => who === 'officer' || who === 'secretary')).toBe(true);
      expect(application.table[name]).not.toHaveProperty('signed');
      expect(applicationCommands[name].safeParse(SAMPLE_COMMANDS.application[name] ?? {}).success).toBe(true);
    }
  });
});

describe('while it is held', () => {
  it('is undone by its author or the secretariat, and by nobody else', () => {
    for (const as of [officer, other(secretary)]) {
      const { facts } = ask(HELD, 'undo', as).thenFacts('BulkActionUndone.v1');
      expect(facts[0]?.deadlines).toEqual({ carryOut: null });
    }
    ask(HELD, 'undo', other(officer)).thenRefused('bulk-action-of-another');
  });

  it('is carried out before its time by its author alone', () => {
    const { facts } = ask(HELD, 'carryOutNow', officer).thenFacts('BulkActionReleased.v1');
    expect(facts[0]?.deadlines).toEqual({ carryOut: null });
    ask(HELD, 'carryOutNow', other(secretary)).thenRefused('bulk-action-of-another');
  });

  it('falls due at the tenth minute, and not a millisecond before', () => {
    const data = { deadline: 'carryOut', dueAt: DUE };
    ask(HELD, 'passDeadline', SYSTEM, data, '2026-12-03T09:09:59.999Z').thenRefused('not-due');
    const { facts } = ask(HELD, 'passDeadline', SYSTEM, data, DUE).thenFacts('BulkActionFellDue.v1');
    expect(facts[0]?.deadlines).toEqual({ carryOut: null });
  });

  it('is undone or carried out, never both', () => {
    const undone = [...HELD, { ...sample('BulkActionUndone.v1'), deadlines: { carryOut: null } }];
    const data = { deadline: 'carryOut', dueAt: DUE };
    ask(undone, 'passDeadline', SYSTEM, data, DUE).thenRefused('not-in-this-state');
    ask(undone, 'carryOutNow', officer).thenRefused('not-in-this-state');
    const due = [...HELD, sample('BulkActionFellDue.v1')];
    ask(due, 'undo', officer).thenRefused('not-in-this-state');
  });
});

describe('once it was carried out', () => {
  it('keeps what became of each dossier, once', () => {
    const due = [...HELD, sample('BulkActionFellDue.v1')];
    const results = [{ thing: APPLICATION, left: { reason: 'officer-in-conflict', detail: {} } }];
    ask(due, 'recordResults', SYSTEM, { results }).thenFacts('BulkActionCarriedOut.v1');
    const done = [...due, sample('BulkActionCarriedOut.v1', { results })];
    expect(thingWith(bulkAction, done, BULK_ACTION).context).toMatchObject({ results });
    ask(done, 'recordResults', SYSTEM, { results }).thenRefused('not-in-this-state');
  });

  it('keeps of a refusal what its sentence is filled with, and nothing long or made of parts', () => {
    const detail = { heldOn: '12 mai 2027', left: 3, list: ['a'], text: 'x'.repeat(201), nothing: null };
    expect(leftFor({ reason: 'report-too-late', detail })).toEqual({
      reason: 'report-too-late',
      detail: { heldOn: '12 mai 2027', left: 3 },
    });
  });
});

expectAllRefusalsMet(bulkAction, ['passDeadline not-in-this-state']);
