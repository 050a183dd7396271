import type { Stream } from '../events/stream.ts';

/** What one body is told, whatever proposal or programme it is about. */
export const inboxStream = (bodyId: string): Stream => ({ kind: 'BODY', id: bodyId });
