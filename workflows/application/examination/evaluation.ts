import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { FactBody, Proposal, Thing } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import type { Evaluation, SeenRow } from './commands.ts';

/** What the engine last told of each criterion, by digest: what is compared to say what moved. */
export const seenKey = (council: string, id: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: 'evaluation',
});

const seenRow = (council: string, id: string, seen: SeenRow): RowWrite => ({
  kind: 'put',
  key: seenKey(council, id),
  item: seen,
});

/** ELI first: an ineligible body is refused, its criteria are not examined (domain rules 3.0). */
const examined = ({ eligibility, criteria }: Evaluation): Evaluation['criteria'] =>
  eligibility === 'INELIGIBLE' ? [] : criteria;

const evaluatedFact = ({ data }: Evaluation['criteria'][number]): FactBody => ({
  type: 'CriterionEvaluated.v1',
  data,
});

const digests = (criteria: Evaluation['criteria']) =>
  Object.fromEntries(criteria.map(({ data, digest }) => [data.criterion, digest]));

/** The engine reads, a person decides: one fact per criterion, with its inputs and its reason (F8). */
export const startReview: ApplicationProposers['startReview'] = ({ thing, given: { evaluation } }) => {
  if (evaluation === null) return refused('register-not-read');
  const { eligibility, family, closedFinancialYears, warnings } = evaluation;
  const criteria = examined(evaluation);
  return accepted({
    facts: [
      {
        type: 'ReviewStarted.v1',
        data: { eligibility, family, closedFinancialYears, warnings: [...warnings] },
      },
      ...criteria.map(evaluatedFact),
    ],
    rows: [seenRow(thing.council, thing.id, { eligibility, criteria: digests(criteria) })],
  });
};

/** The facts of a dossier read again: of the criteria that moved alone, so that the rest stays as people settled it. */
export const movedSince = (
  { council, id, context }: Thing<ApplicationContext>,
  evaluation: Evaluation,
  seen: SeenRow | null,
): Outcome<Proposal> => {
  const { eligibility, closedFinancialYears, warnings } = evaluation;
  const moved = examined(evaluation).filter(({ data, digest }) => seen?.criteria[data.criterion] !== digest);
  const sameForm = seen?.eligibility === eligibility;
  // A correction that moves no verdict was read all the same.
  if (moved.length === 0 && sameForm && !context.unread) return refused('nothing-changed');
  const criteria = { ...seen?.criteria, ...digests(moved) };
  return accepted({
    facts: [
      {
        type: 'DossierReevaluated.v1',
        data: {
          eligibility: sameForm ? null : eligibility,
          closedFinancialYears,
          warnings: [...warnings],
          changed: moved.map(({ data }) => data.criterion),
        },
      },
      ...moved.map(evaluatedFact),
    ],
    rows: [seenRow(council, id, { eligibility, criteria })],
  });
};

/** PASS and FAIL of the engine change only by a corrected answer or register (domain rules 3.0b). */
export const reevaluate: ApplicationProposers['reevaluate'] = ({ thing, given: { evaluation, seen } }) =>
  evaluation === null ? refused('register-not-read') : movedSince(thing, evaluation, seen);
