import type { AreaProps } from '../../frame/area.ts';
import { EntryPage } from './EntryPage.tsx';
import { QueueList } from './QueueList.tsx';

/** `#/outbox` is the queue, `#/outbox/<id>` one entry of it. */
export function OutboxArea({ rest }: AreaProps) {
  const [id] = rest;
  return id === undefined ? <QueueList /> : <EntryPage key={id} id={id} />;
}
