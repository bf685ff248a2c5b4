import type * as z from 'zod';
import type { PointAbout, PointKind } from '../../../events/item.ts';
import type { MeasureKind } from '../../../events/label-measure.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { sealing } from '../../kernel/sealing.ts';
import type { Ask, Proposal } from '../../kernel/workflow.ts';
import { addToAgenda } from '../../session/agenda-closing.ts';
import { agendaKey } from '../../session/rows.ts';
import type { ItemContext } from '../item.machine.ts';
import { joinConsultation } from '../written/join.ts';
import type { Place, PlaceGiven } from './commands.ts';

/** What is put to the vote; always in the positive, so that not adopted is a no (DEL-09). */
type Subject = {
  kind: PointKind;
  application: string | null;
  structureName: string | null;
  about: PointAbout | null;
  question: string;
};
type Placing = Ask<z.infer<typeof Place>, ItemContext, PlaceGiven>;

const dossier = (application: string, { data, given }: Placing, heldOn: string): Outcome<Subject> => {
  const { application: seen } = given;
  if (seen === null) return refused('unknown-reference', { field: 'dossier' });
  if (!seen.ready || !(seen.moves || seen.session === data.session)) return refused('application-not-ready');
  // F1: an implicit decision must not come before the council has spoken.
  if (seen.implicitOn !== null && seen.implicitOn < heldOn)
    return refused('silence-before-session', {
      implicitOn: longDate(LegalDate.parse(seen.implicitOn)),
      heldOn: longDate(LegalDate.parse(heldOn)),
    });
  const { structureName, renews } = seen;
  const what = renews ? 'au renouvellement du label de' : 'à l’attribution du label à';
  const question = `Le conseil donne-t-il un avis favorable ${what} ${structureName} ?`;
  return accepted({ kind: renews ? 'RENEWAL' : 'AWARD', application, structureName, about: null, question });
};

const MEASURES: Readonly<Record<MeasureKind, string>> = {
  SUSPENSION: 'à la suspension',
  REVOCATION: 'à l’abrogation',
  RESCISSION: 'au retrait',
};

/** The council is asked on a measure that is in preparation, and whose holder could see it coming (MAN-06, H5). */
const measure = (id: string, { data, given }: Placing): Outcome<Subject> => {
  const { label } = given;
  if (label === null) return refused('unknown-reference', { field: 'label' });
  if (label.measure === null) return refused('no-measure-open');
  // MAN-06: an individual measure is never a matter of last minute.
  if (data.urgency !== undefined) return refused('measure-not-urgent');
  return accepted({
    kind: label.measure === 'SUSPENSION' ? 'SUSPENSION' : 'REVOCATION',
    application: null,
    structureName: label.structureName,
    about: { label: id },
    question: `Le conseil donne-t-il un avis favorable ${MEASURES[label.measure]} du label ${label.number} de ${label.structureName} ?`,
  });
};

const noDossier = { application: null, structureName: null } as const;

/** The text that is voted is the one that was placed: edited since, it is another. */
const charter = (id: string, { data, given }: Placing): Outcome<Subject> => {
  const { charter: seen } = given;
  if (seen === null) return refused('unknown-reference', { field: 'charte' });
  if (seen.state !== 'onAgenda' || seen.session !== data.session) return refused('charter-not-on-agenda');
  const question = `Le conseil adopte-t-il la charte « ${seen.title} » ?`;
  return accepted({
    ...noDossier,
    kind: 'CHARTER',
    about: { charter: id, textDigest: seen.textDigest },
    question,
  });
};

const rules = (draft: number, { data, given }: Placing): Outcome<Subject> => {
  const { rulesDraft: seen } = given;
  if (seen === null) return refused('no-such-rules-draft');
  if (seen.adoptedAs !== null) return refused('rules-draft-adopted', { version: seen.adoptedAs });
  if (seen.session !== data.session) return refused('rules-not-on-agenda');
  const question = `Le conseil adopte-t-il le projet de règlement n° ${draft} ?`;
  return accepted({ ...noDossier, kind: 'RULES', about: { rulesDraft: draft }, question });
};

/** MAN-08: minutes are approved at a later session. */
const minutes = (of: string, { given }: Placing): Outcome<Subject> => {
  const { minutesOf: seen } = given;
  if (seen === null) return refused('unknown-reference', { field: 'séance du procès-verbal' });
  if (seen.state !== 'closed') return refused('no-minutes-yet');
  const question = `Le conseil approuve-t-il le procès-verbal de la séance du ${longDate(LegalDate.parse(seen.heldOn))} ?`;
  return accepted({ ...noDossier, kind: 'MINUTES', about: { minutesOf: of }, question });
};

const keepsAgenda = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some(({ role }) => role === 'secretary' || role === 'president');

const subjectOf = (ask: Placing, heldOn: string): Outcome<Subject> => {
  const { data } = ask;
  if (data.application !== undefined) return dossier(data.application, ask, heldOn);
  // DEL-03, MAN-05: what is no dossier is placed by whoever sets and keeps the agenda.
  if (!keepsAgenda(ask.actor)) return refused('role-required');
  if (data.label !== undefined) return measure(data.label, ask);
  if (data.charter !== undefined) return charter(data.charter, ask);
  if (data.rulesDraft !== undefined) return rules(data.rulesDraft, ask);
  if (data.minutesOf !== undefined) return minutes(data.minutesOf, ask);
  return accepted({ ...noDossier, kind: 'OTHER', about: null, question: data.question ?? '' });
};

/** A point joins an agenda, in time or by an urgency that the president gives (MAN-06). */
export const place = (ask: Placing): Outcome<Proposal> => {
  const { data, thing, given, actor } = ask;
  const inWriting = joinConsultation(given.session, data.application !== undefined, dateInParis(ask.at));
  const added = inWriting ?? addToAgenda({ ...given, urgency: data.urgency }, ask);
  if (!added.ok) return added;
  const { heldOn, urgent } = added.value;
  const subject = subjectOf(ask, heldOn);
  if (!subject.ok) return subject;
  const { personal } = sealing(thing, actor, { urgency: data.urgency ?? '' });
  return accepted({
    facts: [
      {
        type: 'ItemPlaced.v1',
        data: { session: data.session, placedAt: ask.at, ...subject.value, urgent },
        ...(urgent && { personal }),
      },
    ],
    rows: [
      {
        kind: 'put',
        key: agendaKey(thing.council, data.session, thing.id),
        item: { item: thing.id, placedAt: ask.at, ...(data.label !== undefined && { measure: true }) },
      },
    ],
  });
};
