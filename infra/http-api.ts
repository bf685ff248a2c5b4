import type { Route } from './function-spec.ts';

/** What a function that answers people is given. */
export const API = { memoryMb: 1024, timeoutSeconds: 20 };

/** A thing is started by a POST on its kind, then moved by commands. */
export const commandsOf = (kind: string): Route[] => [
  `POST /api/{council}/${kind}`,
  `POST /api/{council}/${kind}/{id}/{command}`,
];

export const READS_CHARTERS = { on: 'Charters', may: ['GetObject'] } as const;
