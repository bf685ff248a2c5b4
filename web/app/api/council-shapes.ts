import type { HoldGround } from '../../../events/retention.ts';

/** What the app reads of whom a council works with, and of how it shares the work. */

export type Partner = {
  /** The thumbprint of its key, by which its links name it. */
  readonly partner: string;
  readonly name: string;
  readonly publicKey: string;
  readonly registeredOn: string;
  readonly revokedOn: string | null;
  /** Null once erased. */
  readonly contact: { readonly name: string | null; readonly email: string | null };
};
export type Partners = { readonly partners: readonly Partner[] };

export type AwayOfficer = {
  readonly from: string;
  readonly to: string;
  /** Null when nobody stands in. */
  readonly standIn: string | null;
};

/** Who follows how many dossiers, who is away, and what could change hands (B7). */
export type Workload = {
  readonly officers: readonly {
    readonly person: string;
    readonly name: string | null;
    /** Those that are theirs. */
    readonly follows: number;
    /** Those that they follow today, as stand-ins too. */
    readonly today: number;
    readonly absence: AwayOfficer | null;
  }[];
  readonly unfollowed: number;
  /** Whether all of them were counted. */
  readonly whole: boolean;
  readonly moves: readonly {
    readonly thing: string;
    readonly number: string;
    readonly from: string | null;
    readonly to: string;
    readonly why: string;
  }[];
  /** The acts that would do so, as they are asked for. */
  readonly bulkActions: readonly object[];
};

/** To whom what is filed goes; null until it is adopted (B7). */
export type Routing = {
  readonly version: number;
  readonly groups: readonly { readonly name: string; readonly municipalities: readonly string[] }[];
  readonly lines: readonly {
    /** Of those above, by name. */
    readonly groups: readonly string[];
    readonly municipalities: readonly string[];
    readonly divisions: readonly string[];
    readonly families: readonly string[];
    readonly officers: readonly string[];
  }[];
  readonly otherwise: readonly string[];
};
export type RoutingInForce = { readonly routing: Routing | null };

/** Who was invited to a role and has not answered. */
export type Invitations = {
  readonly items: readonly {
    readonly role: string;
    /** Null once erased. */
    readonly name: string | null;
    readonly email: string | null;
    readonly expiresAt: string;
    readonly over: boolean;
  }[];
};

/** What is closed and whose time is over (GDP-04). */
export type Eliminations = {
  readonly items: readonly {
    readonly kind: 'APPLICATION' | 'MISUSE';
    readonly thing: string;
    readonly number: string | null;
    readonly structureName: string | null;
    readonly state: string;
    readonly retainedFrom: string;
    readonly keptUntil: string;
    readonly disposition: 'DESTROY' | 'SORT' | 'ARCHIVE';
    readonly held: HoldGround | null;
  }[];
};
