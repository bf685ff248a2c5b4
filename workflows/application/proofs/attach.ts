import type { Instant } from '../../../events/fact.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import { thingKey, type RowItem, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { DraftRow } from '../draft/commands.ts';
import { edited } from '../draft/answer.ts';
import { accepts } from './accepted-kinds.ts';
import type { AttachedDocument, ProofRow, ProofsGiven } from './commands.ts';

/** P23: as many as anybody reads of one criterion. */
export const MOST_PROOFS = 20;

type Dossier = Pick<Thing<ApplicationContext>, 'council' | 'id' | 'version' | 'context'>;

export const proofKey = (
  { council, id }: Pick<Dossier, 'council' | 'id'>,
  criterion: string,
  document: string,
): RowKey => ({ pk: thingKey(council, 'application', id), sk: `proof#${criterion}#${document}` });

/** A draft has no fact yet. */
const isDraft = ({ version }: Dossier): boolean => version === 0;

/** The structure whose dossier it is; null for a draft that is closed, or was never begun. */
const structureOf = (dossier: Dossier, draft: DraftRow | null): string | null => {
  if (!isDraft(dossier)) return dossier.context.structure;
  return draft?.open === true ? draft.structure : null;
};

const notUsable = (explanation: string) => refused('document-not-usable', { explanation });

const endOf = (validUntil: string | null): string =>
  validUntil === null ? '' : ` depuis le ${longDate(LegalDate.parse(validUntil))}`;

/** M16: what was found clean serves every dossier of its structure, until its own end. */
const whyNotUsable = ({ state, validUntil }: AttachedDocument, at: Instant) => {
  if (state === 'announced' || state === 'received')
    return notUsable('son contrôle n’est pas terminé. Réessayez dans quelques minutes.');
  if (state === 'expired' || (validUntil !== null && validUntil < dateInParis(at)))
    return notUsable(`elle ne vaut plus${endOf(validUntil)}. Demandez-en une à jour, puis envoyez-la.`);
  return state === 'clean' ? null : notUsable('elle n’est plus disponible. Envoyez-en une autre.');
};

const whatStandsInTheWay = (
  dossier: Dossier,
  { draft, accepted: kinds, document, rows }: ProofsGiven['attachProof'],
  at: Instant,
) => {
  const structure = structureOf(dossier, draft);
  if (structure === null) return refused('draft-closed');
  if (kinds === null) return refused('unknown-criterion');
  if (document?.structure !== structure) return refused('unknown-reference', { field: 'pièce' });
  if (!accepts(kinds, document.kind)) return refused('kind-not-accepted', { kinds });
  if (rows.filter(({ attached }) => attached).length >= MOST_PROOFS)
    return refused('too-many-proofs', { most: MOST_PROOFS });
  return whyNotUsable(document, at);
};

/** The row over the one that was read; a draft counts it, so that what is filed is what was read. */
const changed = (dossier: Dossier, row: ProofRow): RowWrite[] => {
  const key = proofKey(dossier, row.criterion, row.document);
  const item: RowItem = row;
  return [
    row.version === 1
      ? { kind: 'put', key, item, absent: true }
      : { kind: 'put', key, item, expect: { version: row.version - 1 } },
    ...(isDraft(dossier) ? [edited(dossier, 1, row.attachedAt as Instant, row.criterion)] : []),
  ];
};

/**
 * A document of the structure becomes a proof of a criterion: in the draft, and while a request for items is open
 * (INC-05). It may have been sent for another dossier (M16).
 */
export const attachProof: ApplicationProposers['attachProof'] = ({ data, thing, given, at, held }) => {
  const before = given.rows.find(({ document }) => document === data.document);
  if (before?.attached === true) return accepted({ facts: [] });
  const problem = whatStandsInTheWay(thing, given, at);
  if (problem !== null) return problem;
  const row: ProofRow = {
    ...data,
    kind: given.document?.kind ?? '',
    attached: true,
    version: (before?.version ?? 0) + 1,
    attachedAt: at,
    by: held?.role ?? 'representative',
  };
  return accepted({ facts: [], rows: changed(thing, row) });
};

/** Until it is filed only: what was filed stays, a verdict or a decision may rest on it (P14). */
export const detachProof: ApplicationProposers['detachProof'] = ({ data, thing, given, at, held }) => {
  if (structureOf(thing, given.draft) === null) return refused('draft-closed');
  const before = given.rows.find(({ document }) => document === data.document);
  if (before?.attached !== true) return refused('proof-not-attached');
  const row = {
    ...before,
    attached: false,
    version: before.version + 1,
    attachedAt: at,
    by: held?.role ?? before.by,
  };
  return accepted({ facts: [], rows: changed(thing, row) });
};
