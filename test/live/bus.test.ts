import { localBus } from '../../src/live/bus.ts';
import { busContract } from '../contract/bus.ts';

busContract(async () => {
  const bus = localBus();
  return { here: bus, there: bus, settled: async () => {}, joined: async () => {}, [Symbol.asyncDispose]: () => bus.close() };
});
