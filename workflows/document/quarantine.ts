import { LegalDate } from '../calendar/legal-date.ts';
import { endOfDayInParis } from '../calendar/paris-time.ts';
import { accepted } from '../kernel/outcome.ts';
import type { FactBody } from '../kernel/workflow.ts';
import { minutesAfter, type DocumentProposers } from './announce.ts';
import type { ScanResult } from './commands.ts';
import type { DocumentContext } from './document.machine.ts';

/** What storage tells of a document that is elsewhere by now: kept as told, it changes nothing. */
const nothing = accepted({ facts: [] });

/** Minutes after which a scan that has not answered is looked into by a person. */
const VERDICT_MINUTES = 30;

const isAt = (thing: { snapshot: { value: unknown } }, place: string): boolean =>
  thing.snapshot.value === place;

type Bytes = { sha256: string; size: number; fault: RefusalReason | null };
type RefusalReason = Extract<FactBody, { type: 'DocumentRefused.v1' }>['data']['reason'];

const faultOf = ({ sha256, size }: DocumentContext, bytes: Bytes): RefusalReason | null =>
  bytes.sha256 === sha256 && bytes.size === size ? bytes.fault : 'OTHER_CONTENT';

/**
 * The first bytes that come under its key are its bytes, for good: another version of them is another file, which
 * nobody ever opens (one confirmation a key, P22).
 */
export const receive: DocumentProposers['receive'] = ({ data: { objectVersion }, thing, given, at }) => {
  if (!isAt(thing, 'announced')) return nothing;
  const received: FactBody = {
    type: 'DocumentReceived.v1',
    data: { objectVersion, sha256: given.sha256 },
    deadlines: { upload: null, verdict: minutesAfter(at, VERDICT_MINUTES) },
  };
  const reason = faultOf(thing.context, given);
  if (reason === null) return accepted({ facts: [received] });
  return accepted({
    facts: [
      received,
      { type: 'DocumentRefused.v1', data: { objectVersion, reason }, deadlines: { verdict: null } },
    ],
  });
};

/** What a verdict makes of a file; what our own rights or the scanner failed on is no verdict on it. */
const REASONS: Readonly<Partial<Record<ScanResult, RefusalReason>>> = {
  THREATS_FOUND: 'THREAT',
  UNSUPPORTED: 'NOT_SCANNABLE',
};

const foundClean = ({ validUntil }: DocumentContext, objectVersion: string): FactBody => ({
  type: 'DocumentFoundClean.v1',
  data: { objectVersion },
  deadlines: {
    verdict: null,
    ...(validUntil !== null && { expiry: endOfDayInParis(LegalDate.parse(validUntil)) }),
  },
});

/** Only a scan that found no threat in that very version opens it, early, late or again; all else leaves it closed. */
export const recordScan: DocumentProposers['recordScan'] = ({ data: { objectVersion, result }, thing }) => {
  if (!isAt(thing, 'received') || thing.context.objectVersion !== objectVersion) return nothing;
  if (result === 'NO_THREATS_FOUND') return accepted({ facts: [foundClean(thing.context, objectVersion)] });
  const reason = REASONS[result];
  if (reason === undefined) return nothing;
  return accepted({
    facts: [{ type: 'DocumentRefused.v1', data: { objectVersion, reason }, deadlines: { verdict: null } }],
  });
};
