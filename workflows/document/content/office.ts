import type { Inflate } from './bytes.ts';
import type { Fault } from './fault.ts';
import { entriesOf, textIn, type ZipEntry } from './zip.ts';

/** Parts of an office file that run: macros, controls, programs, and archives that hide them. */
const RUNS =
  /(?:^|\/)(?:vbaProject|vbaData|oleObject|activeX|macrosheets|Basic|Scripts)|\.(?:exe|dll|scr|com|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|jar|zip|rar|7z|iso|docm|xlsm|pptm|dotm|xltm|xlam)$/i;
/** What is fetched from elsewhere when the file is opened. */
const REMOTE_TEMPLATE =
  /attachedTemplate[^>]*TargetMode="External"|TargetMode="External"[^>]*attachedTemplate/;

type Form = {
  /** The entry that says what the file is, and what it must say. */
  readonly told: string;
  readonly says: string;
  readonly protectedWhen?: { readonly entry: string; readonly says: string };
};

const openDocument = (says: string): Form => ({
  told: 'mimetype',
  says,
  protectedWhen: { entry: 'META-INF/manifest.xml', says: 'encryption-data' },
});
const openXml = (says: string): Form => ({ told: '[Content_Types].xml', says });

export const OFFICE_FORMS = {
  odt: openDocument('application/vnd.oasis.opendocument.text'),
  ods: openDocument('application/vnd.oasis.opendocument.spreadsheet'),
  docx: openXml('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  xlsx: openXml('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
} as const satisfies Record<string, Form>;

const isRelation = ({ name }: ZipEntry): boolean => name.endsWith('.rels');

const runs = (bytes: Uint8Array, entries: readonly ZipEntry[], inflate: Inflate): boolean =>
  entries.some(({ name }) => RUNS.test(name)) ||
  entries.filter(isRelation).some((entry) => REMOTE_TEMPLATE.test(textIn(bytes, entry, inflate) ?? ''));

/** An office file that is what it says, that anyone may open, and in which nothing runs. */
export const officeFault = (
  bytes: Uint8Array,
  { told, says, protectedWhen }: Form,
  inflate: Inflate,
): Fault | null => {
  const entries = entriesOf(bytes);
  if (entries === null) return 'UNREADABLE';
  if (entries.some(({ encrypted }) => encrypted)) return 'PROTECTED';
  const said = (name: string): string => {
    const entry = entries.find((each) => each.name === name);
    return (entry && textIn(bytes, entry, inflate)) ?? '';
  };
  if (protectedWhen !== undefined && said(protectedWhen.entry).includes(protectedWhen.says))
    return 'PROTECTED';
  if (runs(bytes, entries, inflate)) return 'ACTIVE_CONTENT';
  const text = said(told);
  return (told === 'mimetype' ? text === says : text.includes(says)) ? null : 'WRONG_TYPE';
};
