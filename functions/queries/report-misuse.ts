import { randomBytes } from 'node:crypto';
import { Instant } from '../../events/fact.ts';
import { reportFormPage, reportMadePage } from '../../web/public/report-page.ts';
import type { CouncilView } from '../../web/public/views.ts';
import type { Report } from '../../workflows/misuse/commands.ts';
import { misuse } from '../../workflows/misuse/misuse.workflow.ts';
import type * as z from 'zod';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeReportLimits } from '../adapters/report-limits.ts';
import { makeMisuseGiven } from '../given/misuse-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId, digestOf } from '../shell/digest.ts';
import { makeHandleCommand } from '../shell/handle-command.ts';
import { malformed, notFound, refusalProblem } from '../shell/problems.ts';
import { readForm } from '../shell/read-form.ts';
import { httpHandler, instantOfRequest, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import { clientAddress } from './misuse/client-address.ts';
import { readReportCode, reportCode, reportCodeDigest, shownReportCode } from './misuse/report-code.ts';
import { isOtherForm, readReport, typedReport, type TypedReport } from './misuse/report-form.ts';
import { makeReportStanding } from './misuse/report-standing.ts';
import { orPage } from './or-page.ts';
import { makePublicStore } from './public-store.ts';

const { db, tables, store, references } = deployedStore(deployedSubjects);
const pages = makePublicStore(db, tables.state, makeReads(db, tables.state));
const limits = makeReportLimits(db, tables.state);
const handle = makeHandleCommand(store, misuse, makeMisuseGiven({ store, references }));
const standingOf = makeReportStanding({ store, references });

/** Every field as long as it may be, each letter in the six signs of its two bytes. */
const MOST_SENT = 24_000;
const TICKET = /^[\w-]{43}$/;
const TOO_MANY =
  'Trop de signalements viennent d’arriver. Rien de ce que vous avez écrit n’est perdu : renvoyez ce formulaire dans une heure, ou appelez-nous.';

const newTicket = (): string => randomBytes(32).toString('base64url');

type Form = { typed: TypedReport; chosen: string | null; ticket: string };
type Answer = { status?: number; wrong?: readonly { field: string; message: string }[]; refused?: string };

const allCouncils = async (): Promise<CouncilView[]> => {
  const found = await Promise.all((await pages.councils()).map((id) => councilView(pages, id)));
  return found.filter((each) => each !== null);
};

const formAnswer = (
  { typed, chosen, ticket }: Form,
  councils: readonly CouncilView[],
  { status = 200, wrong = [], refused }: Answer = {},
): HttpAnswer => {
  const [only] = councils.length === 1 ? councils : [];
  const body = reportFormPage({
    council: only ?? null,
    councils,
    chosen,
    ticket,
    typed,
    wrong,
    refused: refused ?? null,
  });
  return htmlPage(status, body);
};

/** The council of the label that is named, else the one that was chosen, else the only one. */
const councilOf = async (
  number: string | null,
  chosen: string | null,
  councils: readonly CouncilView[],
): Promise<CouncilView | null> => {
  const label = number === null ? null : await pages.label(number.toUpperCase());
  const id = label?.council ?? chosen;
  if (id !== null) return councils.find((each) => each.id === id) ?? null;
  return councils.length === 1 ? (councils[0] ?? null) : null;
};

/** Once for each form and what was typed in it, however often it is sent. */
const record = async (council: string, report: z.infer<typeof Report>, ticket: string, at: Instant) => {
  const content = digestOf(report);
  const code = reportCode(ticket, content);
  const thing = derivedId(council, 'misuse', ticket, content);
  const data = { report, code: reportCodeDigest(code) };
  const actor = { kind: 'system', cause: thing } as const;
  const outcome = await handle({ id: thing, council, thing, name: 'report', data, at, actor });
  if (!outcome.ok) throw refusalProblem(outcome.refusal);
  return code;
};

const show = async (event: HttpEvent): Promise<HttpAnswer> => {
  const { label = '' } = event.queryStringParameters ?? {};
  const typed = typedReport({ number: label.slice(0, 40) });
  return formAnswer({ typed, chosen: null, ticket: newTicket() }, await allCouncils());
};

const take = async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
  const sent = readForm(event, MOST_SENT);
  if (isOtherForm(sent)) throw malformed('Ce formulaire n’est pas le nôtre. Rouvrez la page et recommencez.');
  const typed = typedReport(sent);
  const ticket = TICKET.test(sent['ticket'] ?? '') ? (sent['ticket'] ?? '') : newTicket();
  const form = { typed, chosen: sent['council'] || null, ticket };
  const councils = await allCouncils();
  const read = readReport(typed);
  const council = await councilOf(typed.number || null, form.chosen, councils);
  const unchosen =
    council === null ? [{ field: 'council', message: 'Choisissez le territoire concerné.' }] : [];
  const wrong = [...unchosen, ...('wrong' in read ? read.wrong : [])];
  if (council === null || 'wrong' in read) return formAnswer(form, councils, { status: 400, wrong });
  if (!(await limits.allow(clientAddress(event), council.id, at))) {
    const answer = formAnswer(form, councils, { status: 429, refused: TOO_MANY });
    return { ...answer, headers: { ...answer.headers, 'retry-after': '3600' } };
  }
  const code = await record(council.id, read.report, ticket, at);
  const standing = await standingOf(reportCodeDigest(code));
  const shown = shownReportCode(code);
  return htmlPage(
    200,
    reportMadePage({
      council,
      code: shown,
      address: `/signalement/${shown}`,
      examineBy: standing?.by ?? '',
      tells: read.report.email !== null,
    }),
  );
};

const follow = async (event: HttpEvent): Promise<HttpAnswer> => {
  const code = readReportCode(event.pathParameters?.['code'] ?? '');
  const standing = code === null ? null : await standingOf(reportCodeDigest(code));
  if (standing === null) throw notFound();
  const { council, page } = standing;
  return htmlPage(200, page(await councilView(pages, council)));
};

const ROUTES: Readonly<Record<string, (event: HttpEvent, at: Instant) => Promise<HttpAnswer>>> = {
  'GET /signalement': show,
  'POST /signalement': take,
};

/** Where anybody reports that the label is claimed wrongly, and reads by their code what became of it (M23). */
export const handler = httpHandler('report-misuse', (event) =>
  orPage('report-misuse', event, () =>
    (ROUTES[event.routeKey] ?? follow)(event, Instant.parse(instantOfRequest(event))),
  ),
);
