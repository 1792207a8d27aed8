import { beginWith } from './begin.ts';

/** First code of the main process. */
beginWith(() => import('../main.ts'));
