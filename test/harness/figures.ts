/** A figure as a server tells it at /metrics. */
export async function figureOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)![1]);
}
