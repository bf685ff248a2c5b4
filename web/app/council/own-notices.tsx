import type { Notices } from '../../../events/notices.ts';
import { statementAddress } from '../../public/legal/statements.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { linesOf } from '../acts/delivery.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked, Typed } from '../acts/asked.ts';
import { noticesOf } from '../../../workflows/council/notices/notices-of.ts';
import { Told } from '../governance/one-page.tsx';
import type { Saying } from './own-logo.tsx';

const STATES = [
  { code: 'NONE', label: 'Non conforme, ou jamais audité' },
  { code: 'PARTIAL', label: 'Partiellement conforme : la moitié des critères au moins' },
  { code: 'FULL', label: 'Totalement conforme' },
] as const;

const isAudited = ({ state }: Typed): boolean => state === 'PARTIAL' || state === 'FULL';
const AUDIT_ON = { name: 'auditOn', kind: 'date', label: 'Jour de l’audit' } as const;
const AUDIT_BY = { name: 'auditBy', kind: 'line', label: 'Qui l’a mené' } as const;

const ASKED: readonly Asked[] = [
  { name: 'publisher', kind: 'line', label: 'Qui publie ces pages', hint: 'La collectivité et son adresse.' },
  {
    name: 'director',
    kind: 'line',
    label: 'Qui répond de ce qui est publié',
    hint: 'La qualité de la directrice ou du directeur de la publication.',
  },
  { name: 'host.name', kind: 'line', label: 'Hébergeur' },
  { name: 'host.address', kind: 'line', label: 'Adresse de l’hébergeur' },
  { name: 'host.phone', kind: 'line', label: 'Téléphone de l’hébergeur', optional: true },
  {
    name: 'dataProtection.officer',
    kind: 'line',
    label: 'À qui écrire sur ses données personnelles',
    hint: 'La déléguée ou le délégué à la protection des données.',
  },
  { name: 'dataProtection.email', kind: 'email', label: 'Son adresse électronique' },
  { name: 'dataProtection.address', kind: 'line', label: 'Son adresse postale' },
  { name: 'state', kind: 'choice', label: 'Accessibilité des pages (RGAA)', options: STATES },
  { ...AUDIT_ON, when: isAudited },
  { ...AUDIT_ON, optional: true, when: (typed) => !isAudited(typed) },
  { ...AUDIT_BY, when: isAudited },
  { ...AUDIT_BY, optional: true, when: (typed) => !isAudited(typed) },
  {
    name: 'notAccessible',
    kind: 'text',
    label: 'Ce qui n’est pas accessible',
    hint: 'Une phrase par ligne, 40 au plus. Les pages les publient telles quelles.',
    optional: true,
  },
  {
    name: 'sourceCode',
    kind: 'line',
    label: 'Adresse du code source',
    hint: 'Elle commence par https://. Vide s’il n’est encore nulle part.',
    optional: true,
  },
];

/** What is said now, as the form holds it. */
const toTyped = ({
  publisher,
  director,
  host,
  dataProtection,
  accessibility,
  sourceCode,
}: Notices): Typed => ({
  publisher,
  director,
  'host.name': host.name,
  'host.address': host.address,
  'host.phone': host.phone ?? '',
  'dataProtection.officer': dataProtection.officer,
  'dataProtection.email': dataProtection.email,
  'dataProtection.address': dataProtection.address,
  state: accessibility.state,
  auditOn: accessibility.audit?.on ?? '',
  auditBy: accessibility.audit?.by ?? '',
  notAccessible: accessibility.notAccessible.join('\n'),
  sourceCode: sourceCode ?? '',
});

const toNotices = (typed: Typed) => {
  const said = (name: string): string => (typed[name] ?? '').trim();
  const audited = said('auditOn') !== '' || said('auditBy') !== '';
  return {
    publisher: said('publisher'),
    director: said('director'),
    host: { name: said('host.name'), address: said('host.address'), phone: said('host.phone') || null },
    dataProtection: {
      officer: said('dataProtection.officer'),
      email: said('dataProtection.email'),
      address: said('dataProtection.address'),
    },
    accessibility: {
      state: said('state'),
      audit: audited ? { on: said('auditOn'), by: said('auditBy') } : null,
      notAccessible: linesOf(typed['notAccessible']),
    },
    sourceCode: said('sourceCode') || null,
  };
};

const auditInWords = ({ audit }: Notices['accessibility']): string =>
  audit === null ? 'Aucun audit' : `Le ${frenchDate(audit.on)}, par ${audit.by}`;

const Said = ({ notices }: { readonly notices: Notices }) => (
  <Told
    lines={[
      ['Publié par', notices.publisher],
      ['Sous la responsabilité de', notices.director],
      ['Hébergé par', `${notices.host.name}, ${notices.host.address}`],
      ['Données personnelles', `${notices.dataProtection.officer}, ${notices.dataProtection.email}`],
      ['Accessibilité', STATES.find(({ code }) => code === notices.accessibility.state)?.label],
      ['Audit', auditInWords(notices.accessibility)],
      ['Code source', notices.sourceCode],
    ]}
  />
);

/** What the law asks the pages to declare, as it is said now and how it is said otherwise (law 2005-102, art. 47). */
export const OwnNotices = ({ council, may, onDone }: Saying) => {
  const notices = noticesOf(council);
  return (
    <section className="block">
      <h2>Les mentions légales et l’accessibilité</h2>
      <p>
        {council.notices === null
          ? 'Le conseil n’a pas encore écrit les siennes : ses pages disent ce que l’on sait de lui, et aucun audit.'
          : 'Telles que ses pages les publient.'}
      </p>
      <Said notices={notices} />
      <p>
        Les pages : <a href={statementAddress('mentions-legales', council.id)}>mentions légales</a>,{' '}
        <a href={statementAddress('donnees-personnelles', council.id)}>données personnelles</a>,{' '}
        <a href={statementAddress('accessibilite', council.id)}>accessibilité</a>.
      </p>
      {may('publishNotices') && (
        <Act
          // What was published is what the form begins with, the next time.
          key={JSON.stringify(notices)}
          id="mentions"
          path={`/api/${council.id}/publishNotices`}
          asked={ASKED}
          initial={toTyped(notices)}
          effect={nonBreaking(
            'Les pages le disent aussitôt, et le bas de chacune avec elles. Sans audit, elles se déclarent non conformes.',
          )}
          action="Publier ces mentions"
          name="Écrire les mentions"
          done="Les mentions sont publiées."
          toBody={toNotices}
          onDone={onDone}
        />
      )}
    </section>
  );
};
