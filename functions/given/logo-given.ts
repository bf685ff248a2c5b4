import { inflateSync } from 'node:zlib';
import type * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import type { logoCommands, LogoGiven } from '../../workflows/council/logo/commands.ts';
import { pngDrawing, type PngDrawing } from '../../workflows/council/logo/png-faults.ts';
import { profileKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Command } from '../shell/handle-command.ts';
import { notFound } from '../shell/problems.ts';

type Logo = NonNullable<z.infer<(typeof logoCommands)['adoptLogo']>['logo']>;

/** The filters of a line (ISO/IEC 15948, 9.2). */
const LAST_FILTER = 4;

/** Whether every point is there: what a printer cannot unpack would keep each certificate from being printed. */
const isUnpacked = ({ height, lineBytes, packed }: PngDrawing): boolean => {
  const expected = height * (lineBytes + 1);
  try {
    const points = inflateSync(Buffer.concat(packed), { maxOutputLength: expected });
    if (points.length !== expected) return false;
    for (let at = 0; at < expected; at += lineBytes + 1)
      if ((points[at] ?? LAST_FILTER + 1) > LAST_FILTER) return false;
    return true;
  } catch {
    // Not packed as it says, or larger than it says.
    return false;
  }
};

const isDrawn = ({ type, content }: Logo): boolean => {
  if (type === 'image/svg+xml') return true;
  const drawing = pngDrawing(content);
  return drawing !== null && isUnpacked(drawing);
};

/** The council's sheet, and what was found of the picture; undefined for other commands. */
export const logoGiven = async (
  store: Pick<Store, 'row'>,
  { name, council, data }: Pick<Command, 'name' | 'council' | 'data'>,
): Promise<LogoGiven['adoptLogo'] | undefined> => {
  if (name !== 'adoptLogo') return undefined;
  const row = await store.row(profileKey(council));
  if (row === null) throw notFound();
  const { pk: _, sk: __, ...known } = row;
  const { logo } = data as { logo: Logo | null };
  const picture = logo && { digest: digestOfText(logo.content), isDrawn: isDrawn(logo) };
  return { profile: CouncilProfile.parse(known), picture };
};
