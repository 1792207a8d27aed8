import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartStyles } from './styles.ts';

export type NoteProps = { readonly intent?: 'info' | 'warning' | 'error' | 'success'; readonly children: ReactNode };

/** A sentence that should not be missed. */
export function Note({ intent = 'info', children }: NoteProps) {
  const styles = usePartStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  );
}
