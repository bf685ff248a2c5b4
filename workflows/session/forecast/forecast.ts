/** Whether a quorum is reached by who said they come; by them and who has not answered; or by nobody's coming (C7, M2). */
export type Outlook = 'SURE' | 'POSSIBLE' | 'OUT_OF_REACH';

/** A point of an agenda, and who leaves the room for it; null for the opening, from which nobody is recused. */
export type ForecastPoint = { item: string | null; recused: readonly number[] };

/** What is expected of one point: votes that the quorum counts. `missing` is how many it takes beyond those that are sure. */
export type PointForecast = ForecastPoint & {
  outlook: Outlook;
  sure: number;
  best: number;
  required: number;
  base: number;
  missing: number;
  /** Who would preside if exactly those who are sure came; null when nobody would. */
  chair: number | null;
  formula: string;
  sentence: string;
};

/** Of the titular seats of a college: theirs or their alternate comes; a proxy is held; nothing is known; or none of these. */
export type CollegeForecast = {
  college: number;
  inOffice: number;
  coming: number;
  represented: number;
  absent: number;
  unknown: number;
};

/** Somebody to call: they have not answered, or the proxy that they gave will be held by nobody. */
export type ToCall = {
  member: number;
  college: number;
  reason: 'NO_ANSWER' | 'PROXY_LOST';
  /** From how many points of the agenda they are recused. */
  recusedFrom: number;
};

export type QuorumForecast = {
  opening: PointForecast;
  points: PointForecast[];
  colleges: CollegeForecast[];
  toCall: ToCall[];
};
