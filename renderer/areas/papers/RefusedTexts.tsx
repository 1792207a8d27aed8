import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

export type RefusedTextsProps = {
  readonly title: string;
  /** A sentence for each thing that is wrong, with its place. */
  readonly problems: readonly { readonly key: string; readonly text: string }[];
};

/** Why texts with placeholders cannot be kept, also those that are not on show; nothing when all is well. */
export function RefusedTexts({ title, problems }: RefusedTextsProps) {
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody style={{ whiteSpace: 'normal' }}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul>
          {problems.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
