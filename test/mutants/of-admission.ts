import type { Mutant } from './mutants.ts';

const everywhere = 'transport/admission.test.ts';

/** Faults in what may be asked, by whom, and at what price. */
export const admission: readonly Mutant[] = [
  {
    fault: 'whatever an operation costs, it is done',
    file: 'graphql/admission.ts',
    of: "if (cost > costMax) return refuse(new Problem('COST_EXCEEDED', { cost, limit: costMax }));",
    instead: '',
    caughtBy: { file: everywhere, test: 'what costs too much is refused before it is done, with what it costs and may' },
  },
  {
    fault: 'lists are not counted while they are given out',
    file: 'graphql/meter.ts',
    of: 'this.#take(members * each.cost, members * each.bytes);',
    instead: '',
    caughtBy: {
      file: 'transport/metering.test.ts',
      test: 'lists without pages that hold more than was thought end the operation, and no part of it is answered',
    },
  },
  {
    fault: 'null is taken for the default of a variable',
    file: 'graphql/cost.ts',
    of: 'const key = JSON.stringify(this.#slicing.map((name) => [sizeIn(variables[name])]));',
    instead: 'const key = JSON.stringify(this.#slicing.map((name) => [sizeIn(given?.[name])]));',
    caughtBy: {
      file: 'graphql/admission.test.ts',
      test: 'null is not the default of a variable, and no price of the one is taken for the other',
    },
  },
  {
    fault: 'the schema is told to everybody',
    file: 'graphql/admission.ts',
    of: 'if (pricing.introspects && !this.tellsSchemaTo(asker.personId))',
    instead: 'if (pricing.introspects && asker.address === null)',
    caughtBy: {
      file: everywhere,
      test: 'the schema is told only to those to whom it is to be told, and no names of it in errors',
    },
  },
  {
    fault: 'a budget that is spent keeps nobody from asking on',
    file: 'graphql/admission.ts',
    of: 'if (waitMs > 0)',
    instead: 'if (waitMs > 1e9)',
    caughtBy: {
      file: everywhere,
      test: 'who asks for more than a minute’s worth is told how long to wait; others are not touched',
    },
  },
  {
    fault: 'a page that is read from its end costs as one of the default length',
    file: 'graphql/cost.weights.ts',
    of: "new Set(['first', 'last'])",
    instead: "new Set(['first'])",
    caughtBy: { file: 'graphql/admission.test.ts', test: 'a page from its end is as long as is asked for' },
  },
  {
    fault: 'a page elsewhere can send what a form can',
    file: 'transport/doorkeeper.ts',
    of: "throw new Problem('PREFLIGHT_REQUIRED');",
    instead: 'return;',
    caughtBy: {
      file: 'transport/over-http.test.ts',
      test: 'a query may come in the URL of somebody who says who they are, and of nobody else; a mutation never',
    },
  },
  {
    fault: 'a token that may only read changes things',
    file: 'access/credential.ts',
    of: "const scope = operation === 'mutation' ? Scope.WRITE : Scope.READ;",
    instead: "const scope = operation === 'query' ? Scope.READ : Scope.READ;",
    caughtBy: {
      file: 'identity/api-tokens.test.ts',
      test: 'a token that may only read changes nothing: on no transport, and keeps no file',
    },
  },
];
