import type { Choice } from '../../workflows/deliberation/count-votes.ts';

export type Seat = {
  /** Null: nobody sits there. */
  readonly member: string | null;
  readonly college: string;
  readonly alternate: string | null;
  /** A qualified person cannot be replaced (DEL-01). */
  readonly qualified: boolean;
};

export type Item = {
  readonly item: string;
  readonly voteOpenedAt: number;
  readonly ballot: 'OPEN' | 'SECRET';
  /** Under the member whose vote it is; some are of people who may not vote. */
  readonly choices: Readonly<Record<string, Choice>>;
};

/** A whole session in plain words, one line for each of both implementations. Instants are minutes, ends excluded. */
export type GeneratedSession = {
  readonly session: number;
  readonly secondCall: { readonly sameAgenda: boolean; readonly statedNoQuorum: boolean } | null;
  readonly rules: {
    readonly quorum: 'CRPA' | 'CGCT';
    readonly recusalLowersBase: boolean;
    readonly majority: 'VOTES_CAST' | 'PRESENT_OR_REPRESENTED' | 'TWO_THIRDS_OF_VOTES_CAST';
    readonly castingVote: boolean;
    readonly proxiesPerHolder: number;
  };
  /** Who presides, then who stands in. */
  readonly presiding: readonly string[];
  readonly seats: readonly Seat[];
  readonly presence: readonly {
    readonly person: string;
    readonly from: number;
    readonly to: number | null;
  }[];
  readonly proxies: readonly {
    readonly giver: string;
    readonly holder: string;
    readonly at: number;
    readonly revokedAt: number | null;
  }[];
  readonly recusals: readonly { readonly member: string; readonly item: string }[];
  readonly openedAt: number;
  /** A consultation in writing: nobody sits; such a share of the members is to take part (DEL-15). */
  readonly written: { readonly share: readonly [numerator: number, denominator: number] } | null;
  readonly items: readonly Item[];
};
