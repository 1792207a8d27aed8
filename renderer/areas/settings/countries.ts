/** Markets of Microsoft's cloud solution provider programme around the offices this is for (ISO 3166). */
const MARKETS = ['PL', 'DE', 'AT', 'CH', 'GB', 'IE', 'BE', 'BG', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PT', 'RO', 'SE', 'SI', 'SK', 'UA', 'US'];

export type CountryOption = { readonly value: string; readonly label: string };

/** Countries by their names in the language of the screen; the near ones first, `also` always among them. */
export function countryOptions(language: string, also: string): readonly CountryOption[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const label = (code: string): string => `${names.of(code) ?? code} (${code})`;
  const known = MARKETS.includes(also) || !/^[A-Z]{2}$/.test(also) ? MARKETS : [...MARKETS, also];
  const [near, far] = [known.slice(0, 4), known.slice(4)];
  return [...near, ...far.toSorted((one, other) => label(one).localeCompare(label(other), language))].map((value) => ({ value, label: label(value) }));
}
