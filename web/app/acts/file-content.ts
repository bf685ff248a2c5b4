/** What stands in the address of a file that was chosen (RFC 2397): base64, as every browser writes it. */
export const base64In = (address: string): string => address.slice(address.indexOf(',') + 1);

/** The same as text: UTF-8, or what spreadsheets of Windows write in French where it is not. */
export const textIn = (address: string): string => {
  const bytes = Uint8Array.from(atob(base64In(address)), (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
