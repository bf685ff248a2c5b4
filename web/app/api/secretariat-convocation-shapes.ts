import type { Letter } from './officer-act-shapes.ts';

/** What the app reads of a convocation: who had it, what shows it, who comes. */

export type Convening = {
  readonly withoutUrgencyUntil: string;
  readonly requiredDays: number;
  readonly refusal: { readonly reason: string; readonly title: string } | null;
  readonly letter: Letter | null;
};

export type Means = 'BY_HAND' | 'POST' | 'PHONE';

export type Notice = {
  readonly member: number;
  readonly name: string | null;
  readonly college: number;
  readonly kind: string;
  readonly letter: 'SENT' | 'IN_DOUBT' | 'SETTLED' | 'NOT_WRITTEN';
  readonly acknowledgedAt: string | null;
  readonly how: Means | null;
  readonly receivedOn: string | null;
  readonly daysBefore: number | null;
  readonly inTime: boolean;
};

export type Notices = {
  readonly heldOn: string;
  readonly convenedOn: string | null;
  readonly requiredDays: number;
  readonly receivedBy: string;
  readonly notified: { readonly members: number; readonly inTime: number };
  readonly convening: Convening | null;
  readonly items: readonly Notice[];
};

type Outlook = {
  readonly outlook: 'SURE' | 'POSSIBLE' | 'OUT_OF_REACH';
  readonly formula: string;
  readonly sentence: string;
};

export type Forecast = {
  readonly opening: Outlook;
  readonly points: readonly (Outlook & {
    readonly item: string;
    readonly question: string;
    readonly structureName: string | null;
  })[];
  readonly colleges: readonly {
    readonly college: number;
    readonly inOffice: number;
    readonly coming: number;
    readonly represented: number;
    readonly absent: number;
    readonly unknown: number;
  }[];
  readonly toCall: readonly {
    readonly member: number;
    readonly college: number;
    readonly reason: 'NO_ANSWER' | 'PROXY_LOST';
  }[];
  readonly replies: readonly {
    readonly member: number;
    readonly answer: 'COMING' | 'REMOTE' | 'ABSENT';
    readonly excuse: string | null;
  }[];
};
