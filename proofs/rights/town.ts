import { randomUUID } from 'node:crypto';
import { uuid } from '../../test/support/ids.ts';

/** A council of the matrix, with the ids of what its things lean on. */
export type Town = {
  readonly council: string;
  /** Stands in every text that only this council may read. */
  readonly marker: string;
  /** The structure that the applicants represent, and one that somebody else does. */
  readonly structure: string;
  readonly otherStructure: string;
  /** Digest of the charter to which its dossiers are bound. */
  readonly digest: string;
  /** Digest of its text, which structures sign. */
  readonly text: string;
  readonly item: string;
  readonly sessions: Readonly<
    Record<
      'open' | 'convened' | 'scheduled' | '~campaign.before' | '~campaign.open' | '~campaign.over',
      string
    >
  >;
  /** A dossier that may be placed on the agenda of the scheduled session. */
  readonly ready: string;
  /** A document that may take the place of another. */
  readonly document: string;
  /** Who signs there. */
  readonly president: string;
};

/** Seats of a council: three members in the room, one who is away, and their numbers. */
export const SEATS = { member: 1, recused: 2, proxyHolder: 3, away: 4 } as const;

export const makeTown = (
  council: string,
  structure: string,
  { digest, text, president }: Pick<Town, 'digest' | 'text' | 'president'>,
): Town => ({
  president,
  council,
  marker: `Reperage${council}`,
  structure,
  otherStructure: uuid('7'),
  digest,
  text,
  item: randomUUID(),
  sessions: {
    open: randomUUID(),
    convened: randomUUID(),
    scheduled: randomUUID(),
    '~campaign.before': randomUUID(),
    '~campaign.open': randomUUID(),
    '~campaign.over': randomUUID(),
  },
  ready: randomUUID(),
  document: randomUUID(),
});

/** The session on whose agenda a point stands. */
export const sessionOfPoint = ({ sessions }: Town, places: readonly string[]): string =>
  places.includes('~room.closed') ? sessions.convened : sessions.open;
