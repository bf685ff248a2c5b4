import { Writable } from 'node:stream';

/** A log of one function: what it writes goes to the log of all, and each whole line to `onLine`. */
export const logOf = (all: Writable, onLine: (line: string) => void): Writable => {
  let rest = '';
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
      if (all.writable) all.write(chunk);
      done();
    },
  });
};
