/** The network of the core host. */
export const systemFetch = (request: Request): Promise<Response> => fetch(request);
