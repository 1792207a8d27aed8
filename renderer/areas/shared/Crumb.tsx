import { Link } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import { href } from '../../frame/address.ts';

/** The way back to the list, above a page's title. */
export function Crumb({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Link href={href(to)}>
      <ChevronLeftRegular aria-hidden style={{ verticalAlign: 'text-bottom' }} />
      {text}
    </Link>
  );
}
