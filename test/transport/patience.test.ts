import { Patience } from '../../src/transport/patience.ts';

test('each is waited for as long as the others, and told in their order; who was crossed out is not told', async () => {
  const told: string[] = [];
  const all = Promise.withResolvers<void>();
  const patience = new Patience<string>(50, (one) => {
    told.push(one);
    if (one === 'last') all.resolve();
  });
  const begun = performance.now();
  for (const one of ['first', 'gone', 'second']) patience.begin(one);
  patience.end('gone');
  while (performance.now() - begun < 30); // the last comes while the others are being waited for
  patience.begin('last');
  await all.promise;
  expect(told).toEqual(['first', 'second', 'last']);
  expect(performance.now() - begun).toBeGreaterThan(30 + 50 - 1);
  patience.begin('later'); // after everybody was told, it waits anew
  patience.end('later');
});
