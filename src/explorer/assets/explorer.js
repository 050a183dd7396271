// The page at `/`: GraphiQL, and a choice of whom to ask as. React, ReactDOM, GraphiQL and graphqlWs are globals that the
// scripts before this one made.
const { React, ReactDOM, GraphiQL, graphqlWs } = globalThis;
const retryWaitMs = 1_000;
const pingMs = 10_000;
const chosenKey = 'collegium:persona';

const opening = await (await fetch('/explorer/opening.json')).json();
const nameOf = ({ login, bodyId }) => `${login} ${bodyId}`;
let persona =
  opening.personas.find((one) => nameOf(one) === localStorage.getItem(chosenKey)) ??
  opening.personas.find((one) => one.login === opening.first);

/** Read with each request and each connection, so that a choice counts from the next one on. */
const headersOf = () => (persona ? { authorization: `Demo ${persona.login}`, 'acting-as': persona.bodyId } : {});
/** What stood under Headers, as a token, when a subscription was last asked for: a socket says it as it connects. */
let given = {};

const connection = document.getElementById('connection');
const tell = (text) => () => {
  connection.value = text;
};
let unanswered;
const client = graphqlWs.createClient({
  url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  connectionParams: () => ({ ...headersOf(), ...given }),
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true, // also when the server is not there at all
  retryWait: () => new Promise((resolve) => setTimeout(resolve, retryWaitMs)),
  // A machine that slept is told of no close: what answers no ping is given up.
  connectionAckWaitTimeout: pingMs,
  keepAlive: pingMs,
  on: {
    connected: tell('following live'),
    ping(received) {
      if (!received) unanswered = setTimeout(() => client.terminate(), pingMs);
    },
    pong(received) {
      if (received) clearTimeout(unanswered);
    },
    closed() {
      clearTimeout(unanswered);
      tell('')();
    },
  },
});

/** The client, with the recipe for losing nothing: when it comes back it sends these variables again. */
const resuming = {
  ...client,
  subscribe(payload, sink) {
    const variables = { ...payload.variables };
    const next = (result) => {
      const cursor = Object.values(result.data ?? {})[0]?.cursor;
      if (cursor) variables.after = cursor;
      sink.next(result);
    };
    return client.subscribe({ ...payload, variables }, { ...sink, next });
  },
};

const ask = GraphiQL.createFetcher({
  url: '/graphql',
  wsClient: resuming,
  fetch: (url, init) => fetch(url, { ...init, headers: { ...headersOf(), ...init.headers } }),
});

/** Follows as who stands under Headers now: a socket that was opened as another is opened again. */
function fetcher(params, options) {
  const named = ({ name }) => !params.operationName || name?.value === params.operationName;
  if (options?.documentAST?.definitions.some((each) => each.operation === 'subscription' && named(each))) {
    const said = Object.fromEntries(Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    if (JSON.stringify(said) !== JSON.stringify(given)) client.terminate();
    given = said;
  }
  return ask(params, options);
}

offerPersonas();
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, { fetcher, defaultTabs: opening.tabs, shouldPersistHeaders: false }),
);

function offerPersonas() {
  if (!persona) return;
  const select = document.getElementById('persona');
  for (const [bodyName, people] of Map.groupBy(opening.personas, (one) => one.bodyName)) {
    const group = document.createElement('optgroup');
    group.label = bodyName;
    for (const one of people) group.append(new Option(`${one.name} (${one.login}), ${one.role}, ${bodyName}`, nameOf(one)));
    select.append(group);
  }
  select.value = nameOf(persona);
  select.addEventListener('change', () => {
    persona = opening.personas.find((one) => nameOf(one) === select.value);
    localStorage.setItem(chosenKey, select.value);
    client.terminate(); // it connects again as the other, and follows on from the last cursor
  });
  document.getElementById('asking').hidden = false;
}
