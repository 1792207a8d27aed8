import commonDe from '../../../locales/de/common.json' with { type: 'json' };
import quotesDe from '../../../locales/de/quotes.json' with { type: 'json' };
import settingsDe from '../../../locales/de/settings.json' with { type: 'json' };
import commonEn from '../../../locales/en/common.json' with { type: 'json' };
import quotesEn from '../../../locales/en/quotes.json' with { type: 'json' };
import settingsEn from '../../../locales/en/settings.json' with { type: 'json' };
import commonPl from '../../../locales/pl/common.json' with { type: 'json' };
import quotesPl from '../../../locales/pl/quotes.json' with { type: 'json' };
import settingsPl from '../../../locales/pl/settings.json' with { type: 'json' };

/** What the screens about quotes and their settings say, by language. */
export const de = { common: commonDe, quotes: quotesDe, settings: settingsDe };
export const en = { common: commonEn, quotes: quotesEn, settings: settingsEn };
export const pl = { common: commonPl, quotes: quotesPl, settings: settingsPl };
