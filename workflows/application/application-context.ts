import * as z from 'zod';
import { Routed } from '../../events/assignment.ts';
import { EscalationCircle } from '../../events/clock.ts';
import { Conditions } from '../../events/condition.ts';
import { HoldGround } from '../../events/retention.ts';
import { DecisionMadeAvailable, DecisionNotified } from '../../events/application.ts';
import { NOTHING_QUOTED, QuotedFacts } from './quoted-facts.ts';
import { OpenRequest } from './receipt/request-standing.ts';
import { Commitments } from './examination/commitments-standing.ts';

const ProgressVerdict = z.enum(['PASS', 'FAIL', 'REVIEW']);

/** What later decisions need of a dossier; its answers and verdicts are kept apart and found by key. */
export const ApplicationContext = z.strictObject({
  structure: z.string(),
  structureName: z.string(),
  session: z.string(),
  /** The label that it renews. */
  renews: z.string().nullable(),
  /** The one establishment for which the label is asked (SIRET); null for the whole structure. */
  establishment: z.string().nullable(),
  /** Whether the draft was open to officers (A11). */
  assisted: z.boolean(),
  charterVersion: z.string(),
  compiledDigest: z.string(),
  /** The text of the charter that its representative had signed (I6). */
  signature: z.strictObject({ version: z.string(), textDigest: z.string(), signedOn: z.string() }).nullable(),
  rulesVersion: z.int(),
  silenceRegime: z.string(),
  receivedOn: z.string(),
  implicitOn: z.string().nullable(),
  number: z.string(),
  /** SIL-09: as the rules said when it was filed. */
  alertDays: z.array(z.int()),
  /** B12: at which share of a limit who is told, and the day on which its agenda closes; as they were when it was filed. */
  escalation: z.array(z.strictObject({ share: z.int(), upTo: EscalationCircle })),
  agendaClosesOn: z.string().nullable(),
  completeOn: z.string().nullable(),
  /** The last day on which its receipt was sent again, and how many times then (A10). */
  resent: z.strictObject({ on: z.string(), times: z.int() }).nullable(),
  /** What is awaited, and the day silence would have decided without it. */
  openRequest: OpenRequest.nullable(),
  requestsMade: z.int(),
  suspendedDays: z.int(),
  /** SIL-07: when the reasons of a rejection by silence were asked for, and by when they are due. */
  reasonsAsked: z.strictObject({ askedOn: z.string(), dueOn: z.string() }).nullable(),
  eligibility: z.string().nullable(),
  closedFinancialYears: z.int().nullable(),
  /** Blocking criteria that wait for a person, and those that are not met. */
  open: z.array(z.string()),
  failed: z.array(z.string()),
  warnings: z.array(z.string()),
  /** Whether an answer came or was corrected that the engine has not read yet. */
  unread: z.boolean(),
  /** By theme, its progress criteria that apply with how each stands (domain rules 3.0). */
  themes: z.record(z.string(), z.record(z.string(), ProgressVerdict)),
  /** By progress criterion that is not met, which side proposes what to do about it, or that both agreed. */
  commitments: Commitments,
  proposal: z.string().nullable(),
  /** Who concluded: the visa is given by somebody else. */
  concludedBy: z.string().nullable(),
  /** The last day to reply to the report, while one is published; and how many replies it has. */
  replyUntil: z.string().nullable(),
  replies: z.int(),
  /** The officer who follows it, and those to whom it is closed (B9). */
  officer: z.string().nullable(),
  /** How the dossier came to them, when the routing says so. */
  routed: Routed.nullable(),
  conflicted: z.array(z.string()),
  /** Whose declared link with the structure no longer closes it to them: they said so, or it was lifted (B9). */
  cleared: z.array(z.string()),
  item: z.string().nullable(),
  /** The agenda that it left last, and why, until it stands on another one (C8). */
  left: z.strictObject({ session: z.string(), item: z.string(), reason: z.string() }).nullable(),
  opinion: z.string().nullable(),
  /** Under which the opinion is favourable, and the label awarded (D16, F7). */
  conditions: Conditions,
  outcome: z.string().nullable(),
  decidedOn: z.string().nullable(),
  termMonths: z.int().nullable(),
  validUntil: z.string().nullable(),
  /** Since when the decision can be read in the space, and until when it may be opened first (DEC-10). */
  notice: DecisionMadeAvailable.shape.data.nullable(),
  /** The day from which the decision binds, its proof, and the last days to challenge it (DEC-06). */
  notified: DecisionNotified.shape.data.nullable(),
  /** The day on which it ended without a decision of the President, and until when a court may be asked, where that is told. */
  ended: z.strictObject({ on: z.string(), courtDeadline: z.string().nullable() }).nullable(),
  /** What keeps it from being erased (GDP-04). */
  held: HoldGround.nullable(),
  quoted: QuotedFacts,
});
export type ApplicationContext = z.infer<typeof ApplicationContext>;

/** Before its filing. */
export const BLANK_APPLICATION: ApplicationContext = {
  structure: '',
  structureName: '',
  session: '',
  renews: null,
  establishment: null,
  assisted: false,
  charterVersion: '',
  compiledDigest: '',
  signature: null,
  rulesVersion: 0,
  silenceRegime: '',
  receivedOn: '',
  implicitOn: null,
  number: '',
  alertDays: [],
  escalation: [],
  agendaClosesOn: null,
  completeOn: null,
  resent: null,
  openRequest: null,
  requestsMade: 0,
  suspendedDays: 0,
  reasonsAsked: null,
  eligibility: null,
  closedFinancialYears: null,
  open: [],
  failed: [],
  warnings: [],
  unread: false,
  themes: {},
  commitments: {},
  proposal: null,
  concludedBy: null,
  replyUntil: null,
  replies: 0,
  officer: null,
  routed: null,
  conflicted: [],
  cleared: [],
  item: null,
  left: null,
  opinion: null,
  conditions: [],
  outcome: null,
  decidedOn: null,
  termMonths: null,
  validUntil: null,
  notice: null,
  notified: null,
  ended: null,
  held: null,
  quoted: NOTHING_QUOTED,
};
