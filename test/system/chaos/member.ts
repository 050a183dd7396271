import path from 'node:path';
import { aFreePort, isServing, packageDir, type Started, startProgram } from '../../harness/process.ts';

const leaveMsMax = 20_000;
const startMsMax = 30_000;

/** One server as a process of its own, started again as a supervisor does when it does not come up. */
export class Member {
  readonly #env: Record<string, string>;
  readonly #main: string;
  /** What it did that no server may do. */
  readonly faults: string[] = [];
  readonly name: string;
  readonly port: number;
  #process: Started | undefined;
  #serving = false;
  #said = '';

  private constructor(name: string, port: number, env: Record<string, string>, dist: string) {
    this.name = name;
    this.port = port;
    this.#env = { LOG_LEVEL: 'warn', ...env, PORT: String(port) };
    this.#main = path.join(dist, 'main.js');
  }

  static async start(name: string, env: Record<string, string>, dist = path.join(packageDir, 'dist')): Promise<Member> {
    const member = new Member(name, await aFreePort(), env, dist);
    await member.start();
    return member;
  }

  /** Whether it serves. */
  get serving(): boolean {
    return this.#serving;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** What it logged, over all its lives. */
  said(): string {
    return this.#said + (this.#process?.said() ?? '');
  }

  /** Resolves once it serves. It may fail to start while the database is away, again and again. */
  async start(): Promise<void> {
    for (;;) {
      const started = startProgram(
        process.execPath,
        ['--enable-source-maps', '--disable-warning=ExperimentalWarning', this.#main],
        this.#env,
      );
      this.#process = started;
      void started.ended.then((how) => this.#ended(started, how));
      const insist = setTimeout(() => started.child.kill('SIGKILL'), startMsMax); // it asked what nobody answers any more
      const serves = await started.until(isServing).then(
        () => true,
        () => false,
      );
      clearTimeout(insist);
      if (!serves) continue;
      this.#serving = true;
      return;
    }
  }

  /** Ends it in one way or the other. Resolves once it is gone. */
  async stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string | undefined> {
    const stopped = this.#process;
    if (!stopped) return undefined;
    this.#process = undefined; // by us: nothing to complain of
    this.#serving = false;
    stopped.child.kill(signal);
    const insist = setTimeout(() => {
      this.faults.push(`${this.name} did not end within ${leaveMsMax / 1_000} s of ${signal}`);
      stopped.child.kill('SIGKILL');
    }, leaveMsMax);
    const how = await stopped.ended;
    clearTimeout(insist);
    this.#said += stopped.said();
    return how;
  }

  #ended(started: Started, how: number | string): void {
    if (this.#process !== started) return;
    this.#said += started.said();
    this.#process = undefined;
    if (this.#serving) this.faults.push(`${this.name} ended by itself (${how}): ${started.said().slice(-1_000)}`);
    this.#serving = false;
  }
}
