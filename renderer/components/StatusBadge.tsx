import { Badge } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export type Tone = 'good' | 'warning' | 'danger' | 'quiet' | 'info';

const COLOURS = { good: 'success', warning: 'warning', danger: 'danger', quiet: 'informative', info: 'brand' } as const;

export type StatusBadgeProps = { readonly tone: Tone; readonly text: string; readonly icon?: ReactElement; readonly title?: string };

/** A state in one word; the word carries the meaning, the colour only helps. */
export function StatusBadge({ tone, text, icon, title }: StatusBadgeProps) {
  return (
    <Badge appearance="tint" shape="rounded" color={COLOURS[tone]} title={title} {...(icon ? { icon } : {})}>
      {text}
    </Badge>
  );
}
