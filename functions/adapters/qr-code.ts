import codes from 'qrcode';

/** A text as a QR code: a quarter of it may be lost (level Q), with the quiet zone that scanners need. */
export const qrSvg = (text: string): Promise<string> =>
  codes.toString(text, { type: 'svg', errorCorrectionLevel: 'Q', margin: 4 });
