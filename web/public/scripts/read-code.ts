/** Where the page of verification finds its script: a file of ours, which that page alone allows. */
export const READ_CODE_PATH = '/verification/code.js';

/**
 * Reads the code of a certificate with the camera, where the browser can (Shape Detection API), and goes to the page of its
 * label: only to an address of this very site, or to what was written as a number. A picture never leaves the device. Where the
 * camera is refused, a photograph does; where the browser reads no codes, the page says how the telephone does.
 */
export const READ_CODE_SCRIPT = `(() => {
  const zone = document.getElementById('appareil');
  if (!zone) return;
  const part = (name) => zone.querySelector('[data-part="' + name + '"]');
  const [start, stop, video, photo, said] = ['start', 'stop', 'video', 'photo', 'said'].map(part);
  const say = (words) => { said.textContent = words; };
  let stream = null;

  const addressOf = (text) => {
    try {
      const { origin, pathname } = new URL(text);
      return origin === location.origin && /^\\/(?:c|labels)\\/[\\w-]{1,40}$/.test(pathname) ? pathname : null;
    } catch {
      return /^[\\w-]{1,40}$/.test(text) ? '/verification?number=' + encodeURIComponent(text) : null;
    }
  };
  const end = () => {
    if (stream) for (const track of stream.getTracks()) track.stop();
    stream = null;
    video.hidden = stop.hidden = true;
    start.hidden = false;
  };
  const found = (codes) => {
    for (const { rawValue } of codes) {
      const address = addressOf(rawValue);
      if (address) {
        say('Code lu. La page du label s’ouvre.');
        end();
        location.assign(address);
        return true;
      }
      say('Ce code n’est pas celui d’un label de ce site.');
    }
    return false;
  };

  const ready = async () => {
    zone.hidden = false;
    const formats = 'BarcodeDetector' in window ? await BarcodeDetector.getSupportedFormats() : [];
    if (!formats.includes('qr_code')) {
      part('phone').hidden = false;
      return;
    }
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const asPhoto = () => { photo.hidden = false; };
    photo.querySelector('input').addEventListener('change', async ({ target }) => {
      const [file] = target.files;
      if (!file) return;
      try {
        const codes = await detector.detect(await createImageBitmap(file));
        if (codes.length === 0) say('Aucun code sur cette photo. Approchez-vous, et évitez les reflets.');
        else found(codes);
      } catch {
        say('Cette photo ne se lit pas. Écrivez le numéro.');
      }
    });
    if (!navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) return asPhoto();
    start.hidden = false;
    stop.addEventListener('click', () => { end(); say('Appareil photo arrêté.'); start.focus(); });
    start.addEventListener('click', async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        say('L’appareil photo n’est pas disponible. Prenez une photo, ou écrivez le numéro.');
        return asPhoto();
      }
      video.srcObject = stream;
      video.hidden = stop.hidden = false;
      start.hidden = true;
      stop.focus();
      say('Visez le code du certificat.');
      await video.play();
      while (stream) {
        const codes = await detector.detect(video).catch(() => []);
        if (stream && codes.length > 0 && found(codes)) return;
        await new Promise((later) => setTimeout(later, 250));
      }
    });
  };
  ready().catch(() => { zone.hidden = true; });
})();`;
