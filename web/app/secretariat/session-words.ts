const STATES: Readonly<Record<string, string>> = {
  scheduled: 'annoncée, à convoquer',
  prepared: 'consultation écrite préparée',
  consulting: 'consultation écrite en cours',
  interrupted: 'consultation écrite arrêtée',
  convened: 'convoquée',
  open: 'ouverte en ce moment',
  adjourned: 'ajournée faute de quorum',
  cancelled: 'annulée',
  closed: 'close',
};

/** Where a session stands, as who prepares it reads it. */
export const sessionStateInWords = (state: string): string => STATES[state] ?? state;
