import canonicalize from 'canonicalize';
import { ApplicationDecided } from '../../events/application.ts';
import type { SignedFile } from '../../events/decision.ts';
import type { Envelope } from '../../events/fact.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { keptBy } from '../../workflows/application/exchange/internal-facts.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { type RowItem, thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import { lastCovering } from '../checkpoints/inclusion.ts';
import type { Journal } from '../checkpoints/journal.ts';
import { answersOf } from '../given/application/answers-of.ts';
import { proofRowsOf } from '../given/application/proofs-of.ts';
import type { References } from '../given/references.ts';
import type { Charters, Disclosed, DocumentBytes, Store, Subjects } from '../ports.ts';
import { readVerdicts } from '../queries/examination/read-verdicts.ts';
import { makeItemExplanation } from '../queries/item/explanation.ts';
import { atMost } from '../shell/at-most.ts';
import { derivedId, digestOfText } from '../shell/digest.ts';
import type { Entries } from './archive.ts';
import { erasureIn, isErased, withoutGone } from './erased.ts';

export type Sources = {
  store: Pick<Store, 'facts' | 'rows' | 'row'>;
  references: Pick<References, 'state' | 'rules'>;
  charters: Pick<Charters, 'text'>;
  subjects: Pick<Subjects, 'openAll' | 'disclose'>;
  journal: Journal;
  bytes: DocumentBytes;
};

/** A thing whose facts are in the archive. */
type Told = { workflow: WorkflowName; id: string; facts: Envelope[] };

const AT_ONCE = 16;
/** Whose personal values are opened: what people wrote of this dossier and of its points, for those who read it. */
const OPENED: readonly WorkflowName[] = ['application', 'item'];

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const nameOf = ({ workflow, id }: Pick<Told, 'workflow' | 'id'>): string => `${workflow}-${id}.json`;

/** The files that decisions signed elsewhere are (DEC-01). */
const signedFilesOf = (facts: readonly Envelope[]): SignedFile[] =>
  facts
    .filter(({ type }) => type === 'ApplicationDecided.v1')
    .flatMap(({ data }) => ApplicationDecided.shape.data.parse(data).signedFile ?? []);

/** Each signed file, under the hash that its decision knows it by. */
const signedPieces = async (
  { bytes, references }: Pick<Sources, 'bytes' | 'references'>,
  council: string,
  facts: readonly Envelope[],
): Promise<Record<string, Uint8Array>> => {
  const files = await atMost(2, signedFilesOf(facts), async ({ document, signed }) => {
    const found = await references.state(council, 'document', document);
    const { objectVersion } = DocumentContext.parse(found?.context);
    const read = objectVersion === null ? null : await bytes.read(council, document, objectVersion);
    if (read === null) throw new Error('a signed decision is not where it was recorded');
    return [`pieces/decision-signee.${signed.sha256}.pdf`, read] as const;
  });
  return Object.fromEntries(files);
};

/** The things that a decision rests on, and the label that came of it. */
const thingsOf = async (
  { store, references }: Sources,
  { council, id, context }: Thing<ApplicationContext>,
): Promise<Told[]> => {
  const items = [context.item, context.left?.item].filter((item) => item !== null && item !== undefined);
  const [points, proofs, dossier] = await Promise.all([
    Promise.all(items.map((item) => references.state(council, 'item', item))),
    proofRowsOf(store, council, id),
    store.facts(council, 'application', id),
  ]);
  const sessions = points.flatMap((point) => (point ? [ItemContext.parse(point.context).session] : []));
  const decisions = dossier.filter(({ type }) => type === 'ApplicationDecided.v1');
  const named: [WorkflowName, string][] = [
    ['structure', context.structure],
    ...items.map((item): [WorkflowName, string] => ['item', item]),
    ...[...new Set(sessions)].map((session): [WorkflowName, string] => ['session', session]),
    ...[...new Set(proofs.map(({ document }) => document))].map((one): [WorkflowName, string] => [
      'document',
      one,
    ]),
    ...signedFilesOf(decisions).map(({ document }): [WorkflowName, string] => ['document', document]),
    ...decisions.map((fact): [WorkflowName, string] => ['label', derivedId('label', fact.id)]),
  ];
  const others = await atMost(AT_ONCE, named, async ([workflow, one]) => ({
    workflow,
    id: one,
    facts: await store.facts(council, workflow, one),
  }));
  return [
    { workflow: 'application' as const, id, facts: dossier },
    ...others.filter(({ facts }) => facts.length > 0),
  ];
};

/** What people wrote, with what shows that it is what the facts commit to; nothing of what the service keeps to itself. */
const opened = async ({ subjects }: Sources, { id, facts }: Told) => {
  const bySubject = new Map<string, Envelope[]>();
  for (const fact of facts)
    if (fact.personal !== undefined && keptBy(fact.type) === null)
      bySubject.set(fact.personal.subject, [...(bySubject.get(fact.personal.subject) ?? []), fact]);
  const sealed = ({ version, rank }: Envelope): string => sealedAs(id, version, rank);
  const found = await atMost(AT_ONCE, [...bySubject], async ([subject, theirs]) => {
    const disclosed: Map<string, Disclosed> = await subjects.disclose(theirs.map(sealed), subject);
    return theirs.flatMap((fact) => {
      const values = disclosed.get(sealed(fact));
      return values === undefined ? [] : [{ fact: fact.id, type: fact.type, at: fact.at, values }];
    });
  });
  return found.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1));
};

/** A piece under the hash that the facts know it by; under none when they know it by no more. */
const piece = (name: string, kind: string, content: string, facts: string): Entries => {
  const digest = digestOfText(content);
  return { [facts.includes(digest) ? `pieces/${name}.${digest}.${kind}` : `vues/${name}.${kind}`]: content };
};

const rowsOf = async (
  store: Sources['store'],
  key: { pk: string; prefixes: readonly string[] },
): Promise<RowItem[]> => (await Promise.all(key.prefixes.map((prefix) => store.rows(key.pk, prefix)))).flat();

/** Presence, proxies and replies of a session, how each member was called, and the marks of the letters that left. */
const sessionRows = async (store: Sources['store'], council: string, session: string) =>
  written(
    await rowsOf(store, {
      pk: thingKey(council, 'session', session),
      prefixes: ['notice#', 'presence#', 'move#', 'effect#mail#'],
    }),
  );

/** What is read of a dossier beside its facts. */
const views = async (
  sources: Sources,
  dossier: Thing<ApplicationContext>,
  told: readonly Told[],
): Promise<{ entries: Entries; marks: RowItem[] }> => {
  const { store, charters } = sources;
  const { council, id, context } = dossier;
  const facts = JSON.stringify(told[0]?.facts);
  const signedText = context.signature?.textDigest;
  const points = told.filter(({ workflow }) => workflow === 'item');
  const sessions = told.filter(({ workflow }) => workflow === 'session');
  const explain = makeItemExplanation(sources);
  const [answers, proofs, compiled, charter, verdicts, votes, called, letters] = await Promise.all([
    answersOf(store, council, id),
    proofRowsOf(store, council, id),
    charters.text(context.compiledDigest),
    signedText === undefined ? null : charters.text(signedText),
    readVerdicts(sources, dossier),
    Promise.all(
      points.map(async (point) =>
        explain({
          council,
          id: point.id,
          context: (await sources.references.state(council, 'item', point.id))?.context,
        } as Thing),
      ),
    ),
    Promise.all(sessions.map((session) => sessionRows(store, council, session.id))),
    rowsOf(store, { pk: thingKey(council, 'application', id), prefixes: ['effect#mail#'] }),
  ]);
  const entries: Entries = {
    ...piece('reponses', 'json', canonicalize(answers) ?? '', facts),
    ...piece('preuves', 'json', canonicalize(proofs) ?? '', facts),
    ...(compiled !== null && piece('charte-appliquee', 'json', compiled, facts)),
    ...(charter !== null && piece('charte-signee', 'txt', charter, facts)),
    'vues/verdicts.json': written(verdicts),
    ...Object.fromEntries(points.map((point, at) => [`vues/votes-${point.id}.json`, written(votes[at])])),
    ...Object.fromEntries(
      sessions.map((session, at) => [`vues/seance-${session.id}.json`, called[at] ?? '']),
    ),
    'vues/envois.json': written(letters),
  };
  return { entries: isErased(dossier) ? withoutGone(entries) : entries, marks: letters };
};

/** All that an archive of one decision holds but its documents in print, its index and its verifier. */
export const gatherEvidence = async (sources: Sources, dossier: Thing<ApplicationContext>) => {
  const told = await thingsOf(sources, dossier);
  const facts = told[0]?.facts ?? [];
  const [covering, values, beside, signed] = await Promise.all([
    lastCovering(
      sources.journal,
      told.map((thing) => thing.facts.map(({ hash }) => hash)),
    ),
    Promise.all(
      told.map((thing) => (OPENED.includes(thing.workflow) ? opened(sources, thing) : Promise.resolve([]))),
    ),
    views(sources, dossier, told),
    signedPieces(sources, dossier.council, facts),
  ]);
  const entries: Record<string, string | Uint8Array> = { ...beside.entries, ...signed };
  for (const [at, thing] of told.entries()) {
    entries[`faits/${nameOf(thing)}`] = written(thing.facts);
    const disclosed = values[at] ?? [];
    if (disclosed.length > 0) entries[`personnel/${nameOf(thing)}`] = written(disclosed);
    const inclusion = covering?.inclusions[at] ?? null;
    if (inclusion !== null) entries[`preuves/${nameOf(thing)}`] = written(inclusion);
  }
  if (covering !== null) entries['point-de-controle.json'] = written(covering.signed);
  const asOf = told.flatMap((thing) => thing.facts).reduce((last, { at }) => (at > last ? at : last), '');
  return {
    entries,
    facts,
    marks: beside.marks,
    erased: erasureIn(facts),
    asOf,
    checkpoint: covering?.signed.statement ?? null,
  };
};
