export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The first of Vietnamese and English that an `accept-language` header asks for (RFC 9110 §12.5.4), or the given default. */
export function localeOf(acceptLanguage: unknown, otherwise: Locale): Locale {
  if (typeof acceptLanguage !== 'string') return otherwise;
  const asked = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return {
        locale: locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`)),
        q: q === undefined ? 1 : Number(q),
      };
    })
    .filter((part) => part.locale && part.q > 0)
    .sort((a, b) => b.q - a.q);
  return asked[0]?.locale ?? otherwise;
}
