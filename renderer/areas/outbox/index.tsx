import type { AreaProps } from '../../frame/area.ts';
import { BatchPage } from './BatchPage.tsx';
import { EntryPage } from './EntryPage.tsx';
import { QueueList } from './QueueList.tsx';

/** `#/outbox` is the queue, `#/outbox/<id>` one entry of it, `#/outbox/batch/<id>` what was decided together. */
export function OutboxArea({ rest }: AreaProps) {
  const [id, batch] = rest;
  if (id === 'batch' && batch !== undefined) return <BatchPage key={batch} id={batch} />;
  return id === undefined ? <QueueList /> : <EntryPage key={id} id={id} />;
}
