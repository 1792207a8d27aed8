import type { Fact } from './layout/blocks.ts';
import type { Flow } from './layout/flow.ts';
import type { Party, Seller } from './parties.ts';

/** What every paper has around its own words: who, to whom, when, under which number. */
export type PaperFrame = {
  readonly isDraft: boolean;
  readonly number: string | null;
  /** Headline of the paper and title of the file. */
  readonly title: string;
  /** Line below the headline; empty: none. */
  readonly subject: string;
  /** Calendar day of the paper. */
  readonly date: string;
  readonly seller: Seller;
  /** null: a sheet for the office itself. */
  readonly customer: Party | null;
  /** Number, days and the like, for the block beside the address. */
  readonly info: readonly Fact[];
  readonly fileName: string;
};

/** A whole paper before it is dealt out to pages. */
export type PaperContent = { readonly frame: PaperFrame; readonly flow: Flow };
