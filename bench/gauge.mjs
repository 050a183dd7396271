// Loaded into a server that is measured: says what the process holds once its garbage has been collected, and ends with
// who measures it.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc(); // what a finalizer of the first let go
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, heapUsed, external });
});
process.on('disconnect', () => process.exit(1));
process.channel.unref();
