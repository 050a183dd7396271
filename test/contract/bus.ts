import type { Bus } from '../../src/live/bus.ts';

/** Two ends of what is one bus to those who use it: in one process the same, between processes one in each. */
export interface Ends extends AsyncDisposable {
  here: Bus;
  there: Bus;
  /** Resolves when all that was said before has arrived wherever it goes. */
  settled(): Promise<void>;
  /** Resolves when what listens and hears now is told of all that follows. */
  joined(): Promise<void>;
}

/** What is promised of every bus. */
export function busContract(ends: () => Promise<Ends>): void {
  test('an announcement wakes whoever listens to the stream, at both ends, with its number, once; and nobody else', async () => {
    await using bus = await ends();
    const woken: string[] = [];
    bus.here.listen('PROPOSAL:1', (seq) => woken.push(`here 1 ${seq}`));
    bus.there.listen('PROPOSAL:1', (seq) => woken.push(`there 1 ${seq}`));
    bus.there.listen('PROPOSAL:2', (seq) => woken.push(`there 2 ${seq}`));
    await bus.joined();
    woken.length = 0;
    bus.here.announce('PROPOSAL:1', 7);
    await bus.settled();
    expect(woken.sort()).toEqual(['here 1 7', 'there 1 7']);
    bus.there.announce('PROPOSAL:1', 8);
    bus.there.announce('PROPOSAL:2', 3);
    await bus.settled();
    expect(woken.slice(2).sort()).toEqual(['here 1 8', 'there 1 8', 'there 2 3']);
  });

  test('who listens here is woken before announce returns', async () => {
    await using bus = await ends();
    const woken: number[] = [];
    bus.here.listen('BODY:1', (seq) => woken.push(seq));
    await bus.joined();
    woken.length = 0;
    bus.here.announce('BODY:1', 4);
    expect(woken).toEqual([4]);
  });

  test('who has left is not woken any more, while another on the same stream is; leaving twice is leaving once', async () => {
    await using bus = await ends();
    const woken: string[] = [];
    const wake = (seq: number) => woken.push(`one ${seq}`);
    const leave = bus.there.listen('BODY:1', wake);
    bus.there.listen('BODY:1', wake);
    bus.there.listen('BODY:1', (seq) => {
      woken.push(`other ${seq}`);
      leave();
    });
    await bus.joined();
    woken.length = 0;
    leave();
    leave();
    bus.here.announce('BODY:1', 1);
    await bus.settled();
    expect(woken).toEqual(['one 1', 'other 1']);
  });

  test('words reach whoever hears the channel, at both ends, once, as they were said, and no stream of that name', async () => {
    await using bus = await ends();
    const heard: string[] = [];
    bus.here.hear('seen 1', (words) => heard.push(`here: ${words}`));
    const leave = bus.there.hear('seen 1', (words) => heard.push(`there: ${words}`));
    bus.there.hear('seen 2', (words) => heard.push(`elsewhere: ${words}`));
    bus.there.listen('seen 1', () => heard.push('a stream'));
    await bus.joined();
    heard.length = 0;
    bus.here.tell('seen 1', 'Hoa đang xem\n{"a": 1}');
    await bus.settled();
    expect(heard.sort()).toEqual(['here: Hoa đang xem\n{"a": 1}', 'there: Hoa đang xem\n{"a": 1}']);
    leave();
    bus.here.tell('seen 1', '');
    await bus.settled();
    expect(heard.slice(2)).toEqual(['here: ']);
  });

  test('whoever listens to all is woken by each announcement of its own end, whatever the stream', async () => {
    await using bus = await ends();
    let woken = 0;
    const leave = bus.here.listenToAll(() => woken++);
    await bus.joined();
    bus.here.announce('PROPOSAL:1', 1);
    bus.here.announce('BODY:2', 1);
    expect(woken).toBe(2);
    leave();
    bus.here.announce('PROPOSAL:1', 2);
    expect(woken).toBe(2);
  });

  test('a closed bus says nothing is wrong, and still wakes its own', async () => {
    await using bus = await ends();
    const woken: number[] = [];
    await bus.here.close();
    bus.here.listen('BODY:1', (seq) => woken.push(seq));
    bus.here.announce('BODY:1', 1);
    bus.here.tell('a', 'b');
    expect([woken, bus.here.degraded]).toEqual([[1], undefined]);
  });
}
