// Preloaded by run.mjs. The channel closes when the launcher dies, even by SIGKILL: drain, and insist after 3 s.
const graceMs = 3_000;
// Workers that this process starts inherit the preload, but not the launcher: their channel is their own.
if (process.ppid === Number(process.env.LAUNCHER_PID)) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel?.unref(); // a script that is done may end
}
