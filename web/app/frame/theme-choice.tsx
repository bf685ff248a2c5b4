import { useState } from 'react';
import { THEME_KEY, THEMES } from '../../public/scripts/theme.ts';

/** A device that keeps nothing, as some are set, wears it until the page is left. */
const remember = (theme: string): void => {
  try {
    if (theme === '') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Nothing to do about it, nor to say.
  }
};

const wear = (theme: string): void => {
  const root = document.documentElement;
  if (theme === '') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
};

/** Light, dark, or as the device is: chosen for this device alone, here as on the public pages. */
export const ThemeChoice = () => {
  const [theme, setTheme] = useState(() => document.documentElement.dataset['theme'] ?? '');
  return (
    <div className="theme">
      <label htmlFor="theme-choisi">Thème</label>
      <select
        id="theme-choisi"
        value={theme}
        onChange={({ target: { value } }) => {
          setTheme(value);
          wear(value);
          remember(value);
        }}
      >
        {THEMES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};
