import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { appPage } from '../../web/public/app-page.ts';
import { problemPage } from '../../web/public/problem-page.ts';
import { THEME_FILE, THEME_SCRIPT } from '../../web/public/scripts/theme-file.ts';
import { environment } from '../shell/environment.ts';
import { publicHandler } from '../shell/compress.ts';
import type { HttpAnswer } from '../shell/respond.ts';
import { appAnswer, htmlPage } from './html-answer.ts';

const { DOCUMENTS_BUCKET } = environment('DOCUMENTS_BUCKET');

/** What a build of the app left beside the bundle of this function; the script of the theme is in the bundle. */
const FOLDER = join(import.meta.dirname, 'app');
const Built = z.strictObject({ script: z.string(), style: z.string() });

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
const typeOf = (file: string): string | undefined => TYPES[file.slice(file.lastIndexOf('.') + 1)];

/** The origin to which a browser sends files, where the storage does not answer under ours. */
const storageOrigin = (): string =>
  process.env['AWS_ENDPOINT_URL_S3'] ??
  `https://${DOCUMENTS_BUCKET}.s3.${process.env['AWS_REGION']}.amazonaws.com`;

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const names = new Set(readdirSync(FOLDER).filter((file) => typeOf(file) !== undefined));
const page = appPage(Built.parse(JSON.parse(read('app.json'))));

/** A file whose name tells its content: it never changes, and is kept for a year. */
const file = (name: string): HttpAnswer => {
  const type = names.has(name) || name === THEME_FILE ? typeOf(name) : undefined;
  if (type === undefined) return htmlPage(404, problemPage('not-found'));
  return {
    statusCode: 200,
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    },
    body: name === THEME_FILE ? THEME_SCRIPT : read(name),
  };
};

// Whatever the address within the app: what it shows is read by the page itself, under who is signed in.
export const handler = publicHandler('show-app', async (event) =>
  event.routeKey === 'GET /app/{file}'
    ? file(event.pathParameters?.['file'] ?? '')
    : appAnswer(page, storageOrigin()),
);
