import { bytesMax, countMax, type Environment, readerOf, whole } from './setting.ts';

/** How much may be sent a second. */
interface Rate {
  messagesPerSecondMax: number;
  bytesPerSecondMax: number;
}

/** How many are let in over sockets and event streams, and by requests, and how much each may send. */
export interface Admittance extends Rate {
  connectionsMax: number;
  connectionsPerAddressMax: number;
  connectionsPerPersonMax: number;
  operationsMax: number;
  operationsPerPersonMax: number;
  operationsPerAddressMax: number;
  perPerson: Rate;
  perAddress: Rate;
}

export const admittanceSettings = {
  CONNECTIONS_MAX: {
    default: '10000',
    meaning: 'How many WebSockets and event streams may be open. More are refused with TOO_MANY_CONNECTIONS, status 429.',
    read: whole(1, countMax),
  },
  CONNECTIONS_PER_ADDRESS_MAX: {
    default: '5000',
    meaning: 'How many of them from one address (of IPv6: the first 64 bits). Refused in the same way.',
    read: whole(1, countMax),
  },
  CONNECTIONS_PER_PERSON_MAX: {
    default: '500',
    meaning: 'How many of them of one person. A socket too many is closed with 1013.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_SOCKET_MAX: {
    default: '100',
    meaning: 'How many operations may go on at once on one socket. More are refused with TOO_MANY_OPERATIONS; the rest goes on.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_PERSON_MAX: {
    default: '1000',
    meaning:
      'How many of one person, over all sockets, event streams and requests. Refused in the same way: a request with status 429.',
    read: whole(1, countMax),
  },
  OPERATIONS_PER_ADDRESS_MAX: {
    default: '20000',
    meaning: 'How many from one address, in the same way; a request counts from its first byte, and files and calendars do too.',
    read: whole(1, countMax),
  },
  MESSAGES_PER_SECOND_MAX: {
    default: '100',
    meaning:
      'How many messages and pings a socket may send a second, on average over ten seconds. One that sends more is closed with 1013.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_MAX: {
    default: '256000',
    meaning: 'How many bytes, in the same way.',
    read: whole(1, bytesMax),
  },
  MESSAGES_PER_SECOND_PER_PERSON_MAX: {
    default: '2000',
    meaning:
      'How many messages one person may send a second, over all sockets, and requests, on average over ten seconds. A socket that sends more is closed with 1013; a request is refused with TOO_MANY_MESSAGES, status 429, an event stream in the stream.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_PER_PERSON_MAX: {
    default: '4000000',
    meaning:
      'How many bytes, in the same way. Files that are uploaded do not count here: UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX.',
    read: whole(1, bytesMax),
  },
  MESSAGES_PER_SECOND_PER_ADDRESS_MAX: {
    default: '20000',
    meaning: 'How many messages and requests may come from one address a second, in the same way.',
    read: whole(1, countMax),
  },
  BYTES_PER_SECOND_PER_ADDRESS_MAX: {
    default: '40000000',
    meaning: 'How many bytes, in the same way.',
    read: whole(1, bytesMax),
  },
};

export function readAdmittance(env: Environment): Admittance {
  const get = readerOf(admittanceSettings, env);
  return {
    connectionsMax: get('CONNECTIONS_MAX'),
    connectionsPerAddressMax: get('CONNECTIONS_PER_ADDRESS_MAX'),
    connectionsPerPersonMax: get('CONNECTIONS_PER_PERSON_MAX'),
    operationsMax: get('OPERATIONS_PER_SOCKET_MAX'),
    operationsPerPersonMax: get('OPERATIONS_PER_PERSON_MAX'),
    operationsPerAddressMax: get('OPERATIONS_PER_ADDRESS_MAX'),
    messagesPerSecondMax: get('MESSAGES_PER_SECOND_MAX'),
    bytesPerSecondMax: get('BYTES_PER_SECOND_MAX'),
    perPerson: {
      messagesPerSecondMax: get('MESSAGES_PER_SECOND_PER_PERSON_MAX'),
      bytesPerSecondMax: get('BYTES_PER_SECOND_PER_PERSON_MAX'),
    },
    perAddress: {
      messagesPerSecondMax: get('MESSAGES_PER_SECOND_PER_ADDRESS_MAX'),
      bytesPerSecondMax: get('BYTES_PER_SECOND_PER_ADDRESS_MAX'),
    },
  };
}
