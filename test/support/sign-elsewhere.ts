import type { Sent } from '../../local/journey/call-api.ts';
import { readFrom, sendTo } from '../../local/journey/council-calls.ts';
import { ApplicationRead } from '../../local/journey/dossier.ts';
import { parisDay } from '../../local/journey/paris-days.ts';
import { OFFICER } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { sendDocument } from '../../local/journey/send-document.ts';
import { pdfSigned } from './signed-pdf.ts';

/** The step of a journey at which a decision is signed. */
export const SIGNING = 'signer la décision';

const bytesOf = async (url: string, account: string, path: string): Promise<Buffer> => {
  const { token } = (await (await fetch(`${url}/local/token?as=${account}`)).json()) as { token: string };
  const answer = await fetch(`${url}/api/62/${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
};

/** What the service does between the order that leaves and the one that comes back. */
export type Book = {
  order: Buffer;
  back: Buffer;
  dossier: string;
  structure: string;
  /** Sends a file as the signed order; its id. */
  deposit: (bytes: Buffer) => Promise<string>;
  record: (document: string, signedOn?: string) => Promise<Sent>;
};

/**
 * An order is exported for somebody, signed as a signature book signs it, and taken back by an officer.
 * @param look called with all of it before the right file is taken back
 */
export const signElsewhere = async (
  { api, clock, accounts, url }: Stage & { url: string },
  { path, body, signer }: { path: string; body: object; signer: string },
  look: (book: Book) => Promise<void> = () => Promise.resolve(),
): Promise<Sent> => {
  const dossier = path.split('/').slice(-3, -1).join('/');
  const [signatory] = [...accounts].find(([, account]) => account === signer) ?? [];
  await sendTo(api, 'exporter l’arrêté', OFFICER, `${dossier}/exportDecision`, { ...body, signatory });
  const order = await bytesOf(url, OFFICER, `${dossier}/order-to-sign.pdf`);
  const { data } = ApplicationRead.parse(await readFrom(api, 'lire le dossier', OFFICER, dossier));
  const structure = String(data['structure']);
  const deposit = (bytes: Buffer) =>
    sendDocument(api, OFFICER, {
      structure,
      kind: 'SIGNED_DECISION',
      name: 'Arrêté signé.pdf',
      mediaType: 'application/pdf',
      bytes,
    });
  const today = parisDay(await clock.now());
  const record = (document: string, signedOn = today) =>
    sendTo(api, 'reprendre l’arrêté signé', OFFICER, `${dossier}/recordSignedDecision`, {
      document,
      signedOn,
    });
  const back = pdfSigned(order);
  await look({ order, back, dossier, structure, deposit, record });
  return record(await deposit(back));
};
