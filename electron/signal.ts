/** Something that happens once, for whoever waits for it. */
export type Signal = { readonly happened: Promise<void>; readonly fire: () => void };

export function createSignal(): Signal {
  let fire = (): void => {};
  const happened = new Promise<void>((resolve) => {
    fire = resolve;
  });
  return { happened, fire };
}
