import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import type { CompiledCharter } from '../../workflows/charter/language/charter-types.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { filingPromises, promiseSentence } from '../../workflows/session/filing-promise.ts';
import { timeToFile } from '../../workflows/session/time-to-file.ts';
import type { BeforeApplyingView } from '../../web/public/views.ts';
import type { RulesInForce } from '../given/references.ts';

const Filing = z.object({ minutes: z.int().min(0) });
/** The last filings tell how long the next one takes; older ones filled in another form. */
const LAST_FILINGS = 51;

/** Minutes that each of the last forms took, the latest first. */
export const makeLastFilings =
  (db: DynamoDBDocumentClient, table: string) =>
  async (council: string): Promise<number[]> => {
    const { Items } = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `${council}#filings` },
        ScanIndexForward: false,
        Limit: LAST_FILINGS,
      }),
    );
    return (Items ?? []).map((item) => Filing.parse(item).minutes);
  };

type Sitting = { id: string; heldOn: string; opensOn: string; closesOn: string };

/** What the rules promise for each session to come (M12), recomputed each time it is asked. */
export const promisesOf = (sessions: readonly Sitting[], rules: RulesInForce | null, at: Instant) =>
  rules === null
    ? []
    : filingPromises(
        sessions.map(({ id, heldOn, opensOn, closesOn }) => ({
          id,
          heldOn: LegalDate.parse(heldOn),
          opensOn: LegalDate.parse(opensOn),
          closesOn: LegalDate.parse(closesOn),
        })),
        {
          examinationDays: rules.label.examinationDays,
          agendaClosesDays: rules.procedure.agendaClosesDays,
        },
        dateInParis(at),
      );

type Known = {
  charter: CompiledCharter | null;
  promises: ReturnType<typeof promisesOf>;
  filings: readonly number[];
};

/** Time, documents and sessions, as a structure is told before it starts (A12, DLN-01). */
export const beforeApplyingOf = ({ charter, promises, filings }: Known): BeforeApplyingView => {
  const asked = charter === null ? [] : [...charter.data, ...charter.criteria];
  const questions = asked.reduce((sum, { questions: own }) => sum + own.length, 0);
  const { minutes, from } = timeToFile(filings, questions);
  return {
    time: { minutes, from, questions },
    documents: (charter?.documents ?? []).map(({ title, obtainedFrom, required, help }) => ({
      title,
      obtainedFrom,
      required,
      help,
    })),
    sentence: promiseSentence(promises),
    promises: promises.map(({ completeBy, heldOn }) => ({ completeBy, heldOn })),
  };
};
