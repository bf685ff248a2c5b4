import { checkAcknowledged } from './check-acknowledged.ts';
import { checkAsides } from './check-asides.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkAgendas } from './check-agendas.ts';
import { checkCalls } from './check-calls.ts';
import { checkConclusions } from './check-conclusions.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkDrafts } from './check-drafts.ts';
import { checkExchanges } from './check-exchanges.ts';
import { checkErased } from './check-erased.ts';
import { checkEvaluations } from './check-evaluations.ts';
import { checkJournal } from './check-journal.ts';
import { checkLedger } from './check-ledger.ts';
import { checkLinks } from './check-links.ts';
import { checkMails } from './check-mails.ts';
import { checkMeetings } from './check-meetings.ts';
import { checkBulkActions } from './check-bulk-actions.ts';
import { checkMinutes } from './check-minutes.ts';
import { checkPresence } from './check-presence.ts';
import { checkProposals } from './check-proposals.ts';
import { checkPublication } from './check-publication.ts';
import { checkReactions } from './check-reactions.ts';
import { checkReceipts } from './check-receipts.ts';
import { checkRegister } from './check-register.ts';
import { checkRoles } from './check-roles.ts';
import { checkRouting } from './check-routing.ts';
import { checkRows } from './check-rows.ts';
import { checkRules } from './check-rules.ts';
import { checkSearch } from './check-search.ts';
import { checkSignatories } from './check-signatories.ts';
import { checkState } from './check-state.ts';
import { checkTold } from './check-told.ts';
import { checkVotes } from './check-votes.ts';
import type { Asked, Examined } from './examined.ts';
import { type Finding, type Note, openNotebook } from './finding.ts';
import type { JsonObject } from './json.ts';
import { readTables } from './read-tables.ts';
import { gather, type Stored } from './things.ts';

/** How many of each kind were looked at, and all that is wrong. */
export type Verdict = {
  readonly checked: Record<string, number>;
  readonly findings: readonly Finding[];
};

type Check = (stored: Stored, note: Note, asked: Asked) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  ledger: checkLedger,
  journal: checkJournal,
  erased: checkErased,
  state: checkState,
  receipts: checkReceipts,
  acknowledged: checkAcknowledged,
  calls: checkCalls,
  agendas: checkAgendas,
  blocks: checkBlocks,
  votes: checkVotes,
  mails: checkMails,
  reactions: checkReactions,
  register: checkRegister,
  credentials: checkCredentials,
  signatories: checkSignatories,
  search: checkSearch,
  deadlines: checkDeadlines,
  publication: checkPublication,
  asides: checkAsides,
  roles: checkRoles,
  drafts: checkDrafts,
  exchanges: checkExchanges,
  evaluations: checkEvaluations,
  conclusions: checkConclusions,
  told: checkTold,
  routing: checkRouting,
  rules: checkRules,
  meetings: checkMeetings,
  minutes: checkMinutes,
  presence: checkPresence,
  proposals: checkProposals,
  bulkActions: checkBulkActions,
  links: checkLinks,
  rows: checkRows,
};

const PAUSE_MS = 250;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const judge = async ({ endpoint, mails, ...rest }: Examined): Promise<Verdict> => {
  const stored = gather(await readTables(endpoint));
  const asked: Asked = {
    acknowledged: [],
    ballots: [],
    ...rest,
    mails: mails as readonly JsonObject[] | null,
  };
  const { checked, findings, noteOf } = openNotebook();
  for (const [name, check] of Object.entries(CHECKS)) {
    const note = noteOf(name);
    try {
      check(stored, note, asked);
    } catch (error) {
      // Data of a shape that nobody foresaw: that is a finding too, and the other checks go on.
      note.wrong(
        'contrôle',
        `n’est pas allé à son terme : ${error instanceof Error ? error.message : 'inconnu'}`,
      );
    }
  }
  return { checked, findings };
};

const textOf = ({ check, where, what }: Finding): string => [check, where, what].join('\n');

/**
 * Reads the tables of a system and refolds, recounts and compares all of it (promises H5, I1 to I20). While others
 * write, tables are not read at one instant: what is wrong then counts when a second reading finds it again.
 * @throws when the engine does not answer or has not the three tables
 */
export const checkSystem = async (examined: Examined): Promise<Verdict> => {
  const verdict = await judge(examined);
  if (examined.quiet || verdict.findings.length === 0) return verdict;
  await pause();
  const again = new Set((await judge(examined)).findings.map(textOf));
  return { ...verdict, findings: verdict.findings.filter((finding) => again.has(textOf(finding))) };
};
