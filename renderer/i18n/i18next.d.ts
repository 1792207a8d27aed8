import type { bundle } from './bundle-en.ts';
import type { late } from './late-en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: typeof bundle & typeof late;
  }
}
