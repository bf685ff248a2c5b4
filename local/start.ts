const major = Number(process.versions.node.split('.')[0]);

/** Says in one line why nothing starts. */
const giveUp = (reason: string): never => {
  console.error(reason);
  process.exit(1);
};

if (major < 24) {
  giveUp(
    `Il faut Node 24 ou plus récent (ici ${process.versions.node}) : lancez « npm ci » puis « npm start ».`,
  );
}

// Whoever started this may stop reading what it says: it goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { PORT = '4000', DATA_DIR = '.data', CLOCK_START, REGISTER_DIR, WARM } = process.env;
const port = /^\d{1,5}$/.test(PORT)
  ? Number(PORT)
  : giveUp(`PORT n’est pas un numéro de port : « ${PORT} ».`);

// Loaded only now: an older Node could not read it, and would say so less clearly.
const { startLocal } = await import('./run.ts');
try {
  const { url, stop } = await startLocal({
    port,
    dataDir: DATA_DIR,
    seed: true,
    warm: WARM !== 'false',
    ...(CLOCK_START !== undefined && { clockStart: CLOCK_START }),
    ...(REGISTER_DIR !== undefined && { registerDir: REGISTER_DIR }),
  });
  const end = (): void => void stop().then(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  console.log(`ready ${url}`);
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
