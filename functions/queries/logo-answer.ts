import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { Digest } from '../../events/fact.ts';
import { logoKey } from '../../workflows/council/logo/rows.ts';
import type { LogoPicture } from '../../web/public/council-image.ts';
import type { Store } from '../ports.ts';
import { notFound } from '../shell/problems.ts';
import type { HttpAnswer } from '../shell/respond.ts';

const Picture = z.object({
  type: CouncilProfile.shape.logo.unwrap().unwrap().shape.type,
  content: z.string(),
});

/** A council's picture by its hash; null when it never had that one. */
export const logoPicture = async (
  row: Store['row'],
  council: string,
  digest: string,
): Promise<LogoPicture | null> => {
  const found = await row(logoKey(council, digest));
  return found && Picture.parse(found);
};

/**
 * The picture that a council adopted, at an address that tells its content. Opened by itself it may run and fetch nothing:
 * an SVG is a document for a browser, whatever was checked when it came.
 */
export const logoAnswer = async (row: Store['row'], council: string, asked: string): Promise<HttpAnswer> => {
  const digest = Digest.safeParse(asked);
  const picture = digest.success ? await logoPicture(row, council, digest.data) : null;
  if (picture === null) throw notFound();
  const isText = picture.type === 'image/svg+xml';
  return {
    statusCode: 200,
    headers: {
      'content-type': isText ? `${picture.type}; charset=utf-8` : picture.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: picture.content,
    isBase64Encoded: !isText,
  };
};
