import { after } from '../domain/time/instant.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Requests that lie in a queue on the way and arrive when their sender has given up. */
export type Postponed = {
  readonly add: (request: Request, delay: number) => void;
  /** Carries out, in the order of their time, what is due. */
  readonly deliver: (carryOut: (request: Request) => Promise<Response>) => Promise<void>;
};

/** Delays are milliseconds of `now`; nothing is carried out before `deliver` is called. */
export function createPostponed(now: () => Instant): Postponed {
  let waiting: { readonly request: Promise<Request | null>; readonly due: Instant }[] = [];
  return {
    add: (request, delay) => waiting.push({ request: withoutSignal(request), due: after(now(), delay) }),
    deliver: async (carryOut) => {
      const due = waiting.filter((one) => one.due <= now()).sort((left, right) => left.due - right.due);
      waiting = waiting.filter((one) => !due.includes(one));
      for (const { request } of due) {
        const arrived = await request;
        if (arrived !== null) await carryOut(arrived);
      }
    },
  };
}

/** A copy that lives on when the connection is gone: its body is read now. null: it broke before all of it was here. */
async function withoutSignal(request: Request): Promise<Request | null> {
  const { url, method } = request;
  const headers = new Headers(request.headers);
  try {
    const body = await request.text();
    return new Request(url, { method, headers, ...(body === '' ? {} : { body }) });
  } catch {
    return null;
  }
}
