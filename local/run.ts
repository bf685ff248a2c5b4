import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OnUse } from './aws/aws.ts';
import { openMailbox } from './aws/mailbox.ts';
import type { Scan } from './aws/scan/scanner.ts';
import { openClock } from './clock/clock.ts';
import { lockData } from './data/lock.ts';
import { createTables } from './engine/create-tables.ts';
import { startEngine } from './engine/engine.ts';
import { listen } from './http/listen.ts';
import { personIdOf } from './people/accounts.ts';
import { CLIENT_ID, MOUNT } from './people/provider.ts';
import { seedOnce } from './seed-once.ts';
import { makeStops } from './stops.ts';
import { synthesize } from './synthesis/synthesize.ts';
import { readStacks } from './template/stack.ts';
import { readSystem } from './template/system.ts';
import { wire } from './wire.ts';

/** How to run: everything but `dataDir` may be left out. */
export type LocalOptions = {
  /** Where all data is kept; two runs cannot share it. */
  readonly dataDir: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** First instant of the clock for new data, in ISO 8601. */
  readonly clockStart?: string;
  /** Folder of the fictional structures of the national registers. */
  readonly registerDir?: string;
  /** Folder of synthesized templates; without it they are made from the sources. */
  readonly templates?: string;
  /** Address of a DynamoDB of one's own. */
  readonly engine?: string;
  /** Whether new data begins with the council of the demonstration. */
  readonly seed?: boolean;
  /** How many members are seated in it, in the order of its file; all of them when left out. */
  readonly seats?: number;
  /** Told which rights of the template each role uses. */
  readonly onUse?: OnUse;
  /** What scans files instead of the scanner of this machine. */
  readonly scan?: Scan;
  /** Whether functions are loaded before anyone asks; true when left out. */
  readonly warm?: boolean;
  /** Whether to keep silent. */
  readonly quiet?: boolean;
};

/** A system that runs: its address, and how to end it. */
export type LocalRun = { readonly url: string; readonly stop: () => Promise<void> };

const root = resolve(import.meta.dirname, '..');
const MAIL_FROM = 'ne-pas-repondre@label.exemple.fr';

const parametersOf = (origin: string, services: string): Record<string, string> => ({
  PublicOrigin: origin,
  OidcIssuer: `${origin}${MOUNT}`,
  OidcClientId: CLIENT_ID,
  PlatformAdministrators: personIdOf(`${origin}${MOUNT}`, 'plateforme'),
  MailFrom: MAIL_FROM,
  RegisterUrl: `${services}/register`,
  ComplementsUrl: `${services}/register/complements`,
});

const instantOf = (text: string | undefined): number | undefined => {
  const instant = text === undefined ? undefined : Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`Instant de départ illisible : « ${text} ».`);
  return instant;
};

/**
 * Runs the whole system on this machine from its synthesized templates. Resolves when it answers;
 * throws, in French, when it cannot start, with nothing left running.
 */
export const startLocal = async (options: LocalOptions): Promise<LocalRun> => {
  // oxlint-disable-next-line no-empty-function -- silence is asked for
  const say = options.quiet === true ? (): void => {} : (text: string): void => console.log(text);
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const stops = makeStops();
  try {
    stops.add(await lockData(dataDir));
    const [templates, engine, front, services] = await Promise.all([
      options.templates ?? synthesize(root, say),
      stops.adding(startEngine(dataDir, options.engine ?? process.env['DYNAMODB_ENDPOINT'])),
      stops.adding(listen(options.port ?? 0)),
      stops.adding(listen(0)),
    ]);
    const url = `http://localhost:${front.port}`;
    const endpoint = `http://127.0.0.1:${services.port}`;
    const system = readSystem(readStacks(templates), parametersOf(url, endpoint));
    await createTables(engine.endpoint, system.tables);
    const mailbox = openMailbox(dataDir);
    const wired = await stops.adding(
      wire(system, {
        url,
        endpoint,
        engine: engine.endpoint,
        dataDir,
        registerDir: options.registerDir ?? join(import.meta.dirname, 'register'),
        clock: openClock(dataDir, instantOf(options.clockStart)),
        mailbox,
        // oxlint-disable-next-line no-empty-function -- nobody asks
        onUse: options.onUse ?? ((): void => {}),
        scan: options.scan,
        say,
      }),
    );
    services.serve(wired.services);
    front.serve(wired.front);
    if (options.seed === true) {
      const { tokenFor } = wired;
      const { seats } = options;
      await seedOnce(dataDir, { url, tokenFor, mailbox: async () => mailbox.all(), seats }, say);
    }
    if (options.warm !== false) void wired.warm();
    return { url, stop: stops.run };
  } catch (error) {
    await stops.run();
    throw error;
  }
};
