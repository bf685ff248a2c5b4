import { html, type Html } from '../html.ts';
import { THEME_KEY } from './theme.ts';

/**
 * The one script that all pages ask for: it wears the theme chosen on this device, then shows the control. Without it pages are
 * whole, and follow the system. It sends and reads nothing else. It may come before the control is there, or after.
 */
export const THEME_SCRIPT = `(() => {
  const root = document.documentElement;
  const wear = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try { wear(localStorage.getItem('${THEME_KEY}')); } catch {}
  const offer = () => {
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
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', offer);
  else offer();
})();`;

/**
 * Its name tells its content (the first signs of its SHA-256), as those of the app: browser and edge keep it for a year. A test
 * holds the two together, since what makes pages counts no hash.
 */
export const THEME_FILE = 'theme-f41ca3b903f9.js';

const address = `/app/${THEME_FILE}`;

/** For a page to read: nothing waits for the file, which a first visit has to fetch and a later one finds on the device. */
export const themeScript: Html = html`<script src="${address}" async></script>`;

/** For the app, which asks at once which theme is worn: what comes after waits for it. */
export const themeScriptFirst: Html = html`<script src="${address}"></script>`;
