import type { Language } from '../../../electron/bridge.ts';
import changesDe from '../../../locales/de/changes.json' with { type: 'json' };
import backupDe from '../../../locales/de/backup.json' with { type: 'json' };
import commonDe from '../../../locales/de/common.json' with { type: 'json' };
import errorsDe from '../../../locales/de/errors.json' with { type: 'json' };
import newsDe from '../../../locales/de/news.json' with { type: 'json' };
import peopleDe from '../../../locales/de/people.json' with { type: 'json' };
import pricesDe from '../../../locales/de/prices.json' with { type: 'json' };
import todayDe from '../../../locales/de/today.json' with { type: 'json' };
import settingsDe from '../../../locales/de/settings.json' with { type: 'json' };
import changesEn from '../../../locales/en/changes.json' with { type: 'json' };
import backupEn from '../../../locales/en/backup.json' with { type: 'json' };
import commonEn from '../../../locales/en/common.json' with { type: 'json' };
import errorsEn from '../../../locales/en/errors.json' with { type: 'json' };
import newsEn from '../../../locales/en/news.json' with { type: 'json' };
import peopleEn from '../../../locales/en/people.json' with { type: 'json' };
import pricesEn from '../../../locales/en/prices.json' with { type: 'json' };
import todayEn from '../../../locales/en/today.json' with { type: 'json' };
import settingsEn from '../../../locales/en/settings.json' with { type: 'json' };
import changesPl from '../../../locales/pl/changes.json' with { type: 'json' };
import backupPl from '../../../locales/pl/backup.json' with { type: 'json' };
import commonPl from '../../../locales/pl/common.json' with { type: 'json' };
import errorsPl from '../../../locales/pl/errors.json' with { type: 'json' };
import newsPl from '../../../locales/pl/news.json' with { type: 'json' };
import peoplePl from '../../../locales/pl/people.json' with { type: 'json' };
import pricesPl from '../../../locales/pl/prices.json' with { type: 'json' };
import todayPl from '../../../locales/pl/today.json' with { type: 'json' };
import settingsPl from '../../../locales/pl/settings.json' with { type: 'json' };

const WORDS = {
  en: { news: newsEn, today: todayEn, settings: settingsEn, backup: backupEn, people: peopleEn, common: commonEn, errors: errorsEn, prices: pricesEn, changes: changesEn },
  de: { news: newsDe, today: todayDe, settings: settingsDe, backup: backupDe, people: peopleDe, common: commonDe, errors: errorsDe, prices: pricesDe, changes: changesDe },
  pl: { news: newsPl, today: todayPl, settings: settingsPl, backup: backupPl, people: peoplePl, common: commonPl, errors: errorsPl, prices: pricesPl, changes: changesPl },
} as const;

/** The sentences that people meet around the sign-in. */
export const words = (language: Language) => WORDS[language];
