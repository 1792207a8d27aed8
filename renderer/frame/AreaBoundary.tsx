import { makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';

const useStyles = makeStyles({ root: { padding: tokens.spacingHorizontalXL } });

type Props = { readonly children: ReactNode };

/** A bug in one screen leaves the frame and the other screens usable. React knows this only as a class. */
export class AreaBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ErrorNotice error={{ tag: 'unexpected', reference: '' }} onRetry={onRetry} />
    </div>
  );
}
