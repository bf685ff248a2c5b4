import type { CouncilLogo } from '../../../events/council.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';

/** Each picture for good, by its hash: a page, a mail or a wallet may still show the one before. */
export const logoKey = (council: string, digest: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `logo#${digest}`,
});

/** Where anybody reads it. */
export const logoAddress = (council: string, { digest }: Pick<CouncilLogo, 'digest'>): string =>
  `/conseils/${council}/logo/${digest}`;
