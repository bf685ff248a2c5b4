import * as z from 'zod';
import { readShortCode } from '../../../workflows/label/credential/short-code.ts';
import { isLabelNumber, parseLabelNumber } from '../../../workflows/label/label-number.ts';
import { shortCodeKey } from '../../../workflows/label/public-credential.ts';
import type { Store } from '../../ports.ts';

const Led = z.object({ number: z.string() });

/** The label to which a short code leads, or null: for one that is not read, or that leads nowhere. */
export const labelOfCode = async (row: Store['row'], typed: string): Promise<string | null> => {
  const code = readShortCode(typed);
  return code === null ? null : (Led.safeParse(await row(shortCodeKey(code))).data?.number ?? null);
};

/** What a person copies from a certificate, as the number of a label; null when it is neither a number nor a code of ours. */
export const numberAsked = async (row: Store['row'], typed: string): Promise<string | null> => {
  const text = typed.trim();
  const parsed = parseLabelNumber(text);
  if (parsed !== null) return 'number' in parsed ? parsed.number : text.toUpperCase();
  const led = await labelOfCode(row, text);
  if (led !== null) return led;
  return isLabelNumber(text.toUpperCase()) ? text.toUpperCase() : null;
};
