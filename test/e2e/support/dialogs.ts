import type { Desk } from './app.ts';

/**
 * Answers the system's dialogs for files and folders in place of the person, from now on: with this
 * file, or null for a change of mind. What was proposed can be looked at afterwards.
 */
export const answerDialog = ({ app }: Pick<Desk, 'app'>, file: string | null): Promise<void> =>
  whileForgotten(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (...asked: unknown[]) => {
        Reflect.set(globalThis, 'proposed', asked.at(-1));
        return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
      };
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] });
    }, file),
  );

/** What the program proposed to the last person who saved something. */
export const proposedFile = ({ app }: Pick<Desk, 'app'>): Promise<{ readonly defaultPath: string; readonly title: string }> => whileForgotten(() => app.evaluate(() => Reflect.get(globalThis, 'proposed')));

const TRIES = 3;

/**
 * Node's inspector holds the promise of a call weakly: when the main process collects its garbage
 * just then, the call was made and only its answer is lost. Asking once more does no harm.
 */
async function whileForgotten<Value>(call: () => Promise<Value>): Promise<Value> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await call();
    } catch (problem) {
      if (left <= 1 || !(problem instanceof Error) || !problem.message.includes('garbage collected')) throw problem;
    }
  }
}
