/** In which currencies offices of this part of Europe buy and sell, the most usual first. */
export const PRICE_CURRENCIES = ['EUR', 'PLN', 'USD', 'GBP', 'CHF', 'CZK', 'DKK', 'NOK', 'SEK'] as const;
