import { beginWith } from './begin.ts';

/** First code of the core host's process. */
beginWith(() => import('../host.ts'));
