import { Duplex, PassThrough, type Writable } from 'node:stream';
import * as ws from 'ws';
import type { Run } from '../../src/live/encoder.ts';
import { FrameTemplate } from '../../src/transport/frame-template.ts';
import { SocketFrames } from '../../src/transport/socket-frames.ts';

// What reads the frames of a WebSocket; its types leave it out.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

test('frames of every length are whole, in order and behind the id of their reader, in one write', async () => {
  const stream = new PassThrough({ highWaterMark: 20_000_000 });
  const encoded = (length: number) => ({ json: Buffer.from(JSON.stringify({ data: 'x'.repeat(length) })), failed: undefined });
  const around = (middle: number) => Array.from({ length: 120 }, (_, n) => middle - 110 + n); // a frame is less than 110 longer
  const lengths = [...around(126).filter((length) => length > 0), ...around(65_536)];
  const id = 'mã "số" 1';
  const frames = new SocketFrames<number>(stream, {
    id: JSON.stringify(id),
    template: new FrameTemplate(),
    isOpen: true,
    encode: encoded,
    encodeAll: () => ({ payloads: undefined, bytes: 0 }),
    tell: (result) => result,
  });
  const got: { id: string; type: string; payload: { data: string } }[] = [];
  const receiver = new Receiver({ isServer: false });
  receiver.on('message', (data: Buffer, isBinary: boolean) => {
    expect(isBinary).toBe(false);
    got.push(JSON.parse(String(data)));
  });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const length of lengths) frames.put(length);
  frames.flush();
  expect(chunks).toHaveLength(1);
  for (const chunk of chunks) await new Promise<void>((done) => receiver.write(chunk, () => done()));
  expect(got.map(({ payload }) => payload.data.length)).toEqual(lengths);
  expect(new Set(got.map((message) => `${message.id} ${message.type}`))).toEqual(new Set([`${id} next`]));
});

test('a run is one write for who has its id, unless it is too much for one or something in it failed: then it is none', () => {
  const stream = new PassThrough();
  const template = new FrameTemplate();
  const payloads = [Buffer.from('{"data":1}'), Buffer.from('{"data":2}')];
  const write = (run: Run, items = [1, 2]) =>
    new SocketFrames<number>(stream, {
      ...{ id: '"1"', template, isOpen: true, tell: (result) => result },
      encode: () => ({ json: Buffer.from('{}'), failed: undefined }),
      encodeAll: () => run,
    }).writeAll(items);
  expect(write({ payloads, bytes: 20 })).toBe(true);
  const text = ({ data }: { data: number }) => `{"id":"1","type":"next","payload":{"data":${data}}}`;
  const frames = [1, 2].map((data) => Buffer.from([0x81, text({ data }).length, ...Buffer.from(text({ data }))]));
  expect(stream.read()).toEqual(Buffer.concat(frames));
  expect(write({ payloads: undefined, bytes: 20 })).toBe(false);
  const much = [Buffer.alloc(31_990, 'x')];
  expect(write({ payloads: much, bytes: 31_990 + 7 }, [1])).toBe(false);
  expect(stream.read()).toBeNull();
  expect(write({ payloads: much, bytes: 31_990 + 6 }, [1])).toBe(true);
});

test('readers who are told the same get it under their own ids, also those whose bytes wait to be sent', () => {
  const template = new FrameTemplate();
  const payloads = [Buffer.from('{"data":1}'), Buffer.from('{"data":2}')];
  const got = new Map<string, Buffer[]>();
  /** `taken`: the system takes the bytes as they are written; otherwise they wait, and stay the ones that were given. */
  const write = (id: string, taken: boolean, told = payloads) => {
    const chunks: Buffer[] = [];
    got.set(id, chunks);
    const stream = new Duplex({
      highWaterMark: 1_000_000,
      write(chunk: Buffer, _, done) {
        chunks.push(taken ? Buffer.from(chunk) : chunk);
        if (taken) done();
      },
    });
    template.write(stream, JSON.stringify(id), told);
  };
  write('a', true);
  write('b', false);
  write('c', true);
  write('d', false);
  write('đ', true);
  write('e', true, [payloads[1]!]);
  const frame = (id: string, n: number) => {
    const text = Buffer.from(`{"id":"${id}","type":"next","payload":{"data":${n}}}`);
    return Buffer.concat([Buffer.from([0x81, text.length]), text]);
  };
  for (const id of ['a', 'b', 'c', 'd', 'đ']) expect(got.get(id)).toEqual([Buffer.concat([frame(id, 1), frame(id, 2)])]);
  expect(got.get('e')).toEqual([frame('e', 2)]);
});

test('a frame is written to no socket that is closing', () => {
  const stream = new PassThrough();
  const json = Buffer.from('{}');
  const frames = new SocketFrames<number>(stream, {
    id: '"1"',
    template: new FrameTemplate(),
    isOpen: false,
    encode: () => ({ json, failed: undefined }),
    encodeAll: () => ({ payloads: [json], bytes: json.length }),
    tell: (x) => x,
  });
  frames.put(1);
  frames.flush();
  expect(frames.writeAll([1])).toBe(true);
  expect(stream.read()).toBeNull();
});
