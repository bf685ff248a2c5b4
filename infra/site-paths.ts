/** The files of the app of who is signed in, and the script that all pages share: a function answers them, under names that tell their content. */
export const APP_PATH = '/app/*';

/**
 * What the public reads as files, by path as CloudFront writes it; all other paths are answered by functions. A file is
 * kept under its path, without the first slash.
 */
export const SITE_PATHS = [
  '/.well-known/did.json',
  '/credentials/*',
  '/status/*',
  '/checkpoints/*',
  '/draws/*',
  '/donnees/*',
  '/flux/*',
] as const;
