/** What was typed on a page, kept by this tab while its person signs in again. */
type Field = { readonly label: string; readonly value: string; readonly checked: boolean };
type Kept = {
  readonly path: string;
  readonly person: string;
  readonly fields: readonly Field[];
  readonly focus: number;
};
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KEY = 'label-ess:reprise';
const NEVER = ['password', 'file', 'hidden', 'submit', 'button'];

const controls = (): Control[] =>
  [...document.querySelectorAll<Control>('main :is(input, textarea, select)')].filter(
    ({ type }) => !NEVER.includes(type),
  );

const labelOf = (control: Control): string =>
  `${control.type} ${control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.name}`;

const isChecked = (control: Control): boolean => control instanceof HTMLInputElement && control.checked;

let lastFocused: Element | null = null;

const follow = ({ target }: FocusEvent): void => {
  if (target instanceof Element && target.closest('main') !== null) lastFocused = target;
};

/** Follows where a person is on the page: over it, a dialog takes the focus. */
export const watchFocus = (): (() => void) => {
  document.addEventListener('focusin', follow);
  return () => document.removeEventListener('focusin', follow);
};

/** Keeps it, with the field where its person was: for them alone, and for this page. */
export const keepTyped = (person: string): void => {
  const all = controls();
  const kept: Kept = {
    path: window.location.pathname,
    person,
    fields: all.map((control) => ({
      label: labelOf(control),
      value: control.value,
      checked: isChecked(control),
    })),
    focus: all.indexOf(lastFocused as Control),
  };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
};

const readKept = (): Kept | null => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
};

/** Writes as a person would: what listens to the field is told. */
const write = (control: Control, { value, checked }: Field): void => {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    if (checked && !control.checked) control.click();
    return;
  }
  if (value === '' || control.value === value) return;
  const proto = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(control, value);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  );
};

const WAIT_MS = 10_000;

/**
 * Puts it back, once the same page shows the same fields to the same person; it is then forgotten. A page that has changed
 * meanwhile gets nothing: what is not where it was could be read as something else.
 */
export const putBackTyped = (person: string): void => {
  const kept = readKept();
  if (kept === null) return;
  if (kept.person !== person || kept.path !== window.location.pathname) {
    sessionStorage.removeItem(KEY);
    return;
  }
  const tryNow = (): boolean => {
    const all = controls();
    if (
      all.length !== kept.fields.length ||
      all.some((each, rank) => labelOf(each) !== kept.fields[rank]?.label)
    )
      return false;
    sessionStorage.removeItem(KEY);
    all.forEach((control, rank) => {
      const field = kept.fields[rank];
      if (field !== undefined) write(control, field);
    });
    all[kept.focus]?.focus();
    return true;
  };
  if (tryNow()) return;
  const watching = new MutationObserver(() => {
    if (tryNow()) watching.disconnect();
  });
  watching.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watching.disconnect(), WAIT_MS);
};
