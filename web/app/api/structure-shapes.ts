import type { OwnStructure, SignatureStanding } from './shapes.ts';

/** What the app reads of a structure, for who acts for it. */

type Value = string | number | boolean | null;

export type Register = {
  readonly readOn: string;
  readonly siae: { readonly type: string; readonly conventionValidUntil: string | null } | null;
  /** By field, where its value comes from and on which day; absent while nothing says it. */
  readonly sources: Readonly<Record<string, { readonly source: string; readonly on: string }>>;
} & Readonly<Record<string, unknown>>;

export type Contest = {
  readonly value: Value;
  readonly on: string;
  /** The structure contests; or a reading contradicts what people had said. */
  readonly origin: 'CONTEST' | 'DIFFERENCE';
  readonly outcome: 'ACCEPTED' | 'REFUSED' | null;
  readonly settledOn: string | null;
};

export type StructureSheet = {
  readonly name: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  /** Null until a register was read. */
  readonly register: Register | null;
  readonly declared: Readonly<Record<string, { readonly value: Value; readonly on: string }>>;
  readonly contests: Readonly<Record<string, Contest>>;
  /** Since when it agrees to be notified in its space; null when it does not (L112-15). */
  readonly electronicSince: string | null;
  readonly offer: { readonly to: string; readonly expiresAt: string } | null;
  /** How many represent it. */
  readonly representatives: number;
  readonly applications: readonly { readonly application: string }[];
  /** With the day on which another structure took over, of those that it holds no more. */
  readonly labels: readonly {
    readonly label: string;
    readonly number: string;
    readonly until: string | null;
  }[];
  readonly appeals: readonly { readonly appeal: string }[];
  /** What the service asked it about the use of its label. */
  readonly misuses: readonly { readonly misuse: string }[];
  readonly controls: readonly { readonly control: string }[];
  readonly charterSignature: SignatureStanding & {
    readonly signed: {
      readonly version: string;
      readonly signedOn: string;
      readonly channel: 'ONLINE' | 'POST';
    } | null;
  };
  /** What it sent, across dossiers, the last first (M16). */
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly announcedOn: string;
    readonly validUntil: string | null;
  }[];
};

/** A structure in a list: what is read beside its sheet is not there. */
export type ListedStructure = Omit<
  StructureSheet,
  'applications' | 'labels' | 'appeals' | 'controls' | 'misuses' | 'documents' | 'charterSignature'
>;

export type Role = OwnStructure['role'];

export type People = {
  readonly people: readonly {
    readonly person: string;
    readonly role: Role;
    readonly since: string;
    /** Null once erased. */
    readonly name: string | null;
    readonly email: string | null;
  }[];
  readonly invitations: readonly {
    readonly invitation: string;
    readonly role: Role;
    readonly expiresAt: string;
    readonly name: string | null;
    readonly email: string | null;
  }[];
};

export type Contests = {
  readonly contests: readonly {
    readonly act: 'CONTESTED' | 'SETTLED';
    readonly field: string;
    readonly on: string;
    readonly reason: string | null;
  }[];
};

/** Who signed the charter last; null of nobody, or once erased. */
export type Signature = {
  readonly signatory: { readonly name: string | null; readonly capacity: string | null } | null;
};

/** What answers a search, the best first. */
export type Found = {
  readonly items: readonly {
    readonly structure: {
      readonly id: string;
      readonly name: string;
      readonly siren: string | null;
      readonly rna: string | null;
      readonly commune: { readonly code: string; readonly name: string | null } | null;
    };
  }[];
};
