const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58 as Bitcoin writes it; leading zeros are ones. */
const base58 = (bytes: Uint8Array): string => {
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; value > 0n; value /= 58n) text = (ALPHABET[Number(value % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
};

/** What says that an Ed25519 public key follows. */
const ED25519 = [0xed, 0x01];

/** A public key of 32 bytes as a Multikey (`z6Mk…`). */
export const ed25519Multikey = (publicKey: Uint8Array): string =>
  `z${base58(Uint8Array.from([...ED25519, ...publicKey]))}`;
