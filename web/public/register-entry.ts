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

/** One labelled structure of the register; its council is named when the list holds several. */
export const registerEntry = (entry: RegisterEntry, withCouncil: boolean): Html => {
  const code = entry.communeCode === null ? null : `commune ${entry.communeCode}`;
  const commune = entry.communeName ?? code;
  const words = [FAMILY_WORDS[entry.family], commune, withCouncil ? entry.councilShortName : null];
  const date = WHEN[entry.status](entry);
  return html`<li>
    <h3><a href="${labelAddress(entry.number)}">${entry.name}</a></h3>
    <p>${words.filter((word) => word !== null).join(' · ')}</p>
    <p class="row">${stateChip(entry.status)}${date && html`<span>${date}</span>`}</p>
    <p class="soft small whole">${entry.number}</p>
  </li>`;
};
