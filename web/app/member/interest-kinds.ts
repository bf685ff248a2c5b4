/** How somebody may be linked to a structure (DEL-12), in the words in which it is asked. */
export const INTERESTS = [
  { code: 'DIRECTOR', word: 'La diriger, ou y avoir un mandat' },
  { code: 'EMPLOYEE', word: 'Y travailler' },
  { code: 'FUNDER', word: 'La financer' },
  { code: 'COMPETITOR', word: 'Être en concurrence avec elle' },
  { code: 'RELATIVE', word: 'Y avoir un proche' },
  { code: 'OTHER', word: 'Un autre lien' },
] as const;
