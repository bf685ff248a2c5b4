import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that a server may do: `/file` reads a file of the disk, `/page` gives a text that it holds. */
const [file = '', bytes = '0', type = ''] = process.argv.slice(2);
const page = 'x'.repeat(Number(bytes));

const server = createServer((request, response) => {
  if (request.url === '/page') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': page.length }).end(page);
    return;
  }
  readFile(file).then(
    (content) =>
      response.writeHead(200, { 'content-type': type, 'content-length': content.length }).end(content),
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
