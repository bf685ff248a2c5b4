import { counted, frenchInstant } from '../french.ts';
import { html } from '../html.ts';
import { phoneLink } from '../site-footer.ts';
import type { CouncilView } from '../views.ts';
import { legalPage } from './legal-page.ts';

export type ServiceStateView = {
  readonly council: CouncilView | null;
  /** When the register was read, for this very page. */
  readonly readAt: string;
  readonly councils: number;
};

/** Says what it just tried: that it is read shows that pages answer, its figures that the register is read. */
export const serviceStatePage = ({ council, readAt, councils }: ServiceStateView): string =>
  legalPage(
    'Le service répond',
    council,
    html`<h1>Le service répond.</h1>
      <p class="lead">
        Cette page a été faite le ${frenchInstant(readAt)}, heure de Paris, en lisant le registre :
        ${counted(councils, 'conseil', 'conseils')} ouvert${councils > 1 && 's'}.
      </p>
      <p>
        Quand le registre ne se lit pas, les pages le disent : « état indisponible » ne veut dire ni oui ni
        non. Ce qui était enregistré est gardé ; ce que vous écriviez reste sur votre appareil et part au
        retour du service.
      </p>
      <p>
        Pour une machine : <a href="/health">réponse brève (JSON)</a>.
        ${council && html`Pour parler à une personne : ${phoneLink(council.contact.phone)}.`}
      </p>`,
  );
