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
  readonly awardedOn: string;
  readonly validUntil: string;
  readonly changed: boolean;
  readonly measure: Measure | null;
  /** Why the measure is meant, and what its holder answered; null of none. */
  readonly reasons: { readonly law: readonly string[]; readonly facts: readonly string[] } | null;
  readonly heard: { readonly observations: readonly string[]; readonly hearing: readonly string[] } | null;
  readonly suspension: { readonly since: string; readonly endsOn: string } | null;
}> & {
  /** What comes due of it, by name. */
  readonly deadlines: Readonly<Record<string, string>>;
};

export type Appeal = Thing<{
  readonly toPost: boolean;
  readonly structureName: string;
  readonly subject: string;
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
