// When to stop: Ctrl-C or SIGTERM once is an orderly stop, twice is at once.

/** `done` resolves when a signal or `ask` says so. */
export function untilAsked(): { readonly done: Promise<void>; readonly ask: () => void } {
  let ask = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    ask = resolve;
  });
  let asked = 0;
  const onSignal = () => {
    asked += 1;
    if (asked > 1) process.exit(130);
    ask();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return { done, ask };
}
