/** Where a device remembers the theme that was chosen on it; nothing there follows the system. */
export const THEME_KEY = 'theme';

/** What may be chosen, as the control says it. */
export const THEMES = [
  ['', 'comme l’appareil'],
  ['light', 'clair'],
  ['dark', 'sombre'],
] as const;

/**
 * The one script of the public pages, known to their policy by its hash: it wears the theme chosen on this device before anything
 * is painted, then shows the control. Without it pages are whole, and follow the system. It sends and reads nothing else.
 */
export const THEME_SCRIPT = `(() => {
  const root = document.documentElement;
  const wear = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try { wear(localStorage.getItem('${THEME_KEY}')); } catch {}
  addEventListener('DOMContentLoaded', () => {
    const control = document.getElementById('theme');
    const choice = control && control.querySelector('select');
    if (!choice) return;
    choice.value = root.dataset.theme || '';
    control.hidden = false;
    choice.addEventListener('change', () => {
      wear(choice.value);
      try {
        if (choice.value) localStorage.setItem('${THEME_KEY}', choice.value);
        else localStorage.removeItem('${THEME_KEY}');
      } catch {}
    });
  });
})();`;
