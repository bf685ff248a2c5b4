/** What an order may decide. */
export const OUTCOMES = [
  { code: 'GRANTED', label: 'Attribuer le label' },
  { code: 'GRANTED_WITH_RESERVATIONS', label: 'Attribuer le label avec réserves' },
  { code: 'REFUSED', label: 'Refuser le label' },
] as const;
