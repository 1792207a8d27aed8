/** Words of the glossary; names and meanings are in `help.json`. */
export const GLOSSARY = [
  'addOn', 'adminCentre', 'billing', 'cal', 'coTerm', 'commitment', 'csp', 'defaultDomain', 'eRechnung', 'est', 'exposure', 'ksef', 'legacy', 'licence', 'mca', 'mpa', 'nce',
  'partnerId', 'perpetual', 'priceProtection', 'proRata', 'provider', 'renewal', 'reseller', 'segment', 'softwareAssurance', 'tcc', 'tenant', 'term', 'ttc', 'usage', 'useBenefits', 'window',
] as const;
