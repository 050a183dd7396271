/** A refusal told to the person who started the server: its message is a whole sentence, and no stack trace follows it. */
export class StartRefused extends Error {}
