// What every peer does about its process.

/** Listens on a free port and says where. */
export function serve(server) {
  server.listen(0, '127.0.0.1', 4096, () => console.log(`serves http://127.0.0.1:${server.address().port}/graphql`));
}

export async function jsonOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks));
}

export function answer(response, value) {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(value));
}
