import { FAMILY_WORDS } from './family-words.ts';
import { frenchDate } from './french.ts';
import { html, type Html } from './html.ts';
import { labelAddress } from './label-date-form.ts';
import { stateChip } from './state-chip.ts';
import type { PublicStatus, RegisterEntry } from './views.ts';

const WHEN: Record<PublicStatus, (entry: RegisterEntry) => string | null> = {
  VALID: ({ validUntil }) => `jusqu’au ${frenchDate(validUntil)}`,
  NOT_CURRENTLY_VALID: ({ since }) => (since ? `depuis le ${frenchDate(since)}` : null),
  EXPIRED: ({ validUntil }) => `le ${frenchDate(validUntil)}`,
};

type Shown = {
  /** Its number in the list and on the map. */
  rank: number;
  /** Its council is named when the list holds several. */
  withCouncil: boolean;
};

/** One labelled structure of the register. */
export const registerEntry = (entry: RegisterEntry, { rank, withCouncil }: Shown): Html => {
  const code = entry.communeCode === null ? null : `commune ${entry.communeCode}`;
  const commune = entry.communeName ?? code;
  const words = [FAMILY_WORDS[entry.family], commune, withCouncil ? entry.councilShortName : null];
  const date = WHEN[entry.status](entry);
  return html`<li>
    <span class="pin" aria-hidden="true">${rank}</span>
    <div>
      <h3><a href="${labelAddress(entry.number)}">${entry.name}</a></h3>
      <p>${words.filter((word) => word !== null).join(' · ')}</p>
      <p class="row">${stateChip(entry.status)}${date && html`<span>${date}</span>`}</p>
      <p class="soft small whole">${entry.number}</p>
    </div>
  </li>`;
};
