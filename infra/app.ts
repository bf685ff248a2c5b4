import { resolve } from 'node:path';
import { buildFunctions } from './build-functions.ts';
import { makeLabelApp } from './label-app.ts';

/** Bundles the functions, then writes the templates: no network, no account. */
const root = resolve(import.meta.dirname, '..');
const bundles = resolve(root, '.build/functions');
await buildFunctions({ root, outdir: bundles });
makeLabelApp({
  outdir: process.env['CDK_OUTDIR'] ?? resolve(root, 'cdk.out'),
  bundles,
  checked: process.env['CDK_VALIDATION'] !== 'false',
}).app.synth();
