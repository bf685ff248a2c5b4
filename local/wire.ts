import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { makeAws, type OnUse } from './aws/aws.ts';
import { makeDynamodb } from './aws/dynamodb.ts';
import { makeEventBridge } from './aws/event-bridge.ts';
import { openKeys } from './aws/key-store.ts';
import { makeKms } from './aws/kms.ts';
import type { Mailbox } from './aws/mailbox.ts';
import { openObjects } from './aws/object-store.ts';
import { type Created, makeS3, objectCreated } from './aws/s3.ts';
import { makeScanner, type Scan } from './aws/scan/scanner.ts';
import { makeSes } from './aws/ses.ts';
import { type Events, startEvents } from './bus/events.ts';
import { openDeadLetters } from './bus/dead-letters.ts';
import type { Clock } from './clock/clock.ts';
import { makeFront } from './front.ts';
import { accessKeyOf, environmentOf } from './functions/environment.ts';
import { type Lambda, makeLambda } from './functions/lambda.ts';
import { makeGateway } from './gateway/gateway.ts';
import type { Handler } from './http/listen.ts';
import { makeSite } from './http/site.ts';
import { makeLocalPages } from './pages/local-pages.ts';
import { personIdOf } from './people/accounts.ts';
import { makeProvider, MOUNT } from './people/provider.ts';
import { makeMintToken } from './people/tokens.ts';
import { openRegister } from './register/open-register.ts';
import { DEFAULT_BUS } from './template/names.ts';
import type { System } from './template/system.ts';
import { logOf } from './watch/log-lines.ts';
import { watchAnswer, watchedLambda, watchedLetters } from './watch/watched.ts';
import { makeWatch } from './watch/watch.ts';

type WireOptions = {
  readonly url: string;
  /** Where the functions find the services of AWS. */
  readonly endpoint: string;
  /** Where DynamoDB itself answers. */
  readonly engine: string;
  readonly dataDir: string;
  readonly registerDir: string;
  readonly clock: Clock;
  readonly mailbox: Mailbox;
  readonly onUse: OnUse;
  /** What scans files instead of the scanner of this machine. */
  readonly scan?: Scan | undefined;
  readonly say: (text: string) => void;
};

/** The parts of the template, wired together. */
export type Wired = {
  readonly front: Handler;
  readonly services: Handler;
  readonly tokenFor: (account: string) => Promise<string>;
  /** Loads the functions before anyone waits for them. */
  readonly warm: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const tokenKeyIn = ({ functions }: System): string =>
  [...functions.values()]
    .map(({ environment }) => environment['TOKEN_KEY_ID'])
    .find((id) => id !== undefined) ?? '';

/** Wires what the template declares: functions, routes, streams, rules, services. */
export const wire = async (system: System, options: WireOptions): Promise<Wired> => {
  const { url, endpoint, engine, dataDir, clock, mailbox, say } = options;
  const log = createWriteStream(join(dataDir, 'functions.log'), { flags: 'a' });
  const note = (text: string): void => {
    if (log.writable) log.write(`${JSON.stringify({ level: 'WARN', source: 'local', message: text })}\n`);
    say(text);
  };
  const watch = makeWatch(system.alarms, system.metricFilters, clock.now);
  const lambdas: ReadonlyMap<string, Lambda> = new Map(
    [...system.functions].map(([arn, one]) => {
      const own = logOf(log, (line) => watch.line(one.logGroup ?? '', line));
      return [arn, watchedLambda(makeLambda(one, environmentOf(one, endpoint), own), watch)];
    }),
  );
  const named = (name: string): Lambda | undefined =>
    [...lambdas.values()].find(({ definition }) => definition.description === name);
  const invoke = async (arn: string, event: unknown): Promise<unknown> => {
    const lambda = lambdas.get(arn);
    if (lambda === undefined) throw new Error(`La fonction ${arn} n’existe pas.`);
    return lambda.invoke(event);
  };
  const keys = openKeys(dataDir, system.keys);
  const deadLetters = watchedLetters(openDeadLetters(dataDir, note), watch);
  const callers = [...system.functions.values()].map(
    (one) =>
      [
        accessKeyOf(one),
        { name: one.name, role: one.role, statements: system.policies.get(one.role) ?? [] },
      ] as const,
  );
  const issuer = `${url}${MOUNT}`;
  const mintToken = makeMintToken(keys, tokenKeyIn(system), url);
  const register = openRegister(options.registerDir);
  const objects = openObjects(dataDir);
  const started: { events?: Events } = {};
  const post: Events['post'] = (busArn, notice) => started.events?.post(busArn, notice);
  const { scans, policies } = system;
  const scanner = makeScanner({
    scans,
    store: objects,
    policies,
    scan: options.scan,
    post,
    onUse: options.onUse,
  });
  const onCreated = (created: Created): void => {
    if (system.buckets.some(({ name, tells }) => name === created.bucket && tells))
      post(DEFAULT_BUS, objectCreated(created));
    scanner.created(created);
  };
  // Last of what may fail: from here on, things happen by themselves.
  const events = await startEvents(system, {
    lambdas,
    engine,
    dataDir,
    deadLetters,
    clock,
    watch,
    othersQuiet: scanner.quiet,
    say: note,
  });
  started.events = events;
  scanner.resume();
  let stopped = false;
  return {
    services: makeAws({
      services: {
        dynamodb: makeDynamodb(engine, system.tables, events.nudge),
        kms: makeKms(keys),
        ses: makeSes({ mailbox, now: clock.now, system, post: events.post }),
        events: makeEventBridge(events.post),
        s3: makeS3(objects, system.buckets, { now: Date.now, onCreated }),
      },
      callers: new Map(callers),
      register: register.answer,
      onUse: options.onUse,
      onRefusal: note,
    }),
    front: makeFront({
      gateway: makeGateway({
        routes: system.routes,
        invoke,
        now: clock.now,
        onAnswer: (status) => watchAnswer(watch, status),
        onFault: (route, error) => note(`${route} : ${String(error)}`),
      }),
      site: makeSite(system.site, objects),
      pages: makeLocalPages({
        issuer,
        mintToken,
        mailbox,
        deadLetters,
        now: clock.now,
        quiet: events.quiet,
        moveTo: events.moveTo,
        alarms: watch.rung,
        register,
        engine,
        heapUsed: async (name) => (await named(name)?.heapUsed()) ?? null,
        keys: async (event) => named('keys')?.invoke(event),
        crash: async (name) => (await named(name)?.crash()) === true,
      }),
      provider: makeProvider(url, dataDir),
    }),
    tokenFor: (account) => mintToken(personIdOf(issuer, account)),
    warm: async () => {
      for (const lambda of lambdas.values()) {
        if (stopped) return;
        await lambda.warm().catch((error: unknown) => stopped || note(String(error)));
      }
    },
    stop: async () => {
      stopped = true;
      await events.stop();
      await Promise.all([...lambdas.values()].map((lambda) => lambda.stop()));
      await new Promise<void>((resolve) => log.end(resolve));
    },
  };
};
