import { daysBetween } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import { absenceKey, overlap, type Absence } from './absences.ts';
import type { absenceCommands, AbsenceGiven } from './commands.ts';

type AbsenceProposers = Proposers<typeof absenceCommands, CouncilContext, AbsenceGiven>;

/** Longer than that is no absence: the dossiers are given to somebody else. */
const MOST_DAYS = 366;

const FOR_ALL: readonly string[] = ['secretary', 'administrator'];

/** For whom somebody says it: for themself, or for whom they name where that is theirs to say. */
const meant = (actor: Actor, named: string | undefined): string | null => {
  if (actor.kind !== 'person') return null;
  const officer = named ?? actor.person;
  const mayForAll = actor.roles.some(({ role }) => FOR_ALL.includes(role));
  return officer === actor.person || mayForAll ? officer : null;
};

const inOrder = ({ from, to }: Absence, today: string): boolean =>
  from <= to && to >= today && daysBetween(LegalDate.parse(from), LegalDate.parse(to)) < MOST_DAYS;

const until = ({ to }: Absence): string => longDate(LegalDate.parse(to));

/**
 * Whoever stands in is there for all of it, and is nobody's chain: who is replaced replaces nobody (B7). Nobody at all
 * may stand in: a service of one officer says its absences too.
 */
const whyNot = (absence: Absence, { officers, absences }: AbsenceGiven['declareAbsence']): string | null => {
  const { officer, standIn } = absence;
  if (standIn === officer)
    return 'une personne absente ne se remplace pas elle-même. Choisissez-en une autre.';
  if (standIn !== null && !officers.includes(standIn))
    return 'cette personne n’instruit pas de demandes dans ce conseil. Choisissez un instructeur.';
  const others = absences.filter((each) => each.officer !== officer && overlap(each, absence));
  const away = others.find((each) => each.officer === standIn);
  if (away !== undefined)
    return `cette personne est absente elle-même jusqu’au ${until(away)}. Choisissez-en une autre.`;
  const needed = others.find((each) => each.standIn === officer);
  return needed === undefined
    ? null
    : `la personne absente en remplace déjà une autre jusqu’au ${until(needed)}. Changez d’abord ce remplacement.`;
};

/** It takes the place of the one before: what is past is kept nowhere but in its fact. */
const declareAbsence: AbsenceProposers['declareAbsence'] = ({ data, thing, given, at, actor }) => {
  const officer = meant(actor, data.officer);
  if (officer === null) return refused('absence-of-another');
  if (!given.officers.includes(officer)) return refused('not-an-officer');
  const absence = { officer, from: data.from, to: data.to, standIn: data.standIn };
  if (!inOrder(absence, dateInParis(at))) return refused('absence-days-impossible');
  const explanation = whyNot(absence, given);
  if (explanation !== null) return refused('stand-in-impossible', { explanation });
  return accepted({
    facts: [{ type: 'AbsenceDeclared.v1', data: absence }],
    rows: [{ kind: 'put', key: absenceKey(thing.council, officer), item: absence }],
  });
};

const endAbsence: AbsenceProposers['endAbsence'] = ({ data, thing, given: { absences }, at, actor }) => {
  const officer = meant(actor, data.officer);
  if (officer === null) return refused('absence-of-another');
  const today = dateInParis(at);
  if (!absences.some((each) => each.officer === officer && each.to >= today)) return refused('no-absence');
  return accepted({
    facts: [{ type: 'AbsenceEnded.v1', data: { officer } }],
    rows: [{ kind: 'remove', key: absenceKey(thing.council, officer) }],
  });
};

export const absenceProposers: AbsenceProposers = { declareAbsence, endAbsence };
