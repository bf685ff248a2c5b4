import type * as z from 'zod';
import { Report } from '../../../workflows/misuse/commands.ts';

/** What stands in the form, as it was typed. */
export const REPORT_FIELDS = ['number', 'named', 'seenAt', 'claim', 'email'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export type TypedReport = Readonly<Record<ReportField, string>>;

/** What else the page sends: the secret of the form, and the council where there are several. */
const BESIDE: readonly string[] = ['ticket', 'council'];

/** What to do about each field, whatever was wrong with it. */
const REMEDIES: Readonly<Record<ReportField, string>> = {
  number: 'Recopiez le numéro du label, en 40 signes au plus, ou laissez ce champ vide.',
  named: 'Donnez le numéro du label ou le nom de qui s’en réclame, en 200 signes au plus.',
  seenAt: 'Dites où vous l’avez vu, en 500 signes au plus : l’adresse d’une page, ou un lieu.',
  claim: 'Dites ce qui est affirmé ou affiché, en 2 000 signes au plus.',
  email: 'Écrivez une adresse entière, comme nom@exemple.fr, ou laissez ce champ vide.',
};

export const typedReport = (form: Readonly<Record<string, string>>): TypedReport =>
  Object.fromEntries(
    REPORT_FIELDS.map((name) => [name, (form[name] ?? '').replaceAll('\r\n', '\n').trim()]),
  ) as Record<ReportField, string>;

/** Whether a form has fields that ours has not. */
export const isOtherForm = (form: Readonly<Record<string, string>>): boolean =>
  Object.keys(form).some((name) => !BESIDE.includes(name) && !REPORT_FIELDS.some((field) => field === name));

const isField = (name: unknown): name is ReportField => REPORT_FIELDS.some((field) => field === name);

export type Wrong = { readonly field: ReportField; readonly message: string };

/** A report, or what to put right, each field once. */
export const readReport = (
  typed: TypedReport,
): { report: z.infer<typeof Report> } | { wrong: readonly Wrong[] } => {
  const read = Report.safeParse({
    number: typed.number || null,
    named: typed.named || null,
    seenAt: typed.seenAt,
    claim: typed.claim,
    email: typed.email || null,
  });
  if (read.success) return { report: read.data };
  const fields = new Set(read.error.issues.map(({ path }) => path[0]).filter(isField));
  // Read only once all its fields are well: that one of two is missing.
  if (typed.number === '' && typed.named === '') fields.add('named');
  return {
    wrong: REPORT_FIELDS.filter((field) => fields.has(field)).map((field) => ({
      field,
      message: REMEDIES[field],
    })),
  };
};
