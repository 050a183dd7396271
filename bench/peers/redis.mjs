// A Redis of our own, on the core of the load, that ends with this process.
import { spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import { newFolder } from '../processes.mjs';

/** Whether there is a redis-server to start. */
export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0;

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts it on a free port, without a disk. */
export async function startRedis() {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', newFolder()];
  const redis = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => redis.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    let said = '';
    redis.stdout.on('data', (text) => {
      said += text;
      if (/Ready to accept connections/.test(said)) resolve();
    });
    redis.once('exit', (code) => reject(new Error(`redis-server ended with ${code}: ${said}`)));
  });
  return { pid: redis.pid, port, url: `redis://127.0.0.1:${port}` };
}
