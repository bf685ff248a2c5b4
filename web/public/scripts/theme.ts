/** Where a device remembers the theme that was chosen on it; nothing there follows the system. */
export const THEME_KEY = 'theme';

/** What may be chosen, as the control says it. */
export const THEMES = [
  ['', 'comme l’appareil'],
  ['light', 'clair'],
  ['dark', 'sombre'],
] as const;
