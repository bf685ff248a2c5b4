import { type FirstCouncil, readFirstCouncil } from '../seed/first-council.ts';

/** The council of the rehearsal, beside any other of the same system. */
export const REHEARSAL_COUNCIL = 'ESSAI';
export const REHEARSAL_NAME = 'Conseil d’entraînement';

const CONTACT = {
  service: 'Secrétariat du conseil d’entraînement (fictif)',
  phone: '03 00 00 00 00',
  hours: 'pendant les entraînements',
  email: 'entrainement@exemple.fr',
  address: '1 place de l’Exemple, 62000 Arras',
};
const LASTS_YEARS = 4;

/**
 * Forty-five fictional people in nine colleges, as in the first council, who sit on a council that exists for learning
 * only: same rules, same charter, same accounts. `today` (`YYYY-MM-DD`) is the day on which it is seated.
 */
export const rehearsalCouncil = (today: string): FirstCouncil => {
  const first = readFirstCouncil();
  return {
    ...first,
    id: REHEARSAL_COUNCIL,
    profile: {
      ...first.profile,
      name: `${REHEARSAL_NAME} : tout y est fictif`,
      shortName: REHEARSAL_NAME,
      territory: 'Territoire fictif',
      contact: CONTACT,
    },
    termEndsOn: `${Number(today.slice(0, 4)) + LASTS_YEARS}-12-31`,
  };
};
