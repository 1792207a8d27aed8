import { OTHER_STORIES } from './others.ts';
import type { Story } from './story.ts';
import { WINDOW_STORIES } from './windows.ts';

/** The customers made by hand; they are the first ones of every world. */
export const STORIES: readonly Story[] = [...WINDOW_STORIES, ...OTHER_STORIES];
