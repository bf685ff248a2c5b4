import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip made for a test; what it claims may be other than what it is. */
export type Entry = {
  name: string;
  content: Buffer | string;
  stored?: boolean;
  encrypted?: boolean;
  claims?: number;
};

const packed = ({ content, stored }: Entry): { method: number; data: Buffer } => {
  const bytes = Buffer.from(content as Buffer);
  return stored === true ? { method: 0, data: bytes } : { method: 8, data: deflateRawSync(bytes) };
};

/** A zip file of these entries, in their order. */
export const makeZip = (entries: readonly Entry[]): Buffer => {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const { method, data } = packed(entry);
    const name = Buffer.from(entry.name, 'latin1');
    const size = entry.claims ?? Buffer.from(entry.content as Buffer).length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.encrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(Buffer.from(entry.content as Buffer)), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, data);
    const central = Buffer.alloc(16);
    central.writeUInt32LE(at, 12);
    centrals.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      common.subarray(0, 26),
      central.subarray(2),
      name,
    );
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
};
