import { html } from './html.ts';

/** What the script of this page shows where it can read codes; without it, nothing of it is there to be missed. */
export const readCode = html`<div id="appareil" class="stack" hidden>
  <p class="row">
    <button class="button quiet" type="button" data-part="start" hidden>
      Lire le code avec l’appareil photo
    </button>
  </p>
  <video data-part="video" muted playsinline hidden aria-label="Ce que voit l’appareil photo"></video>
  <p class="row">
    <button class="button quiet" type="button" data-part="stop" hidden>Arrêter l’appareil photo</button>
  </p>
  <div data-part="photo" hidden>
    <label for="photo">Une photo du code</label>
    <p class="hint" id="photo-aide">Elle est lue sur votre appareil, et n’est pas envoyée.</p>
    <input id="photo" type="file" accept="image/*" capture="environment" aria-describedby="photo-aide" />
  </div>
  <p data-part="phone" hidden>
    L’appareil photo de votre téléphone lit aussi le code du certificat : visez-le, il ouvre la page du label.
  </p>
  <p role="status" data-part="said"></p>
</div>`;
