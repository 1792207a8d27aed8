import type { MirrorWriter } from '../../ports/mirror.ts';
import { CHECKPOINTS } from '../checkpoints.ts';

/**
 * A mostly empty mirror is filled without its secondary indexes, which are built at the end
 * (quality.md 3.2). The checkpoint outlives a kill, so that a later run builds them.
 */
export function beginFirstLoad(mirror: MirrorWriter): void {
  const { customers, customersWithDetails } = mirror.counts();
  if (customersWithDetails * 2 > customers) return;
  mirror.setCheckpoint(CHECKPOINTS.loadOpen, 'yes');
  mirror.beginFirstLoad();
}

/** Builds what a first load left out; nothing to do when none is open. */
export function endFirstLoad(mirror: MirrorWriter): void {
  if (mirror.checkpoint(CHECKPOINTS.loadOpen) === null) return;
  mirror.endFirstLoad();
  mirror.setCheckpoint(CHECKPOINTS.loadOpen, null);
}
