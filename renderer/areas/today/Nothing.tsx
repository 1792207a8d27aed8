import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: 0, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalS },
  icon: { fontSize: '18px', flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

/** Good news: nothing to do under this heading. */
export function Nothing({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <p className={styles.root}>
      <CheckmarkCircleRegular className={styles.icon} aria-hidden />
      {text}
    </p>
  );
}
