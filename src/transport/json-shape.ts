import { Problem } from '../problems.ts';

// No settings: they bound what reading costs, which is the same everywhere, and lie far above whatever the schema takes.

/** What is not worth counting: so little cannot hold anything up. */
const harmlessBytesMax = 16_384;
/** Values in one body: what a form sends has hundreds; millions of empty lists take seconds to read. */
const valuesMax = 100_000;
/** Lists and objects in one another. */
const levelsMax = 100;

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = ['"', '\\', ',', '[', ']', '{', '}'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * Refuses JSON whose reading would take long for its bytes, before it is read: a pass over them that holds nothing.
 * What is no JSON is left to who reads it. PAYLOAD_TOO_LARGE with the limit, in values or in levels.
 */
export function assertReadable(json: Uint8Array): void {
  if (json.length <= harmlessBytesMax) return;
  let values = 1;
  let levels = 0;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (sign === quote) at = endOfText(json, at + 1);
    else if (sign === comma || sign === openList || sign === openObject) {
      if (sign !== comma && ++levels > levelsMax) throw new Problem('PAYLOAD_TOO_LARGE', { limit: levelsMax, unit: 'levels' });
      if (++values > valuesMax) throw new Problem('PAYLOAD_TOO_LARGE', { limit: valuesMax, unit: 'values' });
    } else if (sign === closeList || sign === closeObject) levels -= 1;
  }
}

/** Where the text ends that begins there: at its quotation mark, or with all there is. */
function endOfText(json: Uint8Array, from: number): number {
  for (let at = from; at < json.length; at++)
    if (json[at] === backslash) at += 1;
    else if (json[at] === quote) return at;
  return json.length;
}
