import { startLocal } from '../../local/run.ts';

const [templates = '', dataDir = ''] = process.argv.slice(2);
const { url } = await startLocal({ templates, dataDir, quiet: true });
process.stdout.write(`${url}\n`);
