// Read by zod when its first schema is made: the window's policy refuses code made from text, and even a try counts as a breach.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
