import type { HoldGround } from '../../../events/retention.ts';
import type { Thing } from './shapes.ts';

/** What the app reads of controls, measures, appeals and reports. */

export type Campaign = Thing<{
  readonly year: number;
  readonly announcedOn: string;
  readonly size: number;
  readonly awardedUntil: string | null;
  readonly seedOn: string;
  readonly frame: { readonly labels: number; readonly digest: string } | null;
  readonly seedOf: string | null;
  readonly sample: readonly string[];
  readonly picked: readonly { readonly label: string; readonly number: string }[];
  /** On the sheet alone: why each label was picked; null once erased. */
  readonly grounds?: readonly { readonly label: string; readonly ground: string | null }[];
  readonly outcomes: Readonly<Record<string, number>> | null;
  readonly notControlled: number | null;
}>;

type AskedOf = { readonly criterion: string } | { readonly condition: number };

export type ControlWord = {
  readonly fact: string;
  readonly what: string;
  readonly ask: number | null;
  readonly commitment: number | null;
  readonly text: string | null;
};

export type Control = Thing<{
  readonly label: string;
  readonly number: string;
  readonly structure: string;
  readonly structureName: string;
  readonly chosenBy: 'DRAW' | 'RISK';
  readonly openedOn: string;
  readonly asks: readonly AskedOf[];
  readonly answerUntil: string;
  readonly awaited: readonly number[];
  readonly verdicts: readonly { readonly ask: number; readonly verdict: 'MET' | 'NOT_MET' }[];
  readonly overdue: boolean;
  readonly outcome: string | null;
  readonly commitments: readonly { readonly dueOn: string; readonly standing: string }[];
  readonly words?: readonly ControlWord[];
}>;

export type Measure = {
  readonly kind: 'SUSPENSION' | 'REVOCATION' | 'RESCISSION';
  readonly ground: string;
  readonly urgent: boolean;
  readonly proposedOn: string;
  readonly observationsDays: number;
  readonly observationsUntil: string | null;
  readonly observed: boolean;
  readonly hearing: 'NONE' | 'ASKED' | 'HELD';
  readonly decided: { readonly on: string; readonly months: number | null } | null;
};

export type Label = Thing<{
  readonly number: string;
  readonly holder: { readonly structure: string; readonly name: string } | null;
  /** The dossier that obtained it; empty of a label taken over from before. */
  readonly application: string;
  /** The one establishment that it covers, by its SIRET; null for the whole structure. */
  readonly establishment: string | null;
  readonly awardedOn: string;
  readonly validUntil: string;
  /** The yearly check that is open: when it was sent, and the last day to answer once that is asked formally (D12). */
  readonly check: {
    readonly sentOn: string;
    readonly noticeUntil: string | null;
    /** The formal notice had no answer either: listed, so that a measure is proposed or none. */
    readonly unanswered: boolean;
  } | null;
  /** The first day without it, once its holder gives it up. */
  readonly leavesOn: string | null;
  readonly changed: boolean;
  readonly measure: Measure | null;
  /** Why the measure is meant, and what its holder answered; null of none. */
  readonly reasons: { readonly law: readonly string[]; readonly facts: readonly string[] } | null;
  readonly heard: { readonly observations: readonly string[]; readonly hearing: readonly string[] } | null;
  /** What its holder declared to have changed, and nobody examined yet. */
  readonly declared: readonly {
    readonly on: string;
    readonly changes: readonly string[];
    readonly occurredOn: string | null;
    readonly late: boolean;
    readonly description: string | null;
  }[];
  readonly suspension: { readonly since: string; readonly endsOn: string } | null;
}> & {
  /** What comes due of it, by name. */
  readonly deadlines: Readonly<Record<string, string>>;
};

export type Appeal = Thing<{
  readonly toPost: boolean;
  readonly structure: string;
  readonly structureName: string;
  readonly subject: string;
  readonly against: { readonly kind: 'APPLICATION' | 'LABEL'; readonly id: string } | null;
  /** What its answer leads to; null until it is notified to whoever may not know it yet. */
  readonly effect: 'REOPENS' | 'LABEL_ACT' | 'NONE' | null;
  readonly by: string;
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly silenceOn: string;
  readonly observationsUntil: string | null;
  readonly examiner: string | null;
  readonly proposes: 'UPHOLD' | 'REJECT' | null;
  readonly outcome: string | null;
  readonly courtDeadline: string | null;
  readonly text?: string | null;
  readonly appellant?: string | null;
  readonly admitted?: string | null;
  readonly observations?: string | null;
  readonly report?: string | null;
  readonly reasons?: string | null;
}>;

export type Misuse = Thing<{
  readonly number: string | null;
  readonly source: 'PAGE' | 'SERVICE';
  readonly receivedOn: string;
  readonly examineBy: string;
  readonly structure: string | null;
  readonly structureName: string | null;
  readonly askedOn: string | null;
  readonly answerUntil: string | null;
  readonly closeBy: string | null;
  readonly overdue: boolean;
  readonly mentioned: 'HOLDER' | 'OTHER' | null;
  readonly held: HoldGround | null;
  readonly outcome: string | null;
  readonly letterOn: string | null;
  readonly typedNumber?: string | null;
  readonly named?: string | null;
  readonly seenAt?: string | null;
  readonly claim?: string | null;
  readonly question?: string | null;
  readonly addressee?: string | null;
  readonly answer?: string | null;
  readonly reasons?: string | null;
}>;
