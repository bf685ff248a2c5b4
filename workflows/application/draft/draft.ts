import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { checkSiret } from '../../structure/identifiers.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { Proposal } from '../../kernel/workflow.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { DraftGiven, DraftRow } from './commands.ts';
import { listedDraft } from './draft-list.ts';

export const draftKey = (council: string, id: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: 'draft',
});

/** One open request of a structure for one session (domain rules, glossary: one dossier per campaign). */
export const campaignKey = (council: string, structure: string, session: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: `application#${session}`,
});

type Start = { structure: string; renews: string | null };

/** M14: a label is renewed by who holds it, from the opening of its window on. Null when nothing stands in the way. */
const cannotRenew = (
  { structure, renews }: Start,
  { label }: DraftGiven['start'],
  at: Instant,
): Outcome<never> | null => {
  if (renews === null) return null;
  if (label === null || label.structure !== structure)
    return refused('unknown-reference', { field: 'label' });
  if (label.ended) return refused('renewal-over');
  return dateInParis(at) < label.opensOn
    ? refused('renewal-not-open', { opensOn: longDate(LegalDate.parse(label.opensOn)) })
    : null;
};

/** A7: only a dossier of the same structure is taken up again. Null when nothing stands in the way. */
const cannotTakeUp = (
  { from, structure }: { from: string | null; structure: string },
  { former }: DraftGiven['start'],
): Outcome<never> | null =>
  from !== null && former !== structure ? refused('unknown-reference', { field: 'ancien dossier' }) : null;

/** A label may be asked for one establishment alone, which is one of the structure (ID-02); a renewal is of what was labelled. */
const scopeOf = (
  { establishment, renews }: { establishment: string | null; renews: string | null },
  { structure, label }: DraftGiven['start'],
): Outcome<string | null> => {
  const labelled = renews === null ? null : (label?.establishment ?? null);
  if (establishment === null) return accepted(labelled);
  const siret = checkSiret(establishment);
  if (!siret.ok) return refused('invalid-identifier', { explanation: siret.reason });
  const isOfIt = structure?.siren != null && siret.value.startsWith(structure.siren);
  const isLabelled = renews === null || siret.value === labelled;
  return isOfIt && isLabelled ? accepted(siret.value) : refused('establishment-of-another');
};

/** A draft is no request: rows only, and no fact before it is filed. It may start before the campaign opens. */
export const start: ApplicationProposers['start'] = ({ data, thing, given, at, held }) => {
  const { structure, session, charter, taken, draft } = given;
  // A11: nobody's request is begun for them without their asking.
  if (held?.role === 'officer' && data.assistance === null) return refused('assistance-not-asked');
  if (draft !== null) return refused('already-exists');
  if (structure === null) return refused('unknown-reference', { field: 'structure' });
  if (session === null) return refused('unknown-reference', { field: 'séance' });
  const barred = cannotTakeUp(data, given) ?? cannotRenew(data, given, at);
  if (barred !== null) return barred;
  const scope = scopeOf(data, given);
  if (!scope.ok) return scope;
  if (charter === null) return refused('no-charter-in-force');
  if (taken) return refused('application-already-open');
  const item: DraftRow = {
    structure: data.structure,
    structureName: structure.name,
    session: data.session,
    charter,
    // A7, M13: what the dossier of the label says is proposed again; one that was taken over has none.
    from: data.from ?? (given.label?.application || null),
    renews: data.renews,
    establishment: scope.value,
    assisted: held?.role === 'officer',
    changes: 0,
    editedAt: at,
    lastIn: null,
    open: true,
  };
  return accepted({
    facts: [],
    rows: [
      {
        kind: 'put',
        key: draftKey(thing.council, thing.id),
        item: { ...item, ...listedDraft(thing.council, at) },
        absent: true,
      },
      {
        kind: 'put',
        key: campaignKey(thing.council, data.structure, data.session),
        item: { application: thing.id },
        absent: true,
      },
    ],
  });
};

/** The draft with one thing changed, unless an answer was saved meanwhile. */
const redrafted = (
  { council, id }: { council: string; id: string },
  draft: DraftRow,
  change: Partial<DraftRow> & { editedAt: string },
): Outcome<Proposal> =>
  accepted({
    facts: [],
    rows: [
      {
        kind: 'put',
        key: draftKey(council, id),
        item: { ...draft, ...change, ...listedDraft(council, change.editedAt) },
        expect: { changes: draft.changes, open: true },
      },
    ],
  });

/** A11: the applicant opens the draft to officers, or closes it to them again. */
export const askAssistance: ApplicationProposers['askAssistance'] = ({
  data,
  thing,
  given: { draft },
  at,
}) =>
  draft === null || !draft.open
    ? refused('draft-closed')
    : redrafted(thing, draft, { assisted: data.wanted, editedAt: at });

/** B5: a new charter binds a draft when its applicant has seen what changed; answers stay as they are. */
export const takeCharterInForce: ApplicationProposers['takeCharterInForce'] = ({ thing, given, at }) => {
  const { draft, charter } = given;
  if (draft === null || !draft.open) return refused('draft-closed');
  return charter === null
    ? refused('no-charter-in-force')
    : redrafted(thing, draft, { charter, editedAt: at });
};
